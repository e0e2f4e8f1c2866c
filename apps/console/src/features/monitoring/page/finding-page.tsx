import '../../../components/asked.css';
import '../../../components/note.css';
import './finding-page.css';
import type { Finding } from '@mingchuang/shared/monitoring/monitoring.types';
import { FINDING_STATE_NAMES } from '@mingchuang/shared/monitoring/monitoring.words';
import { Link, useParams } from 'react-router';
import { Bones, Failure } from '../../../components/states.tsx';
import { useFinding } from '../api/monitoring.ts';
import { EvidenceCard, FactsCard, FaultCard, HistoryCard } from '../components/finding-parts.tsx';
import { FindingSteps } from '../components/finding-steps.tsx';
import { titleOf } from '../components/finding-words.ts';
import { STATE_TONES } from '../components/findings-table.tsx';

/** One finding: what is bad, what was done about it, who looked at it. */
export function FindingPage() {
  const { id = '' } = useParams();
  const query = useFinding(id);
  return (
    <main id="room" className="page" tabIndex={-1}>
      {query.data ? (
        <Known key={id} finding={query.data} />
      ) : (
        <>
          <h1 className="sr">监测发现的问题</h1>
          {query.isError ? (
            <Failure error={query.error} onRetry={() => void query.refetch()} />
          ) : (
            <Bones widths={['40%', '100%', '100%']} label="正在打开问题" />
          )}
        </>
      )}
    </main>
  );
}

function Known({ finding }: { finding: Finding }) {
  return (
    <>
      <div className="page-head">
        <h1>{titleOf(finding)}</h1>
        <span className={`tag ${STATE_TONES[finding.state]}`}>{FINDING_STATE_NAMES[finding.state]}</span>
        <div className="page-head-end">
          <Link to="/monitoring">回到监测</Link>
        </div>
      </div>
      <div className="asked">
        <div className="asked-main">
          <FindingSteps finding={finding} />
          <FaultCard finding={finding} />
          <EvidenceCard finding={finding} />
        </div>
        <aside className="asked-side" aria-label="责任、期限和经过">
          <FactsCard finding={finding} />
          <HistoryCard events={finding.events} />
        </aside>
      </div>
    </>
  );
}
