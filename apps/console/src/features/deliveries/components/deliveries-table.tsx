import type { DeliveryRow } from '@mingchuang/shared/deliveries/deliveries.types';
import { Table, type TableColumnsType } from 'antd';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { Empty } from '../../../components/states.tsx';
import { moment } from '../../../lib/format.ts';
import { STATE_WORDS, topicName } from './words.ts';

interface DeliveriesTableProps {
  rows: readonly DeliveryRow[];
  retryingId: string | null;
  onRetry: (row: DeliveryRow) => void;
  emptyTitle: string;
}

export function DeliveriesTable({ rows, retryingId, onRetry, emptyTitle }: DeliveriesTableProps) {
  const columns: TableColumnsType<DeliveryRow> = [
    { title: '时间', key: 'at', width: '11em', render: (_, row) => moment(row.createdAt) },
    {
      title: '事项',
      key: 'topic',
      width: '13em',
      render: (_, row) => (
        <>
          {topicName(row.topic)}
          <span className="delivery-id">编号 {row.subjectId.slice(-8)}</span>
        </>
      ),
    },
    { title: '状态', key: 'state', width: '8em', render: (_, row) => <StateTag row={row} /> },
    { title: '试过', key: 'attempts', width: '5em', render: (_, row) => `${row.attempts} 次` },
    { title: '说明', key: 'note', render: (_, row) => <Note row={row} /> },
    {
      title: <span className="sr">可以做</span>,
      key: 'retry',
      width: '8em',
      align: 'right',
      render: (_, row) =>
        row.state === 'dead' && (
          <Button
            icon="redo"
            busy={retryingId === row.id}
            aria-label={`再推一次：${topicName(row.topic)}，${moment(row.createdAt)}`}
            onClick={() => onRetry(row)}
          >
            再推一次
          </Button>
        ),
    },
  ];
  return (
    <Table<DeliveryRow>
      className="records"
      rowKey="id"
      columns={columns}
      dataSource={[...rows]}
      pagination={false}
      locale={{ emptyText: <Empty icon="done" title={emptyTitle} /> }}
    />
  );
}

function StateTag({ row }: { row: DeliveryRow }) {
  const { name, icon, tone } = STATE_WORDS[row.state];
  return (
    <span className={`tag ${tone}`}>
      <Icon name={icon} size={14} />
      {name}
    </span>
  );
}

function Note({ row }: { row: DeliveryRow }) {
  const parts = [row.note, row.nextAttemptAt && row.state === 'pending' && row.attempts > 0 ? `${moment(row.nextAttemptAt)} 再试` : null];
  return (
    <div className="delivery-note">
      {parts.filter(Boolean).join('；') || '—'}
      {row.possibleRepeat && (
        <span className="tag tag-warn">
          <Icon name="alert" size={14} />
          微信可能推了两次
        </span>
      )}
    </div>
  );
}
