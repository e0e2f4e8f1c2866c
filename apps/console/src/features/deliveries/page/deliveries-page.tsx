import '../../../components/records.css';
import type { DeliveryRow } from '@mingchuang/shared/deliveries/deliveries.types';
import { App as AntdApp } from 'antd';
import { useSearchParams } from 'react-router';
import { Choices } from '../../../components/choices.tsx';
import { More } from '../../../components/more.tsx';
import { Bones, Failure } from '../../../components/states.tsx';
import { sentenceOf } from '../../../lib/api-error.ts';
import { useDeliveries, useRetryDelivery } from '../api/deliveries.ts';
import { DeliveriesTable } from '../components/deliveries-table.tsx';

/** What was pushed to residents, and what stopped: dead ones first, they wait for a person. */
export function DeliveriesPage() {
  const [params, setParams] = useSearchParams();
  const onlyDead = params.get('state') !== 'all';
  const list = useDeliveries(onlyDead ? 'dead' : undefined);
  const retry = useRetryDelivery();
  const { message } = AntdApp.useApp();
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];

  function onRetry(row: DeliveryRow) {
    retry.mutate(row, {
      onSuccess: () => void message.success('已排队，马上再推一次'),
      onError: (error) => void message.error(sentenceOf(error)),
    });
  }

  return (
    <main id="room" className="page" tabIndex={-1}>
      <div className="page-head">
        <h1>推送记录</h1>
        <p className="cap">推送失败会自动再试；试满次数或微信明确拒绝的停在“失败”，由人决定。</p>
        <div className="page-head-end">
          <Choices
            legend="显示"
            className="segments"
            options={[
              { value: 'dead', label: '失败' },
              { value: 'all', label: '全部' },
            ]}
            value={onlyDead ? 'dead' : 'all'}
            onChoose={(state) => setParams(state === 'all' ? { state } : {}, { replace: true })}
          />
        </div>
      </div>
      <section className="card records-card" aria-label={onlyDead ? '失败的推送' : '全部推送'}>
        {list.isPending ? (
          <Bones widths={['100%', '100%', '100%', '100%']} label="正在取推送记录" />
        ) : list.isError && rows.length === 0 ? (
          <Failure error={list.error} onRetry={() => void list.refetch()} />
        ) : (
          <>
            <DeliveriesTable
              rows={rows}
              retryingId={retry.isPending ? retry.variables.id : null}
              onRetry={onRetry}
              emptyTitle={onlyDead ? '没有失败的推送' : '还没有推送'}
            />
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
