import { Words } from '../../components/base/base';
import { Card } from '../../components/card';
import { Icon } from '../../components/icon';
import { LinkRow, RowWords } from '../../components/row';
import { SkeletonRows } from '../../components/states';
import { useTodos } from './use-todos';

const SHOWN = 4;

/** Comes first, and disappears when nothing needs the resident. */
export function Todos() {
  const { lines, query, signedIn } = useTodos();
  if (signedIn && query.data === null && query.loading && query.error === null) {
    return (
      <Card floating title="需要您处理">
        <SkeletonRows rows={2} icon />
      </Card>
    );
  }
  if (lines.length === 0) return null;
  return (
    <Card floating title="需要您处理" aside={<Words className="card-aside">{`${lines.length} 件`}</Words>}>
      {lines.slice(0, SHOWN).map((line) => (
        <LinkRow key={line.key} to={line.to}>
          <Icon name={line.icon} tone={line.key === 'waiting' ? 'warn' : 'blue'} />
          <RowWords title={line.title} note={line.note} tone={line.key === 'waiting' ? 'warn' : undefined} />
          <Words className="row-act">{line.act}</Words>
        </LinkRow>
      ))}
    </Card>
  );
}
