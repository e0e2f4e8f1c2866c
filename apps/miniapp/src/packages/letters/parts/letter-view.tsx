import { ACCEPT_WORKING_DAYS, MESSAGE_KIND_NAMES, type MyMessage } from '@mingchuang/shared/messages/messages.types';
import { ratableWords } from '@mingchuang/shared/ratings/ratings.words';
import { Box, Heading, Words } from '../../../components/base/base';
import { Card } from '../../../components/card';
import { Icon } from '../../../components/icon';
import { Tag } from '../../../components/tag';
import { Timeline, type TimelineRow } from '../../../components/timeline';
import { banner, eventName } from '../../../letters/letter.words';
import { today, whenOf } from '../../../platform/clock';
import { Paragraphs } from './paragraphs';

/** Kind, number, title, and above all the answer to “is it done, and by when”. */
export function LetterHead({ letter }: { letter: MyMessage }) {
  const { icon, word, text, tone } = banner(letter, today());
  return (
    <Box className="letter-head">
      <Box className="row-meta">
        <Tag>{MESSAGE_KIND_NAMES[letter.kind]}</Tag>
        <Tag>{letter.allowPublication ? '隐名公开' : '不公开'}</Tag>
        {letter.anonymous ? <Tag>匿名</Tag> : null}
        <Words className="letter-number">{`查询码 ${letter.queryCode}`}</Words>
      </Box>
      <Heading level={2} className="letter-title">
        {letter.title}
      </Heading>
      <Box role="status" className={`banner banner--${tone}`}>
        <Icon name={icon} tone={tone === 'info' ? 'deep' : tone} size={26} />
        <Box className="row-words">
          <Words className="banner-word">{word}</Words>
          {text ? <Words className="banner-text">{text}</Words> : null}
        </Box>
      </Box>
    </Box>
  );
}

export function LetterBody({ letter }: { letter: MyMessage }) {
  return (
    <Card title="您写的信">
      <Paragraphs text={letter.body} />
      {letter.contactPhone ? <Words className="reply-at">{`联系电话 ${letter.contactPhone}`}</Words> : null}
    </Card>
  );
}

function pending(letter: MyMessage): TimelineRow[] {
  if (letter.rating === 'open' && letter.ratableUntil !== null) {
    return [{ key: 'rate', name: '等您评价', note: `评不评由您，${ratableWords(letter.ratableUntil, today())}`, now: true }];
  }
  if (letter.status === 'submitted') return [{ key: 'accept', name: '等待受理', note: `${ACCEPT_WORKING_DAYS} 个工作日内`, now: true }];
  if (letter.status === 'accepted') return [{ key: 'reply', name: '正在办理', note: letter.unitName ?? '', now: true }];
  return [];
}

/** What is to come stands at the top, then what happened, newest first. */
export function LetterTimeline({ letter }: { letter: MyMessage }) {
  const happened = [...letter.timeline]
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .map((event) => ({
      key: `${event.type}-${event.at}`,
      name: eventName(event),
      note: event.type === 'replied' && event.unitName !== null ? `${whenOf(event.at)} · ${event.unitName}` : whenOf(event.at),
    }));
  return (
    <Card>
      <Timeline rows={[...pending(letter), ...happened]} />
    </Card>
  );
}
