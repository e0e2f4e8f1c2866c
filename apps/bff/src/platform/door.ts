import type { EntityManager } from 'typeorm';

export type Param = string | number | null;
export type Work<T> = (m: EntityManager) => Promise<T>;

/** What each engine does in its own way; `Db` is the one caller. */
export interface Door {
  /** one transaction, committed on the disk when it resolves */
  write<T>(work: Work<T>): Promise<T>;
  read<Row>(sql: string, params: readonly Param[]): Promise<Row[]>;
  close(): void;
}

/** What the driver said, whether it came through TypeORM or not. */
export function driverErrorOf(error: unknown): { code?: string; errno?: number } {
  const { driverError = error } = (error ?? {}) as { driverError?: unknown };
  return (driverError ?? {}) as { code?: string; errno?: number };
}
