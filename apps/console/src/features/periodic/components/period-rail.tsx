import type { ConsoleSeries, IssueRecord, Period, SeriesPeriod } from '@mingchuang/shared/periodic/periodic.types';
import { dueWords, periodWords } from '@mingchuang/shared/periodic/periodic.words';
import type { TableFormat } from '@mingchuang/shared/tables';
import { Link } from 'react-router';
import { Refused } from '../../../components/asked.tsx';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { Bones, Failure } from '../../../components/states.tsx';
import { moment } from '../../../lib/format.ts';
import { saveFile } from '../../../lib/save-file.ts';
import { useRecords, useTable } from '../api/periodic.ts';
import { stateOf } from './period-words.ts';

/** All periods of a series, newest first, each with how far it is. */
export function PeriodList({ series, shown }: { series: ConsoleSeries; shown: Period }) {
  return (
    <nav className="card period-part" aria-labelledby="periods-title">
      <h2 id="periods-title">各期</h2>
      <ul className="period-list">
        {series.periods.map((one) => {
          const { name, icon, tone } = stateOf(one);
          return (
            <li key={one.period}>
              <Link to={`?period=${one.period}`} replace aria-current={one.period === shown ? 'page' : undefined} data-period-row={one.period}>
                <span>{periodWords(one.period)}</span>
                <span className={`period-state tone-${tone}`}>
                  <Icon name={icon} size={14} />
                  {name}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

interface RecordsProps {
  series: ConsoleSeries;
  one: SeriesPeriod;
  shownId: string | null;
  onShow: (record: IssueRecord | null) => void;
}

/** What was published and what was sent back of one period; each can be read again. */
export function Records({ series, one, shownId, onShow }: RecordsProps) {
  const records = useRecords(series.id, one.period, one.version);
  const items = records.data?.items ?? [];
  return (
    <section className="card period-part" aria-labelledby="records-title">
      <h2 id="records-title">{periodWords(one.period)}的经过</h2>
      {records.isError ? (
        <Failure error={records.error} onRetry={() => void records.refetch()} />
      ) : records.isLoading ? (
        <Bones widths={['80%', '60%']} label="正在取经过" />
      ) : items.length === 0 ? (
        <p className="cap">还没有公布过。</p>
      ) : (
        <ol className="period-records">
          {items.map((record) => (
            <li key={record.id}>
              <p>
                <strong>{record.kind === 'published' ? `第 ${record.number} 版` : '退回'}</strong>
                <Button tone="link" aria-pressed={record.id === shownId} onClick={() => onShow(record.id === shownId ? null : record)}>
                  {record.id === shownId ? '不看了' : '看这一稿'}
                </Button>
              </p>
              <p className="cap">
                {record.enteredByName}填报，{record.decidedByName} {moment(record.at)} {record.kind === 'published' ? '公布' : '退回'}
              </p>
              {(record.reason !== '' || record.content.changeNote !== '') && <p className="period-reason">{record.reason || record.content.changeNote}</p>}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

export function SeriesFacts({ series }: { series: ConsoleSeries }) {
  const take = useTable(series.id);
  const save = (format: TableFormat) => take.mutate(format, { onSuccess: (file) => saveFile(file, `${series.name}.${format}`) });
  return (
    <section className="card period-part" aria-labelledby="facts-title">
      <h2 id="facts-title">这项数据</h2>
      {series.about !== '' && <p>{series.about}</p>}
      <dl className="period-facts">
        <dt>栏目</dt>
        <dd>
          <Link to={`/columns/${series.columnId}`}>{series.columnName}</Link>
        </dd>
        <dt>填报</dt>
        <dd>{series.unitName ?? '—'}</dd>
        <dt>期限</dt>
        <dd>{dueWords(series.length, series.due)}</dd>
      </dl>
      {series.change === null && (
        <Link className="btn period-setup" to={`/policies/periodic/${series.id}/setup`}>
          <Icon name="edit" />
          修改这项数据
        </Link>
      )}
      <p className="cap">各期各版，连同填报和公布的人：</p>
      <div className="period-end">
        <Button icon="download" busy={take.isPending} onClick={() => save('xlsx')}>
          下载 Excel
        </Button>
        <Button busy={take.isPending} onClick={() => save('csv')}>
          下载 CSV
        </Button>
      </div>
      <Refused error={take.error} />
    </section>
  );
}
