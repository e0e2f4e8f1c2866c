import type { AuditRow } from '@mingchuang/shared/audit/audit.types';
import { Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { LetterCode } from '../../../components/letter-code.tsx';
import { moment } from '../../../lib/format.ts';
import { actionName } from './words.ts';

export function AuditTable({ rows, mayRead }: { rows: readonly AuditRow[]; mayRead: boolean }) {
  const columns: TableColumnsType<AuditRow> = [
    { title: '时间', key: 'at', width: '10em', render: (_, row) => moment(row.at) },
    { title: '谁', key: 'actor', width: '8em', render: (_, row) => row.actorName },
    { title: '做了什么', key: 'action', width: '10em', render: (_, row) => actionName(row.action) },
    { title: '来信或申请', key: 'subject', width: '13em', render: (_, row) => <Subject row={row} linked={mayRead} /> },
    { title: '理由和说明', key: 'reason', render: (_, row) => <div className="record-note">{row.reason ?? '—'}</div> },
    { title: '来源地址', key: 'address', width: '11em', render: (_, row) => row.address || '—' },
  ];
  return <Table<AuditRow> className="records" rowKey="id" columns={columns} dataSource={[...rows]} pagination={false} />;
}

function Subject({ row, linked }: { row: AuditRow; linked: boolean }) {
  const number = row.caseNumber ?? row.correctionNumber;
  if (number === null) return <LetterCode id={row.subjectId} code={row.queryCode} linked={linked} />;
  if (!linked) return number;
  const room = row.caseNumber === null ? '/applications/corrections' : '/applications';
  return (
    <Link className="letter-link" to={`${room}/${row.subjectId}`} aria-label={`打开申请 ${number}`}>
      {number}
    </Link>
  );
}
