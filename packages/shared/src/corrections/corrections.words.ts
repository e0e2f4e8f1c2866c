import { REVIEW_DAYS, SUIT_MONTHS } from '../disclosure/disclosure.types.ts';
import type { LetterOrgan } from '../disclosure/letters.model.ts';
import { decisionRemedy } from '../disclosure/remedies.words.ts';
import { type LocalDate, monthDay } from '../local-date.ts';
import type { ClockView } from '../messages/messages.types.ts';
import { dueSentence } from '../messages/messages.words.ts';
import type { CorrectionAction, CorrectionAnswerKind, CorrectionApplicantKind, CorrectionState } from './corrections.types.ts';

export const CORRECTION_TITLE = '更正与自己有关的信息记录';
export const CORRECTION_ARTICLE = '《政府信息公开条例》第四十一条';

export const CORRECTION_STATE_NAMES: Record<CorrectionState, string> = {
  submitted: '待受理',
  accepted: '办理中',
  corrected: '已更正',
  notCorrected: '不予更正',
  passedOn: '已转送',
  toldWhere: '已告知去处',
  withdrawn: '已撤回',
};

export const CORRECTION_APPLICANT_NAMES: Record<CorrectionApplicantKind, string> = { person: '公民', organisation: '法人或其他组织' };

/** What happened, as a timeline says it. */
export const CORRECTION_STEP_NAMES: Record<CorrectionAction, string> = {
  submit: '提交更正申请',
  accept: '受理，开始核对',
  correct: '核对属实，已经更正',
  refuse: '答复不予更正',
  passOn: '转送有权更正的机关',
  tellWhere: '告知有权更正的机关',
  withdraw: '申请人撤回',
};

export const CORRECTION_ANSWER_NAMES: Record<CorrectionAnswerKind, string> = {
  correct: '记录已经更正',
  refuse: '不予更正',
  passOn: '已经转送有权更正的机关',
  tellWhere: '请向有权更正的机关提出',
};

/** What happens next and by when, for whoever asked. */
export function correctionNextStep(state: CorrectionState, clock: ClockView | null, organ: string | null, today: LocalDate): string {
  const day = clock?.due.kind === 'fixed' ? monthDay(clock.due.on, Number(today.slice(0, 4))) : null;
  const late = clock?.light === 'overdue' && day !== null;
  const by = clock === null ? '' : late ? `应在 ${day} 前答复，已经超期` : dueSentence(clock.due, today);
  switch (state) {
    case 'submitted':
      return `等局里受理，${by}`;
    case 'accepted':
      return `正在核对，${by}`;
    case 'corrected':
      return '核对属实，记录已经更正';
    case 'notCorrected':
      return '没有更正，请看答复里的理由';
    case 'passedOn':
      return `不归本局更正，已经转给${organ ?? '有权更正的机关'}`;
    case 'toldWhere':
      return `不归本局更正，请向${organ ?? '有权更正的机关'}提出`;
    case 'withdrawn':
      return '您已撤回，不再办理';
  }
}

/** 51, 复议法 20, 行政诉讼法 46: not to correct is no 不予公开, so either way is open at once. */
export function correctionRemedy(organ: LetterOrgan): string {
  return decisionRemedy('either', organ, '您', '本答复');
}

/** The same in a sentence, before anybody has decided anything. */
export const CORRECTION_REMEDY_NOTE = `不予更正的，会写明理由；不服可以在 ${REVIEW_DAYS} 日内申请行政复议，或者 ${SUIT_MONTHS} 个月内提起行政诉讼。`;
