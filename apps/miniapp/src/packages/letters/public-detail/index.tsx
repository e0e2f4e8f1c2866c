import '../parts/letter.css';
import { MESSAGE_KIND_NAMES, MESSAGE_SOURCE_NAMES, type PublicMessage } from '@mingchuang/shared/messages/messages.types';
import { Box, Heading, Words } from '../../../components/base/base';
import { Card } from '../../../components/card';
import { Page } from '../../../components/page';
import { ErrorState, SkeletonRows } from '../../../components/states';
import { Tag } from '../../../components/tag';
import { useQuery } from '../../../hooks/use-query';
import { getPublicMessage } from '../../../platform/api';
import { whenOf } from '../../../platform/clock';
import { nowhere } from '../../../platform/errors';
import { routes, useParam } from '../../../platform/navigation';
import { Paragraphs } from '../parts/paragraphs';
import { ReplyCard } from '../parts/reply-card';

export default function PublicLetter() {
  const id = useParam('id');
  const query = useQuery(`public ${id}`, () => (id === undefined ? nowhere() : getPublicMessage(id)));
  return (
    <Page title="公开的来信" ground="split">
      {query.data === null ? (
        query.error !== null && !query.loading ? (
          <ErrorState error={query.error} onRetry={query.refetch} list={routes.publicLetters()} />
        ) : (
          <SkeletonRows rows={5} />
        )
      ) : (
        <Letter letter={query.data} />
      )}
    </Page>
  );
}

function Letter({ letter }: { letter: PublicMessage }) {
  return (
    <>
      <Box className="letter-head">
        <Box className="row-meta">
          <Tag>{MESSAGE_KIND_NAMES[letter.kind]}</Tag>
          {letter.source === 'import' ? <Tag>{MESSAGE_SOURCE_NAMES.import}</Tag> : null}
          <Words>{`${whenOf(letter.submittedAt)} 来信`}</Words>
        </Box>
        <Heading level={2} className="letter-title">
          {letter.title}
        </Heading>
        <Paragraphs text={letter.body} />
      </Box>
      <Box className="letter-rest">
        <ReplyCard reply={{ body: letter.reply, unitName: letter.unitName ?? '局里', at: letter.repliedAt }} />
        <Card>
          <Box className="row row--none">姓名、电话和个人信息已经去掉。</Box>
        </Card>
      </Box>
    </>
  );
}
