import './blocks.css';
import type { RichText } from '@mingchuang/shared/richtext/richtext.types';
import { TEXT_SCALES, useTextSize } from '../platform/preferences';
import { Table } from './base/article';
import { Box } from './base/base';
import { inline } from './inline';
import { isWide, tableColumns } from './table-columns.rules';

interface TableViewProps {
  rows: readonly (readonly RichText[])[];
  /** does the first row name the columns? */
  header: boolean;
  label: string;
  /** how much larger than elsewhere the letters are */
  scale?: number;
}

/** A table, and that it goes on to the right where it does. */
export function TableView({ rows, header, label, scale = 1 }: TableViewProps) {
  const size = useTextSize();
  const columns = tableColumns(rows, header);
  return (
    <>
      {isWide(columns, scale * TEXT_SCALES[size]) ? (
        <Box className="table-hint" hidden>
          表格较宽，可左右滑动
        </Box>
      ) : null}
      <Table rows={rows.map((row) => row.map(inline))} header={header} label={label} columns={columns} />
    </>
  );
}
