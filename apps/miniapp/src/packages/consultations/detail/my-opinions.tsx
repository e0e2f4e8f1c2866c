import { Box, Words } from '../../../components/base/base';
import { Card } from '../../../components/card';
import { useLive } from '../../../hooks/use-live';
import { useQuery } from '../../../hooks/use-query';
import { getMyOpinions } from '../../../platform/api';
import { whenOf } from '../../../platform/clock';
import { useResident } from '../../../platform/session';
import { DecisionTag } from './feedback-card';

/** What this person wrote, and after the feedback what became of it. */
export function MyOpinionsCard({ id }: { id: string }) {
  const resident = useResident();
  const query = useQuery(resident === null ? null : `my opinions ${id} ${resident.id}`, () => getMyOpinions(id));
  useLive('consultation', query.refetch, id);
  if (resident === null || query.data === null || query.data.items.length === 0) return null;
  return (
    <Card title="我提的意见">
      {query.data.items.map(({ id: key, text, about, at, outcome }) => (
        <Box key={key} className="asked-group">
          <Box className="row-meta">
            {outcome === null ? null : <DecisionTag decision={outcome.decision} />}
            <Words>{whenOf(at)}</Words>
            {about === '' ? null : <Words>{`针对：${about}`}</Words>}
          </Box>
          <Words className="asked-reason">{text}</Words>
          {outcome === null ? null : <Words className="asked-outcome">{`归在“${outcome.summary}”：${outcome.reason}`}</Words>}
        </Box>
      ))}
    </Card>
  );
}
