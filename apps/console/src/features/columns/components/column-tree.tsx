import { siblingsUnder } from '@mingchuang/shared/columns/columns.rules';
import type { ConsoleColumn } from '@mingchuang/shared/columns/columns.types';
import { Link } from 'react-router';
import { Icon } from '../../../components/icon.tsx';

interface ColumnTreeProps {
  columns: readonly ConsoleColumn[];
  shownId: string | undefined;
  /** keeps those whose name has it, with those above them */
  q: string;
}

/** All columns in their order; each is a link, so that every key and every screen reader knows it. */
export function ColumnTree({ columns, shownId, q }: ColumnTreeProps) {
  const kept = q === '' ? columns : columns.filter((column) => hasName(columns, column, q));
  if (kept.length === 0) return <p className="quiet column-none">没有名称含“{q}”的栏目</p>;
  return <Branch columns={kept} parentId={null} shownId={shownId} />;
}

function Branch({ columns, parentId, shownId }: { columns: readonly ConsoleColumn[]; parentId: string | null; shownId: string | undefined }) {
  const own = siblingsUnder(columns, parentId);
  if (own.length === 0) return null;
  return (
    <ul className="column-branch">
      {own.map(({ id }) => (
        <li key={id}>
          <Row column={columns.find((one) => one.id === id)} shown={id === shownId} />
          <Branch columns={columns} parentId={id} shownId={shownId} />
        </li>
      ))}
    </ul>
  );
}

function Row({ column, shown }: { column: ConsoleColumn | undefined; shown: boolean }) {
  if (column === undefined) return null;
  const { id, name, state, visibility, openChangeId } = column;
  return (
    <Link to={`/columns/${id}`} className="column-row" data-column-row={id} aria-current={shown ? 'page' : undefined}>
      <span className="column-row-name">{name}</span>
      {state === 'hidden' && <span className="tag">隐藏</span>}
      {visibility === 'staff' && (
        <span className="tag">
          <Icon name="lock" size={12} /> 内部
        </span>
      )}
      {openChangeId !== null && <span className="tag tag-warn">待审批</span>}
    </Link>
  );
}

function hasName(columns: readonly ConsoleColumn[], column: ConsoleColumn, q: string): boolean {
  return column.name.includes(q) || columns.some((one) => one.parentId === column.id && one.mergedInto === null && hasName(columns, one, q));
}
