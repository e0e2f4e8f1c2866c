import { type Actor, refuseApprover } from '../approval.rules.ts';
import type { ErrorCode, FieldError } from '../errors.ts';
import { personalDataOf } from '../masking.ts';
import {
  type DraftState,
  KEY_PATTERN,
  type Measure,
  MISSING_REASON_MAX,
  type PeriodicCell,
  type PeriodicCells,
  type SeriesShape,
  VALUE_MAX,
  type WriteSeries,
} from './periodic.types.ts';
import { isPeriod } from './periods.rules.ts';
import { sumChecks } from './sums.rules.ts';

const fault = (field: string, code: string, message: string): FieldError => ({ field, code, message });

/** What is wrong with a series that somebody wants to begin, beside what a form alone can tell. */
export function seriesFaults({ length, firstPeriod, lines, totalLine, measures }: WriteSeries): FieldError[] {
  const faults: FieldError[] = [];
  if (!isPeriod(length, firstPeriod)) faults.push(fault('firstPeriod', 'period', '开始的一期不对，应为 2026-10、2026-Q3 或者 2026 的样子'));
  for (const [field, list] of [
    ['lines', lines],
    ['measures', measures],
  ] as const) {
    const keys = list.map(({ key }) => key);
    if (!keys.every((key) => KEY_PATTERN.test(key))) faults.push(fault(field, 'key', '代号应以小写字母开头，只用字母和数字'));
    if (new Set(keys).size < keys.length || new Set(list.map(({ name }) => name)).size < list.length)
      faults.push(fault(field, 'twice', '有重复的代号或者名称'));
  }
  if (totalLine !== null && (lines.length < 2 || !lines.some(({ key }) => key === totalLine)))
    faults.push(fault('totalLine', 'unknown', '没有这一行，不能作为合计'));
  for (const [at, { key, totalOf }] of measures.entries()) {
    const parts = totalOf.map((part) => measures.find((one) => one.key === part));
    if (
      parts.some((part) => part === undefined || part.key === key || part.totalOf.length > 0) ||
      totalOf.length === 1 ||
      new Set(totalOf).size < totalOf.length
    ) {
      faults.push(fault(`measures.${at}.totalOf`, 'parts', '合计要由两个以上别的指标相加，不能包括另一个合计'));
    }
  }
  return faults;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The cells as they may be kept, or what is wrong with them: every line and measure is there, nothing else is. `clean`: what of a typed text can be seen. */
export function readCells(shape: SeriesShape, given: unknown, clean: (text: string) => string): { cells: PeriodicCells } | { faults: FieldError[] } {
  const { lines, measures } = shape;
  if (!isRecord(given) || hasOthers(given, lines)) return { faults: [fault('cells', 'shape', '表格和要填的不一样，请重新打开这一页再填')] };
  const faults: FieldError[] = [];
  const cells: PeriodicCells = {};
  for (const line of lines) {
    const own = given[line.key];
    if (!isRecord(own) || hasOthers(own, measures)) return { faults: [fault(`cells.${line.key}`, 'shape', `“${line.name}”这一行没有填全`)] };
    const row: Record<string, PeriodicCell> = {};
    for (const measure of measures) {
      const read = readCell(own[measure.key], measure, clean);
      if (typeof read === 'string') faults.push(fault(`cells.${line.key}.${measure.key}`, 'value', `“${line.name}”的${measure.name}${read}`));
      else row[measure.key] = read.cell;
    }
    cells[line.key] = row;
  }
  if (faults.length > 0) return { faults };
  const sums = sumChecks(shape, cells)
    .filter(({ agrees }) => !agrees)
    .map(({ of, line, measure }) =>
      fault(`cells.${line.key}.${measure.key}`, 'sum', `“${line.name}”的${measure.name}和${of === 'lines' ? '各行' : '各项'}相加不一致，请核对`),
    );
  return sums.length > 0 ? { faults: sums } : { cells };
}

const hasOthers = (given: Record<string, unknown>, known: readonly { key: string }[]): boolean =>
  Object.keys(given).some((key) => !known.some((one) => one.key === key)) || known.some(({ key }) => !Object.hasOwn(given, key));

/** The cell as it may be kept, or what is wrong with it, to be said behind its name. */
export function readCell(given: unknown, { decimals }: Measure, clean: (text: string) => string): { cell: PeriodicCell } | string {
  if (typeof given === 'number') {
    if (!Number.isFinite(given) || given < 0) return '要填 0 或者更大的数';
    if (given > VALUE_MAX) return '太大，请核对单位';
    if (Number(given.toFixed(decimals)) !== given) return decimals === 0 ? '只能填整数' : `最多 ${decimals} 位小数`;
    return { cell: given === 0 ? 0 : given };
  }
  if (!isRecord(given) || typeof given.missing !== 'string' || Object.keys(given).length !== 1) return '还没有填；没有数据的，请写明原因';
  const missing = clean(given.missing);
  if (missing === '') return '没有数据，请写明原因';
  if ([...missing].length > MISSING_REASON_MAX) return `没有数据的原因最多 ${MISSING_REASON_MAX} 个字`;
  return personalDataOf(missing).length > 0 ? '的原因里有个人信息，请删去' : { cell: { missing } };
}

/** What everybody reads holds no personal data; the first publication changes nothing, a correction says what it changes. */
export function refuseNotes(
  { note, changeNote }: { note: string; changeNote: string },
  published: boolean,
): { field: 'note' | 'changeNote'; code: ErrorCode } | null {
  if (personalDataOf(note).length > 0) return { field: 'note', code: 'PERIODIC_PERSONAL_DATA' };
  if (personalDataOf(changeNote).length > 0) return { field: 'changeNote', code: 'PERIODIC_PERSONAL_DATA' };
  return published && changeNote === '' ? { field: 'changeNote', code: 'PERIODIC_CHANGE_NOTE_MISSING' } : null;
}

/** Figures are entered where the series belongs, once their period can be told. */
export function refuseEntry({ capabilities, ownUnit }: Pick<Actor, 'capabilities' | 'ownUnit'>, open: boolean): ErrorCode | null {
  if (!capabilities.includes('draft') || !ownUnit) return 'FORBIDDEN';
  return open ? null : 'PERIODIC_NOT_OPEN';
}

/** Who entered figures neither publishes them nor sends them back; what came back is first entered anew. */
export function refuseDecision(actor: Actor, draft: DraftState): ErrorCode | null {
  const refusal = refuseApprover({ ...actor, handedIn: draft !== 'none' && actor.handedIn });
  if (refusal !== null || draft === 'waiting') return refusal;
  return draft === 'none' ? 'PERIODIC_NOTHING_ENTERED' : 'PERIODIC_SENT_BACK';
}
