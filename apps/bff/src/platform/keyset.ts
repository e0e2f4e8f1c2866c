import { PAGE_LIMIT_DEFAULT, PAGE_LIMIT_MAX, type Page, type PageRequest } from '@mingchuang/shared/paging';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { AppError } from './errors.ts';

const CURSOR = '翻页的位置不对，请从第一页看起';

/** `?limit=20&cursor=…` */
export class PageQueryDto implements PageRequest {
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: '每页条数应为整数' })
  @Min(1, { message: '每页至少 1 条' })
  @Max(PAGE_LIMIT_MAX, { message: `每页最多 ${PAGE_LIMIT_MAX} 条` })
  limit?: number;

  @IsOptional()
  @IsString({ message: CURSOR })
  @MaxLength(200, { message: CURSOR })
  cursor?: string;
}

/** Where a page ends: the sort key and the id of its last row. */
export interface KeysetPosition {
  key: string | number;
  id: string;
}

export function limitOf(query: PageRequest): number {
  return query.limit ?? PAGE_LIMIT_DEFAULT;
}

export function positionOf(query: PageRequest): KeysetPosition | null {
  if (query.cursor === undefined) return null;
  try {
    const position: unknown = JSON.parse(Buffer.from(query.cursor, 'base64url').toString('utf8'));
    const [key, id] = Array.isArray(position) ? position : [];
    if ((typeof key === 'string' || typeof key === 'number') && typeof id === 'string') return { key, id };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new AppError('CURSOR_INVALID');
}

/**
 * `AND (key, id)` beyond the position, said twice: SQLite enters an index by the pair, MySQL by the two ranges, and each begins
 * at the very row, also where thousands have the same key. The `+` keeps SQLite from looking at the ranges one by one and sorting;
 * MySQL does not see it. Columns come from code, never from a caller.
 */
export function beyond(
  position: KeysetPosition | null,
  keyColumn: string,
  idColumn: string,
  order: 'ASC' | 'DESC',
): { sql: string; params: (string | number)[] } {
  if (position === null) return { sql: '', params: [] };
  const op = order === 'ASC' ? '>' : '<';
  return {
    sql: ` AND (${keyColumn}, ${idColumn}) ${op} (?, ?) AND (+${keyColumn} ${op} ? OR (+${keyColumn} = ? AND +${idColumn} ${op} ?))`,
    params: [position.key, position.id, position.key, position.key, position.id],
  };
}

/** Rows were read with `limit + 1`: the extra one only says that there is more. */
export function pageOf<Row, View>(rows: Row[], limit: number, keyOf: (row: Row) => KeysetPosition, view: (row: Row) => View): Page<View> {
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    items: shown.map(view),
    nextCursor: last === undefined ? null : Buffer.from(JSON.stringify(pick(keyOf(last))), 'utf8').toString('base64url'),
  };
}

function pick({ key, id }: KeysetPosition): [string | number, string] {
  return [key, id];
}
