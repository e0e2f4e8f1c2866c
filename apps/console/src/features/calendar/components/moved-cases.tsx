import { CASE_KIND_NAMES, type CalendarPreview, type MovedCase } from '@mingchuang/shared/calendar/calendar.types';
import type { DueDate } from '@mingchuang/shared/work-calendar';
import { Table, type TableColumnsType } from 'antd';
import { day } from '../../../lib/format.ts';

const COLUMNS: TableColumnsType<MovedCase> = [
  { title: '事项', key: 'kind', width: '4em', render: (_, row) => CASE_KIND_NAMES[row.kind] },
  { title: '查询码、登记号', key: 'code', width: '11em', render: (_, row) => row.queryCode },
  { title: '题目', key: 'title', render: (_, row) => row.title ?? <span className="cap">反映工作人员的来信，不显示题目</span> },
  { title: '现在', key: 'from', width: '6em', render: (_, row) => dayWords(row.from) },
  { title: '改为', key: 'to', width: '9em', render: (_, row) => <strong>{dayWords(row.to)}</strong> },
];

/** Which open cases would move, from when to when. */
export function MovedCases({ preview }: { preview: CalendarPreview }) {
  if (preview.total === 0) return <p>没有未办结的事项会改期限。</p>;
  return (
    <>
      <p>
        {preview.total} 件未办结的事项会改期限
        {preview.total > preview.moved.length && `，先列出到期最早的 ${preview.moved.length} 件`}。启用后，当事人会收到站内通知。
      </p>
      <Table<MovedCase> className="records" rowKey="id" size="small" columns={COLUMNS} dataSource={preview.moved} pagination={false} />
    </>
  );
}

function dayWords(due: DueDate): string {
  return due.kind === 'fixed' ? day(due.on) : '暂定';
}
