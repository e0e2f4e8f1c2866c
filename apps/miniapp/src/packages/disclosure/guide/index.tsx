import './guide.css';
import { Box, Heading, PageLink, Words } from '../../../components/base/base';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Icon } from '../../../components/icon';
import { Page } from '../../../components/page';
import { useBureau } from '../../../hooks/use-bureau';
import { call } from '../../../platform/device';
import { go, routes } from '../../../platform/navigation';
import { type Chapter, GUIDE } from './guide.words';

/** 公开指南: applying for information, in plain words, each with its article. */
export default function Guide() {
  return (
    <Page title="公开指南" ground="split">
      <Box className="guide-head">
        <Heading level={2} className="guide-title">
          想看没有公开的信息，可以申请
        </Heading>
        <Words className="guide-note">依据《政府信息公开条例》（国务院令第711号）</Words>
      </Box>
      <HowToday />
      {GUIDE.map((chapter) => (
        <ChapterCard key={chapter.title} chapter={chapter} />
      ))}
      <Card>
        <PageLink to={routes.calculator()} className="row">
          <Icon name="clock" tone="blue" />
          <Box className="row-words">
            <Words className="row-title">期限计算器</Words>
            <Words className="row-note">哪天到期，每一天为什么算或不算</Words>
          </Box>
          <Icon name="right" tone="ink3" size={18} />
        </PageLink>
      </Card>
    </Page>
  );
}

function HowToday() {
  const bureau = useBureau();
  return (
    <Card title="现在怎么申请" floating>
      <Words className="guide-text">{`在网上填一份申请就行。也可以带上身份证明到${bureau?.bureauName ?? '局里'}当面交，或者寄来；地址和办公时间，打电话问。`}</Words>
      <Box className="guide-act">
        <Button icon="edit" onPress={() => void go(routes.apply())}>
          在网上申请
        </Button>
      </Box>
      {bureau === null ? null : (
        <Box className="guide-act">
          <Button look="line" icon="phone" onPress={() => void call(bureau.bureauPhone)}>
            {`打电话问 ${bureau.bureauPhone}`}
          </Button>
        </Box>
      )}
    </Card>
  );
}

function ChapterCard({ chapter: { title, lines, basis } }: { chapter: Chapter }) {
  return (
    <Card title={title}>
      <Box role="list" label={title} className="guide-lines">
        {lines.map((line) => (
          <Box role="listitem" key={line} className="guide-line paned">
            <Words>{line}</Words>
          </Box>
        ))}
      </Box>
      <Words className="guide-basis">{basis}</Words>
    </Card>
  );
}
