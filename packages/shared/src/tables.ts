/** A table as it leaves the product: on a screen, as CSV, as XLSX. */
export type Cell = string | number | null;

export interface Column {
  header: string;
  /** in half-width characters; a Chinese one takes two */
  width: number;
  /** `day` holds a LocalDate. What is of another kind than its column, such as 合计 over numbers, is shown as what it is. */
  type: 'text' | 'number' | 'day';
}

export const TABLE_FORMATS = ['xlsx', 'csv'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** Query of every export. */
export interface TableQuery {
  format: TableFormat;
}
