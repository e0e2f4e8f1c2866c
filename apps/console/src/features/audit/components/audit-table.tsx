import type { AuditRow } from '@mingchuang/shared/audit/audit.types';
import { Table, type TableColumnsType } from 'antd';
import { Empty } from '../../../components/states.tsx';
import { moment } from '../../../lib/format.ts';
import { actionName } from './words.ts';

const COLUMNS: TableColumnsType<AuditRow> = [
  { title: '时间', key: 'at', width: '10em', render: (_, row) => moment(row.at) },
  { title: '谁', key: 'actor', width: '9em', render: (_, row) => row.actorName },
  { title: '做了什么', key: 'action', width: '13em', render: (_, row) => actionName(row.action) },
  { title: '理由', key: 'reason', render: (_, row) => <div className="delivery-note">{row.reason ?? '—'}</div> },
  { title: '对象编号', key: 'subject', width: '9em', render: (_, row) => row.subjectId?.slice(-8) ?? '—' },
  { title: '来源地址', key: 'address', width: '11em', render: (_, row) => row.address },
];

export function AuditTable({ rows }: { rows: readonly AuditRow[] }) {
  return (
    <Table<AuditRow>
      className="records"
      rowKey="id"
      columns={COLUMNS}
      dataSource={[...rows]}
      pagination={false}
      locale={{ emptyText: <Empty icon="audit" title="还没有留痕" /> }}
    />
  );
}
