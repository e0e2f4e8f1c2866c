import { fullDate } from '../local-date.ts';
import type { ReceiptBasis } from './applications.types.ts';
import { ANSWER_WORKING_DAYS, APPLICANT_KIND_NAMES, EXTENSION_MAX_WORKING_DAYS } from './disclosure.types.ts';
import { articleWords } from './disclosure.words.ts';
import {
  type FactsOf,
  type LetterForm,
  numbered,
  opening,
  paragraph,
  phrase,
  refuseDays,
  refuseDue,
  refuseGaps,
  refuseTerm,
  until,
  youOf,
} from './letter-parts.ts';
import type { LetterRefusal } from './letters.model.ts';
import { arrivalWords, RECEIPT_BASIS_NAMES, receiptArticle } from './receipt.rules.ts';
import { stepRemedy } from './remedies.words.ts';

/** The letters to the applicant on the way to the answer. Quotations are of 国令711号. */

/** What the day of arrival is called, online and on paper. */
const ARRIVED: Record<ReceiptBasis, readonly [string, string]> = {
  submitted: ['提交日期', '提交日期'],
  signed: ['签收日期', '签收日期'],
  confirmed: ['提交日期', '到达日期'],
};

function refuseArrival({ arrival, receivedOn }: FactsOf<'registration'> | FactsOf<'receipt'>): LetterRefusal | null {
  const wrong = refuseGaps(arrival ?? {}, ['channel', 'basis'], 'arrival.') ?? refuseDays(arrival ?? {}, ['on'], 'arrival.');
  if (wrong !== null) return wrong;
  // 31(1), (2): what was handed over or signed for counts as received that day
  const other = arrival.basis === 'confirmed' ? arrival.on > receivedOn : arrival.on !== receivedOn;
  return other ? { code: 'DATE_INVALID', field: 'arrival.on' } : null;
}

/** 45 「建立健全政府信息公开申请登记、审核、办理、答复、归档的工作制度」, 29 what an application contains */
export const REGISTRATION: LetterForm<'registration'> = {
  closing: null,
  refuse: (facts) => refuseGaps(facts, ['channel', 'identity', 'contact', 'form', 'delivery']) ?? refuseArrival(facts) ?? refuseDue(facts.due, 'due'),
  body: (facts) => ({
    addressee: null,
    blocks: [
      {
        type: 'table',
        rows: [
          ['登记编号', facts.caseNumber],
          ['申请人', facts.applicant.name],
          ['申请人类型', APPLICANT_KIND_NAMES[facts.applicant.kind]],
          ['身份证明', facts.identity],
          ['联系方式', facts.contact],
          ['申请公开的内容', facts.information],
          ['公开的形式要求', facts.form],
          ['获取信息的方式', facts.delivery],
          ['提交方式', facts.channel],
          [ARRIVED[facts.arrival.basis][facts.arrival.channel === 'h5' || facts.arrival.channel === 'weapp' ? 0 : 1], fullDate(facts.arrival.on)],
          ['收到申请之日', `${fullDate(facts.receivedOn)}（${RECEIPT_BASIS_NAMES[facts.arrival.basis]}）`],
          ['登记日期', fullDate(facts.date)],
          ['答复期限', until(facts.due)],
          [
            '登记理由和依据',
            `申请载明的事项符合${articleWords('29')}的规定，依照${articleWords(receiptArticle(facts.arrival.channel))}确定收到日期，依照${articleWords('45')}予以登记。`,
          ],
        ],
      },
    ],
    articles: ['29', '31', '45'],
    remedy: stepRemedy(facts.organ, '申请人'),
  }),
};

/** 31 the day of receipt, 33 「自收到申请之日起20个工作日内予以答复」 */
export const RECEIPT: LetterForm<'receipt'> = {
  closing: '特此告知。',
  refuse: (facts) => refuseGaps(facts, ['channel']) ?? refuseArrival(facts) ?? refuseDue(facts.due, 'due'),
  body: (facts) => {
    const { arrival, receivedOn } = facts;
    const came = arrival.basis === 'submitted' ? '' : `，${arrivalWords({ ...arrival, arrivedOn: arrival.on, confirmedOn: receivedOn })}`;
    return {
      addressee: facts.applicant.name,
      blocks: [
        paragraph(opening(facts)),
        paragraph(
          `该申请以${phrase(facts.channel)}的方式提交${came}。根据${articleWords(receiptArticle(facts.arrival.channel))}的规定，${RECEIPT_BASIS_NAMES[facts.arrival.basis]}${fullDate(facts.receivedOn)}为收到申请之日，本机关于${fullDate(facts.date)}予以登记。`,
        ),
        paragraph(
          `根据${articleWords('33')}的规定，本机关将自收到申请之日起${ANSWER_WORKING_DAYS}个工作日内予以答复，答复期限${until(facts.due)}。需要补正、征求意见、延长答复期限或者收取信息处理费的，本机关将另行书面告知。`,
        ),
      ],
      articles: ['31', '33'],
      remedy: stepRemedy(facts.organ, youOf(facts.applicant.kind)),
    };
  },
};

/** 30 「一次性告知申请人作出补正，说明需要补正的事项和合理的补正期限」 */
export const SUPPLEMENT: LetterForm<'supplement'> = {
  closing: '特此告知。',
  refuse: (facts) => refuseGaps(facts, ['items']) ?? refuseDays(facts, ['by']) ?? refuseTerm(facts.by, facts.date),
  body: (facts) => ({
    addressee: facts.applicant.name,
    blocks: [
      paragraph(opening(facts)),
      paragraph(
        `经审查，该申请的内容不明确，不符合${articleWords('29')}的要求。根据${articleWords('30')}的规定，请${youOf(facts.applicant.kind)}补正以下事项：`,
      ),
      ...numbered(facts.items),
      paragraph(
        `请于${fullDate(facts.by)}前（含当日）将补正材料提交本机关。答复期限自本机关收到补正的申请之日起计算。无正当理由逾期不补正的，视为放弃申请，本机关不再处理该政府信息公开申请。`,
      ),
    ],
    articles: ['29', '30'],
    remedy: stepRemedy(facts.organ, youOf(facts.applicant.kind)),
  }),
};

/** 35 「申请人申请公开政府信息的数量、频次明显超过合理范围，行政机关可以要求申请人说明理由」 */
export const REASON: LetterForm<'reason'> = {
  closing: '特此告知。',
  refuse: (facts) => refuseGaps(facts, ['observed']) ?? refuseDays(facts, ['by']) ?? refuseTerm(facts.by, facts.date),
  body: (facts) => ({
    addressee: facts.applicant.name,
    blocks: [
      paragraph(opening(facts)),
      paragraph(`经查，${phrase(facts.observed)}，申请公开政府信息的数量、频次明显超过合理范围。`),
      paragraph(`根据${articleWords('35')}的规定，请${youOf(facts.applicant.kind)}于${fullDate(facts.by)}前（含当日）以书面形式向本机关说明理由。`),
      paragraph('本机关认为申请理由不合理的，将告知不予处理；认为申请理由合理，但是无法在规定期限内答复的，将确定延迟答复的合理期限并另行告知。'),
    ],
    articles: ['35'],
    remedy: stepRemedy(facts.organ, youOf(facts.applicant.kind)),
  }),
};

/** 33 「需要延长答复期限的，应当经政府信息公开工作机构负责人同意并告知申请人，延长的期限最长不得超过20个工作日」 */
export const EXTENSION: LetterForm<'extension'> = {
  closing: '特此告知。',
  refuse: (facts) =>
    refuseGaps(facts, ['reason']) ??
    refuseDue(facts.due, 'due') ??
    refuseDue(facts.extendedDue, 'extendedDue') ??
    (Number.isSafeInteger(facts.workingDays) && facts.workingDays >= 1 && facts.workingDays <= EXTENSION_MAX_WORKING_DAYS
      ? null
      : { code: 'EXTENSION_TOO_LONG', field: 'workingDays' }),
  body: (facts) => ({
    addressee: facts.applicant.name,
    blocks: [
      paragraph(opening(facts)),
      paragraph(`因${phrase(facts.reason)}，本机关无法在${facts.due.kind === 'fixed' ? `${fullDate(facts.due.on)}前（含当日）` : '原答复期限内'}作出答复。`),
      paragraph(
        `根据${articleWords('33')}的规定，经本机关政府信息公开工作机构负责人同意，答复期限延长${facts.workingDays}个工作日，延长后的答复期限${until(facts.extendedDue)}。依法征求第三方或者其他机关意见所需时间不计算在内。`,
      ),
    ],
    articles: ['33'],
    remedy: stepRemedy(facts.organ, youOf(facts.applicant.kind)),
  }),
};

/** 33 「行政机关征求第三方和其他机关意见所需时间不计算在前款规定的期限内」 */
export const CONSULTATION_NOTICE: LetterForm<'consultationNotice'> = {
  closing: '特此告知。',
  refuse: (facts) => refuseGaps(facts, ['reason']) ?? refuseDays(facts, ['sentOn']),
  body: (facts) => {
    const [article, whom] = facts.party === 'thirdParty' ? (['32', '第三方'] as const) : (['34', '共同制作该信息的其他行政机关'] as const);
    return {
      addressee: facts.applicant.name,
      blocks: [
        paragraph(opening(facts)),
        paragraph(`因${phrase(facts.reason)}，根据${articleWords(article)}的规定，本机关已于${fullDate(facts.sentOn)}书面征求${whom}的意见。`),
        paragraph(`根据${articleWords('33')}的规定，征求意见所需时间不计算在答复期限内。征求意见结束后，本机关将继续计算期限并依法答复。`),
      ],
      articles: [article, '33'],
      remedy: stepRemedy(facts.organ, youOf(facts.applicant.kind)),
    };
  },
};
