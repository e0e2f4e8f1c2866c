import type { CountsQuery, PublishingCounts } from '@mingchuang/shared/publishing/counts.types';
import { COUNTING_RULES } from '@mingchuang/shared/publishing/counts.words';
import { Opening } from './opening.tsx';
import { LEFT_NAMES } from './words.ts';

/** 怎么数的, and what was published and is in no number. */
export function RulesCard({ counted, counts: { year, left } }: { counted: CountsQuery; counts: PublishingCounts }) {
  return (
    <section className="card tally-card" aria-labelledby="counting-rules">
      <div className="tally-head">
        <h2 id="counting-rules">怎么数的</h2>
      </div>
      <dl className="counting-rules">
        {COUNTING_RULES.map(({ about, rule }) => (
          <div key={about}>
            <dt>{about}</dt>
            <dd>{rule}</dd>
          </div>
        ))}
      </dl>
      <p className="counting-left">
        不在总数里：{year}年{LEFT_NAMES.internal}的 <Opening counted={counted} of={{ left: 'internal' }} name={LEFT_NAMES.internal} count={left.internal} />{' '}
        条； 各年合计{LEFT_NAMES.undated}的 <Opening counted={counted} of={{ left: 'undated' }} name={LEFT_NAMES.undated} count={left.undated} /> 条。
      </p>
    </section>
  );
}
