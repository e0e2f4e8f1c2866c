/** 国办函〔2020〕109号 《政府信息公开信息处理费管理办法》. Amounts are whole yuan. One basis an application: items or pages. */
export type FeeBasis = 'items' | 'pages';

/** From each unit on, what it costs; a unit below the first costs nothing. */
interface Bracket {
  from: number;
  yuan: number;
}

/** 「10件以下（含10件）的，不收费」「11—30件（含30件）的部分：100元/件」「31件以上的部分：以10件为一档，每增加一档，收费标准提高100元/件」 */
const ITEMS_FREE = 10;
const ITEMS_FIRST_TO = 30;
const ITEMS_STEP = 10;
const YUAN_A_STEP = 100;
/** 「30页以下（含30页）的，不收费」「31—100页（含100页）的部分：10元/页」「101—200页（含200页）的部分：20元/页」「201页以上的部分：40元/页」 */
const PAGES: readonly Bracket[] = [
  { from: 201, yuan: 40 },
  { from: 101, yuan: 20 },
  { from: 31, yuan: 10 },
];

/** What the `nth` item or page costs. */
function yuanFor(basis: FeeBasis, nth: number): number {
  if (basis === 'pages') return PAGES.find(({ from }) => nth >= from)?.yuan ?? 0;
  if (nth <= ITEMS_FREE) return 0;
  return nth <= ITEMS_FIRST_TO ? YUAN_A_STEP : YUAN_A_STEP * (1 + Math.ceil((nth - ITEMS_FIRST_TO) / ITEMS_STEP));
}

/**
 * The fee of one application, progressive. By items: all that the same applicant asks for in one calendar month count
 * together, so `before` is what was counted this month already. By pages: `before` is 0.
 */
export function feeOf(basis: FeeBasis, count: number, before = 0): number {
  if (![count, before].every((n) => Number.isSafeInteger(n) && n >= 0)) throw new RangeError(`not a count: ${before} + ${count}`);
  let yuan = 0;
  for (let nth = before + 1; nth <= before + count; nth += 1) yuan += yuanFor(basis, nth);
  return yuan;
}
