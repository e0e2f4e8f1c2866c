import { CASE_FIGURE_NAMES, type CaseFigure } from '@mingchuang/shared/disclosure/case-figures.types';
import { caseRatio } from '@mingchuang/shared/metrics/metrics.rules';
import { CASE_MEASURE_NAMES, type CaseMetrics, MEASURED_CASES, MEASURES, type Measure, type UnitCaseMetrics } from '@mingchuang/shared/metrics/metrics.types';
import { CountLink, RatioLinks } from './count-link.tsx';
import { FigureCard, RateFigures } from './rate-card.tsx';
import { CountHead, OverdueCount, RateCells, RateHeads, UnitsCard } from './units-card.tsx';
import { CASE_DEFINITIONS, ENDED_DEFINITION } from './words.ts';

/** Columns of counts before the rates. */
const COUNTED: readonly CaseFigure[] = ['ended', 'answered'];

/** Applications for information: how many ended, and how well. They are too few for a line of weeks. */
export function CaseFigures({ metrics }: { metrics: CaseMetrics }) {
  const { total } = metrics;
  const { ended, overdueOpen } = total.figures;
  return (
    <>
      {ended === 0 && overdueOpen === 0 && <p className="note-quiet">这段时间没有办结的申请，也没有超期未办结的。</p>}
      <div className="measures measures-four">
        <EndedCard metrics={metrics} />
        {MEASURES.map((measure) => (
          <CaseMeasureCard key={measure} measure={measure} metrics={metrics} />
        ))}
      </div>
      <CaseUnitTable metrics={metrics} />
    </>
  );
}

function EndedCard({ metrics }: { metrics: CaseMetrics }) {
  const at = { unit: metrics.total, metrics };
  const { ended, answered, unanswered } = metrics.total.figures;
  return (
    <FigureCard id="cases-ended" title={CASE_FIGURE_NAMES.ended} definition={ENDED_DEFINITION}>
      <div className="measure-figures">
        <p className="measure-rate">
          <strong>
            <CountLink figure="ended" {...at} />
          </strong>
          件
        </p>
        <p className="measure-rest">
          {ended === 0 ? (
            '这段时间没有办结的'
          ) : (
            <>
              <CountLink figure="answered" {...at}>
                {CASE_FIGURE_NAMES.answered} {answered} 件
              </CountLink>
              <CountLink figure="unanswered" {...at}>
                {CASE_FIGURE_NAMES.unanswered} {unanswered} 件
              </CountLink>
            </>
          )}
        </p>
      </div>
    </FigureCard>
  );
}

function CaseMeasureCard({ measure, metrics }: { measure: Measure; metrics: CaseMetrics }) {
  const at = { unit: metrics.total, metrics };
  const figure = MEASURED_CASES[measure].rest;
  const rest = (
    <>
      <CountLink figure={figure} {...at}>
        {CASE_FIGURE_NAMES[figure]} {metrics.total.figures[figure]} 件
      </CountLink>
      {measure === 'onTime' && (
        <CountLink figure="overdueOpen" {...at}>
          其中未办结 {metrics.total.figures.overdueOpen} 件
        </CountLink>
      )}
    </>
  );
  return (
    <FigureCard id={`cases-${measure}`} title={CASE_MEASURE_NAMES[measure]} definition={CASE_DEFINITIONS[measure]}>
      <RateFigures
        ratio={caseRatio(metrics.total, measure)}
        counts={<RatioLinks measure={measure} {...at} />}
        restName={CASE_FIGURE_NAMES[figure]}
        rest={rest}
      />
    </FigureCard>
  );
}

/** By the unit that handles them, never by person (domain.md §5). */
function CaseUnitTable({ metrics }: { metrics: CaseMetrics }) {
  const heads = (
    <>
      {COUNTED.map((figure) => (
        <CountHead key={figure}>{CASE_FIGURE_NAMES[figure]}</CountHead>
      ))}
      {MEASURES.map((measure) => (
        <RateHeads key={measure} name={CASE_MEASURE_NAMES[measure]} />
      ))}
      <CountHead>{CASE_FIGURE_NAMES.overdueOpen}</CountHead>
    </>
  );
  return (
    <UnitsCard heads={heads} whole={<CaseUnitRow unit={metrics.total} metrics={metrics} />}>
      {metrics.units.map((unit) => (
        <CaseUnitRow key={unit.unitId} unit={unit} metrics={metrics} />
      ))}
    </UnitsCard>
  );
}

function CaseUnitRow({ unit, metrics }: { unit: UnitCaseMetrics; metrics: CaseMetrics }) {
  const { overdueOpen } = unit.figures;
  return (
    <tr>
      <th scope="row">{unit.unitName}</th>
      {COUNTED.map((figure) => (
        <td key={figure} className="num">
          <CountLink figure={figure} unit={unit} metrics={metrics} />
        </td>
      ))}
      {MEASURES.map((measure) => (
        <RateCells key={measure} measure={measure} ratio={caseRatio(unit, measure)} whole={caseRatio(metrics.total, measure)}>
          <RatioLinks measure={measure} unit={unit} metrics={metrics} />
        </RateCells>
      ))}
      <td className="num">
        {overdueOpen === 0 ? (
          0
        ) : (
          <CountLink figure="overdueOpen" unit={unit} metrics={metrics}>
            <OverdueCount count={overdueOpen} />
          </CountLink>
        )}
      </td>
    </tr>
  );
}
