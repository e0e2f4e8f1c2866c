import { MEASURES, type Metrics } from '@mingchuang/shared/metrics/metrics.types';
import { Button } from '../../../components/button.tsx';
import { CasesDrawer } from './cases-drawer.tsx';
import type { OpenPart } from './count-button.tsx';
import { MeasureCard } from './measure-card.tsx';
import { UnitTable } from './unit-table.tsx';
import type { useMetricsView } from './view.ts';

/** Letters: three rates, their units, and the letters behind each number. */
export function LetterFigures({ metrics, view }: { metrics: Metrics; view: ReturnType<typeof useMetricsView> }) {
  const onOpen: OpenPart = (measure, part, unitId) => view.change({ cases: `${measure}.${part}`, casesUnit: unitId ?? undefined });
  return (
    <>
      {metrics.total.answered === 0 && metrics.total.overdueOpen === 0 && !view.query.includeHistory && (
        <p className="note-quiet">
          这段时间没有答复过的来信，也没有超期的。导入的旧信另算：
          <Button tone="link" onClick={() => view.change({ history: '1' })}>
            含历史来信一起看
          </Button>
        </p>
      )}
      <div className="measures">
        {MEASURES.map((measure) => (
          <MeasureCard key={measure} measure={measure} metrics={metrics} onOpen={onOpen} />
        ))}
      </div>
      <UnitTable metrics={metrics} onOpen={onOpen} />
      <CasesDrawer cases={view.cases} metrics={metrics} onClose={() => view.change({ cases: undefined, casesUnit: undefined })} />
    </>
  );
}
