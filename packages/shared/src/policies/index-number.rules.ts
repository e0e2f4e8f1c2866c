/** 索引号: organisation code (9 places) or 统一社会信用代码 (18), year, serial of five digits (domain.md §3). */
const INDEX_NUMBER = /^([0-9A-Z]{9}|[0-9A-Z]{18})\/\d{4}-\d{5}$/;
const ORGAN = /^([0-9A-Z]{9}|[0-9A-Z]{18})$/;
const SERIAL_MAX = 99_999;

export function isIndexNumber(text: string): boolean {
  return INDEX_NUMBER.test(text);
}

export function isOrganCode(text: string): boolean {
  return ORGAN.test(text);
}

/** The `serial`th publication of an organ in a year, from 1. */
export function indexNumberOf(organ: string, year: number, serial: number): string {
  if (!isOrganCode(organ) || !Number.isInteger(serial) || serial < 1 || serial > SERIAL_MAX)
    throw new RangeError(`no index number: ${organ} ${year} ${serial}`);
  return `${organ}/${year}-${String(serial).padStart(5, '0')}`;
}
