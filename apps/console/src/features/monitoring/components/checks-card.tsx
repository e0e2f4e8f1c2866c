import { type CheckBoard, type CheckMeasure, MEASURE_STATES, type MeasureState } from '@mingchuang/shared/monitoring/monitoring.types';
import { MEASURE_STATE_NAMES } from '@mingchuang/shared/monitoring/monitoring.words';
import { Link } from 'react-router';
import { Button } from '../../../components/button.tsx';
import { Icon, type IconName } from '../../../components/icon.tsx';
import { Bones, Failure } from '../../../components/states.tsx';
import { moment } from '../../../lib/format.ts';
import { useChecks } from '../api/monitoring.ts';

const MARKS: Record<MeasureState, IconName> = { bad: 'stop', near: 'alert', good: 'done' };
const TONES: Record<MeasureState, string> = { bad: 'bad', near: 'warn', good: 'ok' };

/** Every check with what it measures now; what is bad stands first. A check leads to its findings. */
export function ChecksCard() {
  const checks = useChecks();
  return (
    <section className="card checks" aria-labelledby="checks-title" aria-busy={checks.isFetching}>
      <div className="checks-head">
        <h2 id="checks-title">今天的检查</h2>
        <Button tone="link" icon="redo" busy={checks.isFetching} onClick={() => void checks.refetch()}>
          再测一次
        </Button>
      </div>
      {checks.data ? (
        <Board board={checks.data} />
      ) : checks.isError ? (
        <Failure error={checks.error} onRetry={() => void checks.refetch()} />
      ) : (
        <Bones widths={['100%', '80%', '100%', '80%', '100%', '80%']} label="正在测" />
      )}
    </section>
  );
}

function Board({ board: { at, lookedAt, measures } }: { board: CheckBoard }) {
  const sorted = [...measures].sort((a, b) => MEASURE_STATES.indexOf(a.state) - MEASURE_STATES.indexOf(b.state));
  const said = MEASURE_STATES.map((state) => `${measures.filter((one) => one.state === state).length} 项${MEASURE_STATE_NAMES[state]}`);
  return (
    <>
      <p className="cap checks-when" role="status">
        {said.join('，')}。
        <br />
        {moment(at)} 测得{lookedAt !== null && `，清单按 ${moment(lookedAt)} 的检查`}
      </p>
      <ul>
        {sorted.map((one) => (
          <Row key={one.id} measure={one} />
        ))}
      </ul>
    </>
  );
}

function Row({ measure: { check, name, rule, value, limit, state, basis } }: { measure: CheckMeasure }) {
  return (
    <li className="check">
      <span className={`mark mark-${TONES[state]}`}>
        <Icon name={MARKS[state]} size={18} />
      </span>
      <div className="check-what">
        <Link to={`/monitoring?check=${check}`}>{name}</Link>
        <p className="cap" title={basis}>
          {rule}
        </p>
      </div>
      <div className="check-value">
        <span className={state === 'good' ? '' : `tone-${TONES[state]}`}>{value}</span>
        <span className="cap">
          {MEASURE_STATE_NAMES[state]}，{limit}
        </span>
      </div>
    </li>
  );
}
