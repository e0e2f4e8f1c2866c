import { type CasePart, MEASURE_NAMES, type Measure, type MeasurePart, type Ratio, type UnitMetrics } from '@mingchuang/shared/metrics/metrics.types';

/** Below this many cases a percentage says nothing. */
const FEW = 5;

export function isFew(ratio: Ratio): boolean {
  return ratio.denominator > 0 && ratio.denominator < FEW;
}

export const DEFINITIONS: Record<Measure, string> = {
  satisfaction: '基本满意以上 ÷ 已评',
  participation: '已评 ÷ 可评，没评的不算好评',
  onTime: '按期答复 ÷（已答复 + 超期未答）',
};

/** The same of applications; a day counts or not as the register says. */
export const CASE_DEFINITIONS: Record<Measure, string> = {
  satisfaction: '基本满意以上 ÷ 已评',
  participation: '已评 ÷ 已答复，没评的不算好评',
  onTime: '按期办结 ÷（已办结 + 超期未办结）',
};
export const ENDED_DEFINITION = '答复的，加上撤回、视为放弃等的';

/** What a list of letters holds. */
export function casesAbout(measure: Measure, part: CasePart): string {
  return part === 'overdueOpen' ? '期限在这段时间里，已经过了还没有答复的' : `${MEASURE_NAMES[measure]} = ${DEFINITIONS[measure]}`;
}

export const PART_NAMES: Record<Measure, Record<MeasurePart, string>> = {
  satisfaction: { numerator: '基本满意以上', denominator: '已评', rest: '不满意' },
  participation: { numerator: '已评', denominator: '可评', rest: '没评' },
  onTime: { numerator: '按期答复', denominator: '已答复和超期未答', rest: '超期' },
};

export const OVERDUE_OPEN = '超期未答';

/** A part of a measure and how many letters it holds: 「已评 12 件」. */
export function caseWords(figures: UnitMetrics, measure: Measure, part: CasePart): string {
  if (part === 'overdueOpen') return `${OVERDUE_OPEN} ${figures.overdueOpen} 件`;
  return `${PART_NAMES[measure][part]} ${partCount(figures[measure], part)} 件`;
}

export function partCount({ numerator, denominator }: Ratio, part: MeasurePart): number {
  if (part === 'rest') return denominator - numerator;
  return part === 'numerator' ? numerator : denominator;
}
