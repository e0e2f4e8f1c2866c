import type { RemedyKey } from './closing.rules.ts';
import { REVIEW_DAYS, SUIT_AFTER_REVIEW_DAYS, SUIT_MONTHS } from './disclosure.types.ts';
import type { LetterOrgan } from './letters.model.ts';

/** The remedies as a letter names them, with the organs that hear them. Which one applies: `remedyOf` in closing.rules.ts. */

/** 复议法 20, 23(1)(4); 行政诉讼法 45, 46. `what` is 「本答复」 or 「本决定」. */
export function decisionRemedy(key: RemedyKey, organ: LetterOrgan, you: string, what: string): string {
  const review = `自收到${what}之日起${REVIEW_DAYS}日内向${organ.reviewOrgan}申请行政复议`;
  const suit = `自收到行政复议决定书之日起${SUIT_AFTER_REVIEW_DAYS}日内向${organ.court}提起行政诉讼`;
  const first = `应当先${review}；对行政复议决定不服的，可以${suit}。`;
  const either = `可以${review}，也可以自收到${what}之日起${SUIT_MONTHS}个月内直接向${organ.court}提起行政诉讼。`;
  const law = '根据《中华人民共和国行政复议法》第二十三条第一款第四项的规定，';
  switch (key) {
    case 'reviewFirst':
      return `${law}${you}对${what}不服的，${first}`;
    case 'reviewFirstForWithheld':
      return `${law}${you}对${what}中不予公开的部分不服的，${first}对${what}的其他部分不服的，${either}`;
    case 'either':
      return `${you}对${what}不服的，${either}`;
  }
}

/** 51 「可以向上一级行政机关或者政府信息公开工作主管部门投诉、举报，也可以依法申请行政复议或者提起行政诉讼」: for a step on the way to the answer. */
export function stepRemedy(organ: LetterOrgan, you: string): string {
  return `${you}认为本机关在政府信息公开工作中侵犯${you}合法权益的，可以依照《政府信息公开条例》第五十一条的规定，向${organ.supervisor}投诉、举报，也可以依法申请行政复议或者提起行政诉讼。`;
}

/** 国办函〔2020〕109号: the fee alone cannot be taken to review or court, only that the application is handled no further. */
export function feeRemedy(organ: LetterOrgan, you: string): string {
  return `${you}对收取信息处理费的决定有异议的，不能单独就该决定申请行政复议或者提起行政诉讼；可以在缴费期满后，就本机关不再处理该申请的行为，依照《政府信息公开条例》第五十一条的规定，向${organ.supervisor}投诉、举报，或者向${organ.reviewOrgan}申请行政复议、向${organ.court}提起行政诉讼。`;
}

/** Between organs there is neither review nor suit, but an objection in writing. */
export const ORGAN_REMEDY = '贵单位对本函所列事项有不同意见的，请在上述期限内书面提出并说明理由，由双方协商处理。';
