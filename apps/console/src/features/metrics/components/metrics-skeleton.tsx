import { CASE_FIGURE_NAMES } from '@mingchuang/shared/disclosure/case-figures.types';
import { CASE_MEASURE_NAMES, MEASURE_NAMES, MEASURES } from '@mingchuang/shared/metrics/metrics.types';
import { Bones } from '../../../components/states.tsx';
import { FigureCard } from './rate-card.tsx';
import type { Subject } from './view.ts';
import { CASE_DEFINITIONS, DEFINITIONS, ENDED_DEFINITION } from './words.ts';

const CARDS: Record<Subject, readonly (readonly [title: string, definition: string])[]> = {
  letters: MEASURES.map((measure) => [MEASURE_NAMES[measure], DEFINITIONS[measure]]),
  applications: [[CASE_FIGURE_NAMES.ended, ENDED_DEFINITION], ...MEASURES.map((measure) => [CASE_MEASURE_NAMES[measure], CASE_DEFINITIONS[measure]] as const)],
};

/** What is known already is shown: names and definitions do not wait for the figures. */
export function MetricsSkeleton({ subject }: { subject: Subject }) {
  return (
    <>
      <div className={subject === 'letters' ? 'measures' : 'measures measures-four'}>
        {CARDS[subject].map(([title, definition]) => (
          <FigureCard key={title} id={`waiting-${title}`} title={title} definition={definition}>
            <Bones widths={['45%', '30%', '70%']} label={`正在算${title}`} />
          </FigureCard>
        ))}
      </div>
      <section className="card units">
        <div className="measure-head">
          <h2>各单位</h2>
        </div>
        <Bones widths={['100%', '100%', '100%', '100%', '100%']} label="正在算各单位" />
      </section>
    </>
  );
}
