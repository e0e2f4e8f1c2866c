import type { CountsQuery } from '@mingchuang/shared/publishing/counts.types';
import { type ReactNode, useId } from 'react';
import type { PublicationFilter } from '../api/publishing.ts';
import { Opening } from './opening.tsx';

export interface Share {
  key: string;
  name: string;
  count: number;
  of: PublicationFilter;
  /** a part of the line above it, not added up */
  part?: true;
}

interface ShareTableProps {
  title: string;
  /** what a line is, for the head of the table */
  head: string;
  note?: ReactNode;
  counted: CountsQuery;
  shares: readonly Share[];
  /** the longest bar */
  most: number;
  /** null: they do not add up */
  sum: number | null;
}

/** One way of dividing the total: a line, a bar and a number that opens. */
export function ShareTable({ title, head, note, counted, shares, most, sum }: ShareTableProps) {
  const id = useId();
  return (
    <section className="card tally-card" aria-labelledby={id}>
      <div className="tally-head">
        <h2 id={id}>{title}</h2>
        {note !== undefined && <span className="cap">{note}</span>}
      </div>
      <table className="tally">
        <thead className="sr">
          <tr>
            <th scope="col">{head}</th>
            <th scope="col">条数</th>
          </tr>
        </thead>
        <tbody>
          {shares.map(({ key, name, count, of, part }) => (
            <tr key={key} className={part && 'tally-part'}>
              <th scope="row">
                <span className="tally-share">
                  {name}
                  {!part && <Bar count={count} most={most} />}
                </span>
              </th>
              <td>
                <Opening counted={counted} of={of} name={name} count={count} />
              </td>
            </tr>
          ))}
        </tbody>
        {sum !== null && (
          <tfoot>
            <tr>
              <th scope="row">合计</th>
              <td>
                <span className="count-plain">{sum}</span>
              </td>
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}

/** How much it is beside the others; the number beside it says it in figures. */
function Bar({ count, most }: { count: number; most: number }) {
  return (
    <span className="tally-track" aria-hidden="true">
      <span style={{ width: `${most === 0 ? 0 : (count / most) * 100}%` }} />
    </span>
  );
}
