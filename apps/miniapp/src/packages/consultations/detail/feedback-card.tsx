import { DECISIONS, type Feedback, type FeedbackGroup } from '@mingchuang/shared/consultations/consultations.types';
import { DECISION_NAMES } from '@mingchuang/shared/consultations/consultations.words';
import { fullDate, localDateOf } from '@mingchuang/shared/local-date';
import { Box, Heading, PageLink, Words } from '../../../components/base/base';
import { keyed } from '../../../components/base/keyed';
import { Card } from '../../../components/card';
import { Icon } from '../../../components/icon';
import { SignTag } from '../../../components/tag';
import type { Sign } from '../../../letters/letter.words';
import { routes } from '../../../platform/navigation';

const SIGNS: Record<FeedbackGroup['decision'], Sign> = {
  adopted: { icon: 'check', word: DECISION_NAMES.adopted, tone: 'ok' },
  partly: { icon: 'done', word: DECISION_NAMES.partly, tone: 'info' },
  rejected: { icon: 'minus', word: DECISION_NAMES.rejected, tone: 'hold' },
};

export function DecisionTag({ decision }: { decision: FeedbackGroup['decision'] }) {
  return <SignTag {...SIGNS[decision]} />;
}

/** How many opinions came, what they said, and what the bureau makes of each kind and why. */
export function FeedbackCard({ feedback, opinions }: { feedback: Feedback; opinions: number }) {
  const { groups, note, publishedAt, policy } = feedback;
  const of = (decision: FeedbackGroup['decision']) => groups.filter((group) => group.decision === decision).reduce((sum, group) => sum + group.opinions, 0);
  return (
    <Card title="意见采纳情况" aside={<Words className="asked-cap">{`${fullDate(localDateOf(Date.parse(publishedAt)))} 公布`}</Words>}>
      <Box className="asked-body">
        <Words className="asked-sum">{opinions === 0 ? '征集期间没有收到意见。' : `共收到 ${opinions} 条意见，归为 ${groups.length} 类。`}</Words>
        {opinions === 0 ? null : (
          <Box className="asked-tally" role="list">
            {DECISIONS.map((decision) => (
              <Box key={decision} className="asked-count" role="listitem">
                <Words className="asked-number">{`${of(decision)} 条`}</Words>
                <Words className="asked-cap">{DECISION_NAMES[decision]}</Words>
              </Box>
            ))}
          </Box>
        )}
        {note === '' ? null : <Words className="asked-note">{note}</Words>}
      </Box>
      {keyed(groups).map(({ key, item: group }) => (
        <Box key={key} className="asked-group">
          <Box className="row-meta">
            <DecisionTag decision={group.decision} />
            <Words>{`${group.opinions} 条`}</Words>
          </Box>
          <Heading level={3} className="asked-group-title">
            {group.summary}
          </Heading>
          <Words className="asked-reason">{group.reason}</Words>
        </Box>
      ))}
      {policy === null ? null : (
        <PageLink to={routes.policy(policy.id)} className="row">
          <Icon name="policy" tone="blue" />
          <Box className="row-words">
            <Words className="row-title">{policy.title}</Words>
            <Words className="row-note">正式公布的文件</Words>
          </Box>
          <Icon name="right" tone="ink3" size={18} />
        </PageLink>
      )}
    </Card>
  );
}
