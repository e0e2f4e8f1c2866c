import type { TableFormat } from '@mingchuang/shared/tables';
import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { attachment } from './attachment.ts';
import { type Sheet, writeCsv, writeXlsx } from './spreadsheet.ts';

const MIMES: Record<TableFormat, string> = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv; charset=utf-8' };

export interface TableFile {
  /** with its ending */
  name: string;
  format: TableFormat;
  file: Buffer;
}

/** CSV holds the first sheet alone; `more` is asked for workbooks only. */
export async function tableFile(name: string, format: TableFormat, first: Sheet, more: () => Sheet[] | Promise<Sheet[]> = () => []): Promise<TableFile> {
  const file = format === 'csv' ? await writeCsv(first) : await writeXlsx([first, ...(await more())]);
  return { name: `${name}.${format}`, format, file };
}

/** A table to be saved, never kept on the way. */
export function sendTable(reply: FastifyReply, { name, format, file }: TableFile): StreamableFile {
  reply.headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  return new StreamableFile(file, { type: MIMES[format], disposition: attachment(name) });
}
