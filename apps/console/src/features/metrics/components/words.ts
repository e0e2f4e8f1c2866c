import type { Measure, MeasurePart, Ratio } from '@mingchuang/shared/metrics/metrics.types';

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

export const PART_NAMES: Record<Measure, Record<MeasurePart, string>> = {
  satisfaction: { numerator: '基本满意以上', denominator: '已评', rest: '不满意' },
  participation: { numerator: '已评', denominator: '可评', rest: '没评' },
  onTime: { numerator: '按期答复', denominator: '已答复和超期未答', rest: '超期' },
};

export function partCount({ numerator, denominator }: Ratio, part: MeasurePart): number {
  if (part === 'rest') return denominator - numerator;
  return part === 'numerator' ? numerator : denominator;
}
