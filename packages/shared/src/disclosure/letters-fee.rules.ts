import { FEE_MEASURES, FEE_PAYMENT_WORKING_DAYS } from './disclosure.types.ts';
import { articleWords } from './disclosure.words.ts';
import { type FeeBasis, feeOf } from './fees.rules.ts';
import { type FactsOf, type LetterForm, opening, paragraph, phrase, refuseGaps, youOf } from './letter-parts.ts';
import type { LetterRefusal } from './letters.model.ts';
import { feeRemedy } from './remedies.words.ts';

const UNITS: Record<FeeBasis, string> = { items: '件', pages: '页' };

export interface FeeLine {
  from: number;
  to: number;
  yuanEach: number;
  yuan: number;
}

/** The fee in stretches of one price each; `from` and `to` count what was counted before in the month as well. */
export function feeLines(basis: FeeBasis, count: number, before: number): FeeLine[] {
  const lines: FeeLine[] = [];
  for (let nth = before + 1; nth <= before + count; nth += 1) {
    const yuanEach = feeOf(basis, 1, nth - 1);
    const last = lines.at(-1);
    if (last?.yuanEach === yuanEach) Object.assign(last, { to: nth, yuan: last.yuan + yuanEach });
    else lines.push({ from: nth, to: nth, yuanEach, yuan: yuanEach });
  }
  return lines;
}

function refuseFee(facts: FactsOf<'fee'>): LetterRefusal | null {
  const { basis, count, before } = facts;
  const wrong = (['count', 'before'] as const).find((field) => !Number.isSafeInteger(facts[field]) || facts[field] < 0);
  if (wrong !== undefined) return { code: 'LETTER_FACT_MISSING', field: wrong };
  if (basis === 'pages' && before !== 0) return { code: 'LETTER_FACT_MISSING', field: 'before' };
  return refuseGaps(facts, ['payment']) ?? (feeOf(basis, count, before) > 0 ? null : { code: 'FEE_NOT_DUE', field: 'count' });
}

/** 42 「申请人申请公开政府信息的数量、频次明显超过合理范围的，行政机关可以收取信息处理费」; how much: 国办函〔2020〕109号. */
export const FEE: LetterForm<'fee'> = {
  closing: '特此通知。',
  refuse: refuseFee,
  body: (facts) => {
    const { basis, count, before } = facts;
    const unit = UNITS[basis];
    const you = youOf(facts.applicant.kind);
    const total = feeOf(basis, count, before);
    const counted = basis === 'items' ? `本申请按${count}件计算，${you}本自然月内此前已计${before}件` : `拟提供的政府信息共${count}页`;
    const rows = feeLines(basis, count, before).map(({ from, to, yuanEach, yuan }) => [
      from === to ? `第${from}${unit}` : `第${from}—${to}${unit}`,
      `${to - from + 1}`,
      `${yuanEach}`,
      `${yuan}`,
    ]);
    return {
      addressee: facts.applicant.name,
      blocks: [
        paragraph(opening(facts)),
        paragraph(
          `经审查，该申请的数量、频次明显超过合理范围：${counted}。根据${articleWords('42')}和《政府信息公开信息处理费管理办法》（${FEE_MEASURES}）的规定，本机关决定收取信息处理费${total}元，计算如下：`,
        ),
        { type: 'table', rows: [['收费区间', `数量（${unit}）`, `单价（元/${unit}）`, '金额（元）'], ...rows, ['合计', `${count}`, '', `${total}`]] },
        paragraph(`请${you}自收到本通知书次日起${FEE_PAYMENT_WORKING_DAYS}个工作日内，按以下方式缴纳：${phrase(facts.payment)}。`),
        paragraph('答复期限自缴费完成次日起重新计算。逾期未缴纳的，视为放弃申请，本机关不再处理该政府信息公开申请。'),
      ],
      articles: ['42', FEE_MEASURES],
      remedy: feeRemedy(facts.organ, you),
    };
  },
};
