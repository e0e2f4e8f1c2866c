import './guide.css';
import { fullDate } from '@mingchuang/shared/local-date';
import type { GuidePage } from '@mingchuang/shared/pages/pages.types';
import { GUIDE_FIELDS } from '@mingchuang/shared/pages/pages.words';
import { Box, Heading, PageLink, Words } from '../../../components/base/base';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Icon } from '../../../components/icon';
import { Page } from '../../../components/page';
import { useBureau } from '../../../hooks/use-bureau';
import { useQuery } from '../../../hooks/use-query';
import { getGuide } from '../../../platform/api';
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
        <PageLink to={routes.correct()} className="row">
          <Icon name="edit" tone="blue" />
          <Box className="row-words">
            <Words className="row-title">更正与自己有关的信息记录</Words>
            <Words className="row-note">局里给您的记录写错了，有证据可以要求改（第四十一条）</Words>
          </Box>
          <Icon name="right" tone="ink3" size={18} />
        </PageLink>
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
  const page = useQuery('guide page', getGuide).data;
  const bureau = useBureau();
  const phone = page?.guide.phone || bureau?.bureauPhone;
  return (
    <>
      <Card title="现在怎么申请" floating>
        <Words className="guide-text">
          {`在网上填一份申请就行。也可以带上身份证明到${page?.guide.office || bureau?.bureauName || '局里'}当面交，或者寄来${page?.guide.address ? '' : '；地址和办公时间，打电话问'}。`}
        </Words>
        <Box className="guide-act">
          <Button icon="edit" onPress={() => void go(routes.apply())}>
            在网上申请
          </Button>
        </Box>
        {phone ? (
          <Box className="guide-act">
            <Button look="line" icon="phone" onPress={() => void call(phone)}>
              {`打电话问 ${phone}`}
            </Button>
          </Box>
        ) : null}
      </Card>
      {page === null ? null : <Written page={page} />}
    </>
  );
}

/** What the bureau has written of itself by Art. 12; fields it has left empty are not shown. */
function Written({ page: { guide, updatedOn } }: { page: GuidePage }) {
  const written = GUIDE_FIELDS.filter(({ key }) => guide[key] !== '');
  const [long, short] = [written.filter((field) => field.long), written.filter((field) => !field.long)];
  return (
    <>
      <Card title="到哪里、找谁">
        <Box className="guide-facts">
          {short.map(({ key, label }) => (
            <Box className="guide-fact" key={key}>
              <Words className="guide-fact-name">{label}</Words>
              <Words className="guide-fact-value">{guide[key]}</Words>
            </Box>
          ))}
        </Box>
        <Words className="guide-basis guide-basis--flush">{updatedOn === null ? '第十二条' : `第十二条，${fullDate(updatedOn)}更新`}</Words>
      </Card>
      {long.map(({ key, label }) => (
        <Card title={label} key={key}>
          <Box className="guide-text guide-text--lines">{guide[key]}</Box>
        </Card>
      ))}
    </>
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
