import { DUE_DAYS_MAX, PERIOD_LENGTHS, SERIES_ABOUT_MAX, SERIES_NAME_MAX } from '@mingchuang/shared/periodic/periodic.types';
import { PERIOD_LENGTH_NAMES, periodWords } from '@mingchuang/shared/periodic/periodic.words';
import { periodOf } from '@mingchuang/shared/periodic/periods.rules';
import { useUnitChoices } from '../../../lib/units.ts';
import { useColumnChoices } from '../api/periodic.ts';
import { Select, SeriesField } from './series-field.tsx';
import { firstPeriods } from './series-form.ts';
import type { SeriesEditor } from './use-series-form.ts';

const LENGTHS = PERIOD_LENGTHS.map((value) => ({ value, label: PERIOD_LENGTH_NAMES[value] }));
const BASES = [
  { value: 'end', label: '一期结束后' },
  { value: 'start', label: '一期开始后' },
] as const;
const DAYS = [
  { value: 'working', label: '个工作日内' },
  { value: 'natural', label: '日内（自然日）' },
] as const;

/** What it is, where it stands, who fills it in, and by when. */
export function SeriesBasics({ editor, today, columnName }: { editor: SeriesEditor; today: string; columnName: string | null }) {
  const { form, set, begun } = editor;
  const units = useUnitChoices();
  const columns = useColumnChoices().data ?? [];
  const { due } = form;
  // one that is hidden by now is not offered, but it is where this stands
  const offered =
    columnName === null || columns.some(({ value }) => value === form.columnId) ? columns : [{ value: form.columnId, label: columnName }, ...columns];
  return (
    <>
      <section className="card setup-card" aria-labelledby="setup-what">
        <h2 id="setup-what">是什么</h2>
        <SeriesField editor={editor} name="name" label="名称">
          {(attributes) => (
            <input {...attributes} className="field" maxLength={SERIES_NAME_MAX} value={form.name} onChange={(event) => set({ name: event.target.value })} />
          )}
        </SeriesField>
        <SeriesField editor={editor} name="about" label="说明" hint="这些数据是什么，居民看得到；可不写">
          {(attributes) => (
            <textarea
              {...attributes}
              className="field"
              rows={2}
              maxLength={SERIES_ABOUT_MAX}
              value={form.about}
              onChange={(event) => set({ about: event.target.value })}
            />
          )}
        </SeriesField>
        <div className="setup-pair">
          <SeriesField editor={editor} name="columnId" label="栏目">
            {(attributes) => (
              <Select
                attributes={attributes}
                disabled={begun}
                none="请选择"
                options={offered}
                value={form.columnId}
                onChoose={(columnId) => set({ columnId })}
              />
            )}
          </SeriesField>
          <SeriesField editor={editor} name="unitId" label="填报科室">
            {(attributes) => <Select attributes={attributes} none="请选择" options={units} value={form.unitId} onChoose={(unitId) => set({ unitId })} />}
          </SeriesField>
        </div>
      </section>
      <section className="card setup-card" aria-labelledby="setup-when">
        <h2 id="setup-when">什么时候公布</h2>
        <div className="setup-pair">
          <SeriesField editor={editor} name="length" label="周期">
            {(attributes) => (
              <Select
                attributes={attributes}
                disabled={begun}
                options={LENGTHS}
                value={form.length}
                onChoose={(length) => set({ length, firstPeriod: periodOf(length, today) })}
              />
            )}
          </SeriesField>
          <SeriesField editor={editor} name="firstPeriod" label="从哪一期开始">
            {(attributes) => (
              <Select
                attributes={attributes}
                disabled={begun}
                options={firstPeriods(form.length, form.firstPeriod, today).map((value) => ({ value, label: periodWords(value) }))}
                value={form.firstPeriod}
                onChoose={(firstPeriod) => set({ firstPeriod })}
              />
            )}
          </SeriesField>
        </div>
        <SeriesField editor={editor} name="due.days" label="公布期限">
          {(attributes) => (
            <span className="setup-due">
              <Select
                attributes={{ ...attributes, id: `${attributes.id}-from`, 'aria-label': '从什么时候算起' }}
                disabled={begun}
                options={BASES}
                value={due.from}
                onChoose={(from) => set({ due: { ...due, from } })}
              />
              <input
                {...attributes}
                className="field"
                inputMode="numeric"
                maxLength={String(DUE_DAYS_MAX).length}
                disabled={begun}
                value={due.days}
                onChange={(event) => set({ due: { ...due, days: event.target.value } })}
              />
              <Select
                attributes={{ ...attributes, id: `${attributes.id}-of`, 'aria-label': '工作日还是自然日' }}
                disabled={begun}
                options={DAYS}
                value={due.of}
                onChoose={(of) => set({ due: { ...due, of } })}
              />
            </span>
          )}
        </SeriesField>
      </section>
    </>
  );
}
