import type { Light } from '@mingchuang/shared/messages/messages.types';
import { Icon } from '../../../components/icon.tsx';
import { Keys } from '../../../components/keys.tsx';
import { LightMark, lightTone } from '../../../components/light.tsx';
import { useCounts } from '../api/messages.ts';
import type { useInboxFilter } from './filter.ts';

const LINES: readonly [Exclude<Light, 'normal'>, string][] = [
  ['overdue', '已经超期'],
  ['today', '今天 24:00 到期'],
  ['soon', '两个工作日内到期'],
];

/** Before a letter is open: what is pressing today. */
export function NothingOpen({ change }: { change: ReturnType<typeof useInboxFilter>['change'] }) {
  const counts = useCounts();
  const pressing = LINES.filter(([light]) => (counts.data?.[light] ?? 0) > 0);
  return (
    <div className="nothing-open">
      <section className="card" aria-labelledby="nothing-title">
        <h1 id="nothing-title">收件箱</h1>
        {counts.data && pressing.length === 0 && (
          <p className="nothing-calm">
            <Icon name="done" size={20} />
            没有超期和快到期的来信
          </p>
        )}
        <ul>
          {pressing.map(([light, words]) => (
            <li key={light}>
              <button type="button" onClick={() => change({ queue: 'open', light })}>
                <LightMark light={light} size={20} />
                <span className={`tone-${lightTone(light)}`}>{words}</span>
                <strong className="nothing-count">{counts.data?.[light]} 封</strong>
                <Icon name="right" />
              </button>
            </li>
          ))}
        </ul>
        {(counts.data?.publishing ?? 0) > 0 && (
          <ul>
            <li>
              <button type="button" onClick={() => change({ queue: 'publishing', light: undefined })}>
                <Icon name="eye" size={20} />
                <span>等您核对公开</span>
                <strong className="nothing-count">{counts.data?.publishing} 封</strong>
                <Icon name="right" />
              </button>
            </li>
          </ul>
        )}
        <p className="cap">
          从左边选一封，或者按 <Keys of={['J']} /> 走到一封，按 <Keys of={['Enter']} /> 打开。
        </p>
      </section>
    </div>
  );
}
