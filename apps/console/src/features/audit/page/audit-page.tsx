import '../../../components/records.css';
import { Button } from '../../../components/button.tsx';
import { PagedList } from '../../../components/paged-list.tsx';
import { Bones, Empty } from '../../../components/states.tsx';
import { useAudit } from '../api/audit.ts';
import { AuditFilters } from '../components/audit-filters.tsx';
import { AuditTable } from '../components/audit-table.tsx';
import { useAuditFilter } from '../components/filter.ts';

/** Who looked at or changed what, and why. It can be read here and changed nowhere. */
export function AuditPage({ mayRead }: { mayRead: boolean }) {
  const view = useAuditFilter();
  const list = useAudit(view.filter);
  const narrowed = Object.keys(view.filter).length > 0;
  return (
    <main id="room" className="page" tabIndex={-1}>
      <div className="page-head">
        <h1>留痕</h1>
        <p className="cap">只增不改。新的在前。</p>
        <div className="page-head-end">
          <Button icon="redo" busy={list.isRefetching} onClick={() => void list.refetch()}>
            看新的
          </Button>
        </div>
      </div>
      <AuditFilters {...view} />
      <section className="card records-card" aria-label="留痕记录">
        <PagedList
          list={list}
          counted="条"
          waiting={<Bones widths={['100%', '100%', '100%', '100%', '100%']} label="正在取留痕" />}
          empty={<Empty icon="audit" title={narrowed ? '没有符合条件的留痕' : '还没有留痕'} />}
        >
          {(rows) => <AuditTable rows={rows} mayRead={mayRead} />}
        </PagedList>
      </section>
    </main>
  );
}
