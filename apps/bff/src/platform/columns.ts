import { Column, type ColumnOptions, PrimaryColumn } from 'typeorm';

/**
 * One helper for each kind of value, so that SQLite, MySQL, MariaDB and TiDB store the same.
 * No column has a database default: what is stored is what the code said.
 */
interface Explained {
  /** meaning, unit, article; becomes the column's comment */
  comment: string;
  nullable?: boolean;
}

const options = (type: ColumnOptions['type'], { comment, nullable = false }: Explained, more: ColumnOptions = {}): ColumnOptions => ({
  type,
  comment,
  nullable,
  ...more,
});

/** UUIDv7 made by the application. */
export const Id = (comment = 'UUIDv7'): PropertyDecorator => PrimaryColumn({ type: 'varchar', length: 36, comment });
export const RefColumn = (explained: Explained): PropertyDecorator => Column(options('varchar', explained, { length: 36 }));
/** Epoch milliseconds UTC. */
export const InstantColumn = (explained: Explained): PropertyDecorator =>
  Column(options('bigint', explained, { transformer: { to: (v: number | null) => v, from: (v: string | number | null) => (v === null ? null : Number(v)) } }));
/** Legal day `YYYY-MM-DD`, Asia/Shanghai. */
export const DayColumn = (explained: Explained): PropertyDecorator => Column(options('varchar', explained, { length: 10 }));
export const IntColumn = (explained: Explained): PropertyDecorator => Column(options('integer', explained));
/** 0 or 1: booleans differ between engines. */
export const FlagColumn = (explained: Explained): PropertyDecorator => Column(options('integer', explained));
/** Short text with a length that both engines enforce (SQLite by validation before it). */
export const WordColumn = (length: number, explained: Explained): PropertyDecorator => Column(options('varchar', explained, { length }));
/** Long text: `text` on SQLite, `mediumtext` on MySQL (see data-source.ts). */
export const TextColumn = (explained: Explained): PropertyDecorator => Column(options('text', explained));
