import { type CountedColumn, type CountsQuery, NONE, type PublishingCounts } from '@mingchuang/shared/publishing/counts.types';
import { useState } from 'react';
import { Opening } from './opening.tsx';

interface ColumnsTableProps {
  counted: CountsQuery;
  counts: PublishingCounts;
  /** of all columns */
  sum: number;
}

/** The catalogue with what stands in each column: in it alone, and with all below it. */
export function ColumnsTable({ counted, counts: { columns }, sum }: ColumnsTableProps) {
  const [all, setAll] = useState(false);
  const filled = columns.filter(({ total }) => total > 0);
  const shown = all ? columns : filled;
  const empty = columns.length - filled.length;
  return (
    <section className="card tally-card" aria-labelledby="counted-columns">
      <div className="tally-head">
        <h2 id="counted-columns">栏目</h2>
        <label className="tick">
          <input type="checkbox" checked={all} disabled={empty === 0} onChange={(event) => setAll(event.target.checked)} />
          也列出没有的 {empty} 个
        </label>
      </div>
      {shown.length === 0 ? (
        <p className="tally-none">各个栏目都没有公开的。</p>
      ) : (
        <table className="tally tally-columns">
          <thead>
            <tr>
              <th scope="col">栏目</th>
              <th scope="col">本栏目</th>
              <th scope="col">含下级</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((column) => (
              <ColumnLine key={column.columnId ?? NONE} column={column} counted={counted} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">合计</th>
              <td>
                <span className="count-plain">{sum}</span>
              </td>
              <td />
            </tr>
          </tfoot>
        </table>
      )}
    </section>
  );
}

function ColumnLine({ column: { columnId, name, depth, hidden, own, total }, counted }: { column: CountedColumn; counted: CountsQuery }) {
  const id = columnId ?? NONE;
  return (
    <tr className={total === 0 ? 'tally-zero' : undefined}>
      <th scope="row" style={{ paddingLeft: `calc(${depth * 20}px * var(--fs))` }}>
        {name}
        {hidden && <span className="tag">已隐藏</span>}
      </th>
      <td>
        <Opening counted={counted} of={{ columnId: id, alone: true }} name={`${name}，本栏目`} count={own} />
      </td>
      <td>
        <Opening counted={counted} of={{ columnId: id }} name={`${name}，含下级`} count={total} />
      </td>
    </tr>
  );
}
