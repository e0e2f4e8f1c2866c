import type { PublicColumn } from '@mingchuang/shared/columns/columns.types';
import { Icon } from '../../components/icon';
import { LinkRow, RowWords } from '../../components/row';
import { routes } from '../../platform/navigation';

/** A column, with the names of those below it or with what stands in it. */
export function ColumnRow({ column: { id, name, about, children } }: { column: PublicColumn }) {
  return (
    <LinkRow to={routes.column(id)}>
      <RowWords title={name} note={children.length === 0 ? about : children.map((child) => child.name).join('、')} />
      <Icon name="right" tone="ink3" size={18} />
    </LinkRow>
  );
}
