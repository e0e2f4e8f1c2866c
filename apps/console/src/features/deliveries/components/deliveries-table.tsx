import type { DeliveryRow } from '@mingchuang/shared/deliveries/deliveries.types';
import { Table, type TableColumnsType } from 'antd';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { LetterCode } from '../../../components/letter-code.tsx';
import { moment } from '../../../lib/format.ts';
import { stateWords, topicName } from './words.ts';

interface DeliveriesTableProps {
  rows: readonly DeliveryRow[];
  retryingId: string | null;
  onRetry: (row: DeliveryRow) => void;
  mayRead: boolean;
}

export function DeliveriesTable({ rows, retryingId, onRetry, mayRead }: DeliveriesTableProps) {
  const columns: TableColumnsType<DeliveryRow> = [
    { title: '时间', key: 'at', width: '10em', render: (_, row) => moment(row.createdAt) },
    { title: '事项', key: 'topic', width: '14em', render: (_, row) => topicName(row.topic) },
    {
      title: '查询码或登记号',
      key: 'matter',
      width: '13em',
      render: (_, row) => row.caseNumber ?? <LetterCode id={row.subjectId} code={row.queryCode} linked={mayRead} />,
    },
    { title: '状态', key: 'state', width: '8em', render: (_, row) => <StateTag row={row} /> },
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
  return <Table<DeliveryRow> className="records" rowKey="id" columns={columns} dataSource={[...rows]} pagination={false} />;
}

function StateTag({ row }: { row: DeliveryRow }) {
  const { name, icon, tone } = stateWords(row);
  return (
    <span className={`tag ${tone}`}>
      <Icon name={icon} size={14} />
      {name}
    </span>
  );
}

function Note({ row }: { row: DeliveryRow }) {
  const again = row.attempts > 0 && row.nextAttemptAt !== null ? `${moment(row.nextAttemptAt)} 再试` : null;
  const parts = [row.note, row.attempts > 1 ? `试过 ${row.attempts} 次` : null, again];
  return (
    <div className="record-note">
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
