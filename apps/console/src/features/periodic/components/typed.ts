import { ERRORS, type ErrorCode } from '@mingchuang/shared/errors';
import { readCell, refuseNotes } from '@mingchuang/shared/periodic/periodic.rules';
import type { Measure, PeriodicCell, PeriodicCells, SeriesShape, WriteIssue } from '@mingchuang/shared/periodic/periodic.types';
import { figureWords, measureWords } from '@mingchuang/shared/periodic/periodic.words';
import { type SumCheck, sumChecks } from '@mingchuang/shared/periodic/sums.rules';

/** Cells as they are typed, by line, then by measure: a number, or 无：and why there is none. */
export type TypedTable = Record<string, Record<string, string>>;

export interface IssueForm {
  table: TypedTable;
  note: string;
  changeNote: string;
}

export const cellId = (line: string, measure: string): string => `cell-${line}-${measure}`;
export const NOTE_ID = 'issue-note';
export const CHANGE_NOTE_ID = 'issue-change-note';

const MISSING = /^无(?:数据)?(?:[\s:：,，]+(.*)|[（(](.*?)[）)]?)?$/su;
const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

/** What a typed cell says; null: nothing is typed yet. Full-width digits and 1,234 are read as numbers. */
export function readTyped(text: string, measure: Measure): { cell: PeriodicCell } | { fault: string } | null {
  const typed = text.trim();
  if (typed === '') return null;
  const missing = MISSING.exec(typed);
  const plain = typed.normalize('NFKC');
  if (missing === null && !NUMBER.test(plain)) return { fault: '要填数，如 1234；没有数据的写“无：原因”' };
  const read = readCell(missing === null ? Number(plain.replaceAll(',', '')) : { missing: missing[1] ?? missing[2] ?? '' }, measure, (reason) => reason.trim());
  return typeof read === 'string' ? { fault: read } : read;
}

/** As it stands in a cell that nobody is writing in. */
export function typedOf(cell: PeriodicCell | undefined, { decimals }: Measure): string {
  if (cell === undefined) return '';
  return typeof cell === 'number' ? figureWords(cell, decimals) : `无：${cell.missing}`;
}

/** What is typed, put in order once the cell is left; what cannot be read stays. */
export function tidied(text: string, measure: Measure): string {
  const read = readTyped(text, measure);
  return read !== null && 'cell' in read ? typedOf(read.cell, measure) : text;
}

/** `changeNote` belongs to a draft: a correction begins without one. */
export function formOf({ lines, measures }: SeriesShape, content: WriteIssue | null, changeNote: string): IssueForm {
  const rows = lines.map((line) => [line.key, Object.fromEntries(measures.map((one) => [one.key, typedOf(content?.cells[line.key]?.[one.key], one)]))]);
  return { table: Object.fromEntries(rows), note: content?.note ?? '', changeNote };
}

/** The cells that can be read already. */
export function cellsOf({ lines, measures }: SeriesShape, table: TypedTable): PeriodicCells {
  const cells: PeriodicCells = {};
  for (const line of lines) {
    const row: Record<string, PeriodicCell> = {};
    for (const measure of measures) {
      const read = readTyped(table[line.key]?.[measure.key] ?? '', measure);
      if (read !== null && 'cell' in read) row[measure.key] = read.cell;
    }
    cells[line.key] = row;
  }
  return cells;
}

export const writeOf = (shape: SeriesShape, { table, note, changeNote }: IssueForm): WriteIssue => ({
  cells: cellsOf(shape, table),
  note: note.trim(),
  changeNote: changeNote.trim(),
});

export interface FormFaults {
  /** by the id of the field, in the order of the form */
  said: Map<string, string>;
  sums: SumCheck[];
}

/** All that keeps the form from being handed in. `published`: it corrects what is public. */
export function faultsOf(shape: SeriesShape, form: IssueForm, published: boolean): FormFaults {
  const said = new Map<string, string>();
  const sums = sumChecks(shape, cellsOf(shape, form.table));
  for (const line of shape.lines) {
    for (const measure of shape.measures) {
      const read = readTyped(form.table[line.key]?.[measure.key] ?? '', measure);
      const id = cellId(line.key, measure.key);
      if (read === null) said.set(id, '还没有填');
      else if ('fault' in read) said.set(id, read.fault);
      else if (sums.some((sum) => !sum.agrees && sum.line.key === line.key && sum.measure.key === measure.key)) said.set(id, '和相加的不一致');
    }
  }
  const note = refuseNotes({ note: form.note.trim(), changeNote: form.changeNote.trim() }, published);
  if (note !== null) said.set(note.field === 'note' ? NOTE_ID : CHANGE_NOTE_ID, sentence(note.code));
  return { said, sums };
}

const sentence = (code: ErrorCode): string => ERRORS[code][1];

export interface Difference {
  name: string;
  mine: string;
  theirs: string;
}

/** Where two people filled in something else. */
export function differences(shape: SeriesShape, mine: IssueForm, theirs: IssueForm): Difference[] {
  const cells = shape.lines.flatMap((line) =>
    shape.measures.map((measure) => ({
      name: `${line.name}${measureWords(measure)}`,
      mine: tidied(mine.table[line.key]?.[measure.key] ?? '', measure),
      theirs: theirs.table[line.key]?.[measure.key] ?? '',
    })),
  );
  const notes = [
    { name: '说明', mine: mine.note.trim(), theirs: theirs.note },
    { name: '更正说明', mine: mine.changeNote.trim(), theirs: theirs.changeNote },
  ];
  return [...cells, ...notes].filter((one) => one.mine !== one.theirs);
}
