import '../parts/letter.css';
import type { PublicMessage } from '@mingchuang/shared/messages/messages.types';
import { Box, Heading, Words } from '../../../components/base/base';
import { Card } from '../../../components/card';
import { Page } from '../../../components/page';
import { ErrorState, SkeletonRows } from '../../../components/states';
import { Tag } from '../../../components/tag';
import { TiedTexts } from '../../../components/tied-texts';
import { useQuery } from '../../../hooks/use-query';
import { publicKind, removedWords } from '../../../letters/letter.words';
import { addressed, useParam } from '../../../platform/addressed';
import { getPublicMessage } from '../../../platform/api';
import { whenOf } from '../../../platform/clock';
import { nowhere } from '../../../platform/errors';
import { routes } from '../../../platform/navigation';
import { Paragraphs } from '../parts/paragraphs';
import { ReplyCard } from '../parts/reply-card';

function PublicLetter() {
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
          <Tag>{publicKind(letter)}</Tag>
          <Words>{`${whenOf(letter.submittedAt)} 来信`}</Words>
        </Box>
        <Heading level={2} className="letter-title">
          {letter.title}
        </Heading>
        <Paragraphs text={letter.body} />
      </Box>
      <Box className="letter-rest">
        <ReplyCard reply={{ body: letter.reply, unitName: letter.unitName ?? '局里', at: letter.repliedAt }} />
        <TiedTexts id={letter.id} />
        <Card>
          <Box className="row row--none">{removedWords(letter)}</Box>
        </Card>
      </Box>
    </>
  );
}

export default addressed(PublicLetter);
