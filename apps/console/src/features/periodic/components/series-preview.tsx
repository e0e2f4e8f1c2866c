import { PERIODS_SHOWN } from '@mingchuang/shared/periodic/periodic.types';
import { dueWords, measureWords, periodWords } from '@mingchuang/shared/periodic/periodic.words';
import { periodsUntil } from '@mingchuang/shared/periodic/periods.rules';
import { useReach } from './figures-read.tsx';
import { type SeriesForm, writtenOf } from './series-form.ts';

/** `fresh`: it is to be begun. What comes of it: the table that is filled in, and what has to be published when. */
export function SeriesPreview({ form, today, fresh }: { form: SeriesForm; today: string; fresh: boolean }) {
  const written = writtenOf(form);
  const { name, length, due, firstPeriod, lineTitle, lines, measures, totalLine } = written;
  const open = fresh && due.days > 0 ? periodsUntil(written, today, PERIODS_SHOWN).length : 0;
  return (
    <section className="card setup-card" aria-labelledby="setup-preview">
      <h2 id="setup-preview">预览</h2>
      <p className="setup-preview-name">{name || '（还没有名称）'}</p>
      <p>
        {due.days > 0 ? dueWords(length, due) : '还没有填公布期限'}，从{periodWords(firstPeriod)}开始。
      </p>
      {open > 0 && (
        <p className={open > 1 ? 'tone-warn' : 'cap'}>
          建好后就有 {open} 期等着填报{open > 1 && '，其中过了期限的算超期'}。
        </p>
      )}
      <section className="setup-table" aria-label="表格的样子" ref={useReach()}>
        <table>
          <thead>
            <tr>
              <th scope="col">{lineTitle || '行'}</th>
              {measures.map((measure) => (
                <th key={measure.key} scope="col">
                  {measure.name === '' ? '指标' : measureWords({ name: measure.name, unit: measure.unit || '单位' })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.key} className={line.key === totalLine ? 'setup-total' : ''}>
                <th scope="row">{line.name || '（空）'}</th>
                {measures.map(({ key, decimals }) => (
                  <td key={key}>{(0).toFixed(decimals)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
