import { type LocalDate, periodFault } from '@mingchuang/shared/local-date';
import type { TableFormat } from '@mingchuang/shared/tables';
import { Modal } from 'antd';
import { useId, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { sentenceOf } from '../../../lib/api-error.ts';
import { saveFile } from '../../../lib/save-file.ts';
import { EXPORT_FORMAT_NAMES, useExport } from '../api/register.ts';

interface RegisterExportProps {
  open: boolean;
  today: LocalDate;
  onClose: () => void;
}

/** The register of a period as a table. Names are masked in it, and that it was taken out is logged. */
export function RegisterExport({ open, today, onClose }: RegisterExportProps) {
  return (
    <Modal open={open} title="导出登记簿" footer={null} onCancel={onClose} width={480} destroyOnHidden>
      <ExportForm today={today} onDone={onClose} />
    </Modal>
  );
}

function ExportForm({ today, onDone }: { today: LocalDate; onDone: () => void }) {
  const id = useId();
  const [from, setFrom] = useState(`${today.slice(0, 4)}-01-01`);
  const [to, setTo] = useState(today);
  const [format, setFormat] = useState<TableFormat>('xlsx');
  const take = useExport();
  const refusal = from === '' || to === '' ? '请选两个日期' : (periodFault(from, to)?.message ?? null);
  return (
    <form
      className="register-export"
      onSubmit={(event) => {
        event.preventDefault();
        if (refusal !== null || take.isPending) return;
        take.mutate(
          { from, to, format },
          {
            onSuccess: (file) => {
              saveFile(file, `申请登记簿${from}至${to}.${format}`);
              onDone();
            },
          },
        );
      }}
    >
      <p className="cap">收到申请的日期在这段时间里的，都在表里。姓名遮去一部分，导出会留痕。</p>
      <div className="register-days">
        <input className="field" type="date" aria-label="从哪天" max={today} value={from} onChange={(event) => setFrom(event.target.value)} />
        到
        <input className="field" type="date" aria-label="到哪天" max={today} value={to} onChange={(event) => setTo(event.target.value)} />
      </div>
      <fieldset className="register-formats">
        <legend>格式</legend>
        {Object.entries(EXPORT_FORMAT_NAMES).map(([value, name]) => (
          <label key={value} className="tick">
            <input type="radio" name={`${id}-format`} value={value} checked={format === value} onChange={() => setFormat(value as TableFormat)} />
            {name}
          </label>
        ))}
      </fieldset>
      {take.isError && (
        <p className="tone-bad" role="alert">
          {sentenceOf(take.error)}
        </p>
      )}
      <div className="register-export-end">
        <Button type="submit" tone="primary" icon="download" busy={take.isPending} disabled={refusal !== null} aria-describedby={`${id}-refusal`}>
          {take.isPending ? '正在生成…' : '导出'}
        </Button>
        <Button onClick={onDone}>不导出了</Button>
        <span id={`${id}-refusal`} className="cap tone-bad" role="status">
          {refusal}
        </span>
      </div>
    </form>
  );
}
