import { fullDate } from '../local-date.ts';
import type { PlainBlock } from '../richtext/richtext.types.ts';
import { CONSULTATION_WORKING_DAYS } from './disclosure.types.ts';
import { articleWords } from './disclosure.words.ts';
import {
  articleList,
  type FactsOf,
  type LetterForm,
  numbered,
  openingForOthers,
  paragraph,
  phrase,
  refuseDays,
  refuseDue,
  refuseGaps,
  refuseTerm,
  sentence,
  until,
} from './letter-parts.ts';
import { LETTERS, type LetterBody } from './letters.model.ts';
import { decisionRemedy, ORGAN_REMEDY, stepRemedy } from './remedies.words.ts';

/** The letters to third parties and to other organs. They do not say who applied. */

/** 32 「第三方应当自收到征求意见书之日起15个工作日内提出意见」, 34 「应当自收到征求意见书之日起15个工作日内提出意见，逾期未提出意见的视为同意公开」 */
export const CONSULTATION: LetterForm<'consultation'> = {
  closing: '特此征求意见。',
  refuse: (facts) => refuseGaps(facts, ['to', 'summary', 'reason']) ?? (facts.party === 'organ' ? refuseDue(facts.by, 'by') : null),
  body: (facts) => (facts.party === 'organ' ? organAsked(facts) : thirdPartyAsked(facts)),
};

const DAYS = `自收到本征求意见书之日起${CONSULTATION_WORKING_DAYS}个工作日内`;

function thirdPartyAsked(facts: FactsOf<'consultation'>): LetterBody {
  return {
    addressee: facts.to,
    blocks: [
      paragraph(openingForOthers(facts, facts.summary)),
      paragraph(`因${phrase(facts.reason)}，公开该信息可能损害贵方合法权益。根据${articleList(['15', '32'])}的规定，现书面征求贵方意见。`),
      paragraph(`请贵方${DAYS}，就是否同意公开提出意见；不同意公开的，请说明理由。逾期未提出意见的，由本机关依法决定是否公开。`),
      paragraph('贵方不同意公开且有合理理由的，本机关不予公开；本机关认为不公开可能对公共利益造成重大影响而决定公开的，将书面告知贵方决定公开的内容和理由。'),
      ...answerSlip(facts.to),
    ],
    articles: ['15', '32'],
    remedy: stepRemedy(facts.organ, '贵方'),
  };
}

function organAsked(facts: FactsOf<'consultation'> & { party: 'organ' }): LetterBody {
  return {
    addressee: facts.to,
    blocks: [
      paragraph(openingForOthers(facts, facts.summary)),
      paragraph(`因${phrase(facts.reason)}，该信息由本机关牵头制作。根据${articleWords('34')}的规定，现征求贵单位对公开该信息的意见。`),
      paragraph(`请贵单位${DAYS}提出意见，期限${until(facts.by)}；不同意公开的，请说明理由和依据。逾期未提出意见的，视为同意公开。`),
      ...answerSlip(facts.to),
    ],
    articles: ['34'],
    remedy: ORGAN_REMEDY,
  };
}

/** What comes back: boxes to tick and room to write by hand. */
function answerSlip(to: string): PlainBlock[] {
  return [
    paragraph('意见请填写下表，签名或者盖章后寄回本机关。'),
    {
      type: 'table',
      rows: [
        ['提出意见的一方', to],
        ['意见', '□ 同意公开　□ 不同意公开　□ 同意部分公开'],
        ['理由', '（不同意公开或者同意部分公开的，请填写）\n　\n　\n　'],
        ['签名或者盖章', '　　　　　　　　　　　　　年　　月　　日'],
      ],
    },
  ];
}

/** 32 「行政机关认为不公开可能对公共利益造成重大影响的，可以决定予以公开，并将决定公开的政府信息内容和理由书面告知第三方」 */
export const DISCLOSURE_NOTICE: LetterForm<'disclosureNotice'> = {
  closing: '特此告知。',
  refuse: (facts) =>
    refuseGaps(facts, ['to', 'summary', 'content', 'reason', 'ground']) ??
    refuseGaps(facts.consultation, ['number'], 'consultation.') ??
    refuseDays(facts.consultation, ['date'], 'consultation.'),
  body: (facts) => ({
    addressee: facts.to,
    blocks: [
      paragraph(openingForOthers(facts, facts.summary)),
      paragraph(
        `本机关已于${fullDate(facts.consultation.date)}以《${LETTERS.consultation.title}》（${facts.consultation.number}）征求贵方意见。${HEARD[facts.ground]}根据${articleList(['15', '32'])}的规定，本机关决定公开以下内容：${phrase(facts.content)}。`,
      ),
      paragraph(`理由：${sentence(facts.reason)}`),
    ],
    articles: ['15', '32'],
    remedy: decisionRemedy('either', facts.organ, '贵方', '本告知书'),
  }),
};

const HEARD: Record<FactsOf<'disclosureNotice'>['ground'], string> = {
  publicInterest: '贵方不同意公开。经审查，本机关认为不公开该信息可能对公共利益造成重大影响。',
  noGoodReason: '贵方不同意公开。经审查，本机关认为所提理由不能成立。',
  silence: '贵方逾期未提出意见，依法由本机关决定是否公开。',
};

/** 45, and 33 for the day by which the answer is due */
export const COOPERATION: LetterForm<'cooperation'> = {
  closing: '请予支持。',
  refuse: (facts) =>
    refuseGaps(facts, ['to', 'requests', 'reason']) ?? refuseDays(facts, ['by']) ?? refuseDue(facts.due, 'due') ?? refuseTerm(facts.by, facts.date),
  body: (facts) => ({
    addressee: facts.to,
    blocks: [
      paragraph(openingForOthers(facts, facts.information)),
      paragraph(`因${phrase(facts.reason)}，根据${articleWords('45')}的规定，请贵单位协助办理以下事项：`),
      ...numbered(facts.requests),
      paragraph(
        `根据${articleWords('33')}的规定，该申请的答复期限${until(facts.due)}。请于${fullDate(facts.by)}前（含当日）将办理情况及有关材料书面反馈本机关。`,
      ),
    ],
    articles: ['45', '33'],
    remedy: ORGAN_REMEDY,
  }),
};
