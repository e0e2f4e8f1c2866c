import { DECIMALS_MAX, LABEL_MAX, MEASURES_MAX, type Measure, UNIT_MAX } from '@mingchuang/shared/periodic/periodic.types';
import { Button } from '../../../components/button.tsx';
import { attributesOf, Said } from './series-field.tsx';
import { newMeasure, partsFor, withoutMeasure } from './series-form.ts';
import { fieldId, type SeriesEditor } from './use-series-form.ts';

const KINDS = Array.from({ length: DECIMALS_MAX + 1 }, (_, decimals) => ({ decimals, name: decimals === 0 ? '整数' : `${decimals} 位小数` }));

/** The columns of the table: what is counted, in what, and which is the sum of others. */
export function SeriesMeasures({ editor }: { editor: SeriesEditor }) {
  const { form, set, begun } = editor;
  const { measures } = form;
  const put = (key: string, part: Partial<Measure>) => set({ measures: measures.map((one) => (one.key === key ? { ...one, ...part } : one)) });
  function add() {
    const made = newMeasure(measures);
    set({ measures: [...measures, made] });
    window.requestAnimationFrame(() => document.getElementById(fieldId(`measure.${made.key}`))?.focus());
  }
  return (
    <section className="card setup-card" aria-labelledby="setup-measures">
      <h2 id="setup-measures">表格的列：指标</h2>
      <ol className="setup-list">
        {measures.map((measure, at) => (
          <li key={measure.key}>
            <fieldset className="setup-measure" disabled={begun}>
              <legend className="sr">指标 {at + 1}</legend>
              <input
                {...attributesOf(editor, `measure.${measure.key}`)}
                className="field"
                aria-label={`指标 ${at + 1} 的名称`}
                placeholder="名称，如 人数"
                maxLength={LABEL_MAX}
                value={measure.name}
                onChange={(event) => put(measure.key, { name: event.target.value })}
              />
              <input
                {...attributesOf(editor, `unit.${measure.key}`)}
                className="field"
                aria-label={`指标 ${at + 1} 的单位`}
                placeholder="单位，如 人"
                maxLength={UNIT_MAX}
                value={measure.unit}
                onChange={(event) => put(measure.key, { unit: event.target.value })}
              />
              <select
                className="field pick"
                aria-label={`指标 ${at + 1} 的小数位数`}
                value={measure.decimals}
                onChange={(event) => put(measure.key, { decimals: Number(event.target.value) })}
              >
                {KINDS.map(({ decimals, name }) => (
                  <option key={decimals} value={decimals}>
                    {name}
                  </option>
                ))}
              </select>
              {!begun && measures.length > 1 && (
                <Button tone="link" aria-label={`删去指标 ${at + 1}`} onClick={() => set({ measures: withoutMeasure(measures, measure.key) })}>
                  删去
                </Button>
              )}
            </fieldset>
            <Said editor={editor} name={`measure.${measure.key}`} />
            <Said editor={editor} name={`unit.${measure.key}`} />
            <Parts editor={editor} measure={measure} put={put} />
          </li>
        ))}
      </ol>
      {!begun && (
        <div className="setup-end">
          {measures.length < MEASURES_MAX && (
            <Button icon="plus" onClick={add}>
              加一个指标
            </Button>
          )}
          <span className="cap">最多 {MEASURES_MAX} 个</span>
        </div>
      )}
    </section>
  );
}

/** Where there are others to be added up. */
function Parts({
  editor,
  measure: { key, name, totalOf },
  put,
}: {
  editor: SeriesEditor;
  measure: Measure;
  put: (key: string, part: Partial<Measure>) => void;
}) {
  const parts = partsFor(editor.form.measures, key).filter((part) => part.name.trim() !== '');
  if (totalOf.length === 0 && (parts.length < 2 || editor.begun)) return null;
  const turn = (part: string) => put(key, { totalOf: totalOf.includes(part) ? totalOf.filter((one) => one !== part) : [...totalOf, part] });
  return (
    <>
      <details className="setup-sum" open={totalOf.length > 0 || undefined}>
        <summary>是合计：由别的指标相加</summary>
        <fieldset className="setup-parts" disabled={editor.begun}>
          <legend className="sr">{name || '这个指标'}由哪些指标相加</legend>
          {parts.map((part, at) => (
            <label key={part.key} className="tick">
              <input type="checkbox" id={at === 0 ? fieldId(`total.${key}`) : undefined} checked={totalOf.includes(part.key)} onChange={() => turn(part.key)} />
              {part.name}
            </label>
          ))}
        </fieldset>
      </details>
      <Said editor={editor} name={`total.${key}`} />
    </>
  );
}
