import '../../../components/records.css';
import type { DeliveryRow, DeliveryState } from '@mingchuang/shared/deliveries/deliveries.types';
import { App as AntdApp } from 'antd';
import { Choices } from '../../../components/choices.tsx';
import { PagedList } from '../../../components/paged-list.tsx';
import { Bones, Empty } from '../../../components/states.tsx';
import { useAddress } from '../../../lib/address.ts';
import { sentenceOf } from '../../../lib/api-error.ts';
import { useDeliveries, useRetryDelivery } from '../api/deliveries.ts';
import { DeliveriesTable } from '../components/deliveries-table.tsx';

interface View {
  value: 'dead' | 'unsent' | 'all';
  label: string;
  state?: DeliveryState;
  none: string;
}

/** Failed ones first: they wait for a person. */
const FAILED: View = { value: 'dead', label: '失败', state: 'dead', none: '没有失败的推送' };
const VIEWS: readonly View[] = [
  FAILED,
  { value: 'unsent', label: '未发送', state: 'unsent', none: '没有未发送的推送' },
  { value: 'all', label: '全部', none: '还没有推送' },
];

/** What residents were told, what they were not and why, and what stopped. */
export function DeliveriesPage({ mayRead }: { mayRead: boolean }) {
  const { params, change } = useAddress();
  const view = VIEWS.find(({ value }) => value === params.get('state')) ?? FAILED;
  const internal = view.value === 'all' && params.get('internal') === '1';
  const list = useDeliveries({ ...(view.state ? { state: view.state } : {}), ...(internal ? { internal } : {}) });
  const retry = useRetryDelivery();
  const { message } = AntdApp.useApp();

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
        <p className="cap">“失败”的已停下，由人决定再不再推；“未发送”的没有办法送到微信，站内通知照常。</p>
        <div className="page-head-end">
          {view.value === 'all' && (
            <label className="tick">
              <input type="checkbox" checked={internal} onChange={(event) => change({ internal: event.target.checked ? '1' : undefined })} />
              含内部任务
            </label>
          )}
          <Choices
            legend="显示"
            className="segments"
            options={VIEWS}
            value={view.value}
            onChoose={(value) => change({ state: value === 'dead' ? undefined : value, internal: undefined })}
          />
        </div>
      </div>
      <section className="card records-card" aria-label={`${view.label}的推送`}>
        <PagedList
          list={list}
          counted="条"
          waiting={<Bones widths={['100%', '100%', '100%', '100%']} label="正在取推送记录" />}
          empty={<Empty icon="done" title={view.none} />}
        >
          {(rows) => <DeliveriesTable rows={rows} mayRead={mayRead} retryingId={retry.isPending ? retry.variables.id : null} onRetry={onRetry} />}
        </PagedList>
      </section>
    </main>
  );
}
