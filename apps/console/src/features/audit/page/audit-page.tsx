import '../../../components/records.css';
import { Button } from '../../../components/button.tsx';
import { More } from '../../../components/more.tsx';
import { Bones, Failure } from '../../../components/states.tsx';
import { useAudit } from '../api/audit.ts';
import { AuditTable } from '../components/audit-table.tsx';

/** Who looked at or changed what, and why. It can be read here and changed nowhere. */
export function AuditPage() {
  const list = useAudit();
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
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
      <section className="card records-card" aria-label="留痕记录">
        {list.isPending ? (
          <Bones widths={['100%', '100%', '100%', '100%', '100%']} label="正在取留痕" />
        ) : list.isError && rows.length === 0 ? (
          <Failure error={list.error} onRetry={() => void list.refetch()} />
        ) : (
          <>
            <AuditTable rows={rows} />
            {rows.length > 0 && (
              <More
                hasMore={list.hasNextPage}
                loading={list.isFetchingNextPage}
                failed={list.isFetchNextPageError}
                onMore={() => void list.fetchNextPage()}
                end={`共 ${rows.length} 条，到底了`}
              />
            )}
          </>
        )}
      </section>
    </main>
  );
}
