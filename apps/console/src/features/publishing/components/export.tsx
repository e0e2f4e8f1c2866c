import type { CountsQuery } from '@mingchuang/shared/publishing/counts.types';
import type { TableFormat } from '@mingchuang/shared/tables';
import { App as AntdApp } from 'antd';
import { Button } from '../../../components/button.tsx';
import { sentenceOf } from '../../../lib/api-error.ts';
import { saveFile } from '../../../lib/save-file.ts';
import { useExportCounts } from '../api/publishing.ts';

/** The workbook also holds the rules and every publication; CSV holds the numbers. */
export function ExportCounts({ query }: { query: CountsQuery }) {
  const take = useExportCounts();
  const { message } = AntdApp.useApp();
  const save = (format: TableFormat) =>
    take.mutate(
      { ...query, format },
      { onSuccess: (file) => saveFile(file, ['主动公开统计', format].join('.')), onError: (error) => void message.error(sentenceOf(error)) },
    );
  return (
    <>
      <Button icon="download" busy={take.isPending} onClick={() => save('xlsx')}>
        导出 Excel
      </Button>
      <Button busy={take.isPending} onClick={() => save('csv')}>
        CSV
      </Button>
    </>
  );
}
