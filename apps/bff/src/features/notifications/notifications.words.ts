import { inOneLine } from '@mingchuang/shared/characters';
import { type LocalDate, localDateOf, monthDay } from '@mingchuang/shared/local-date';
import type { ApplicationTopic, CorrectionTopic, LetterTopic, NotificationRow, PushTopic } from '@mingchuang/shared/notifications/notifications.types';

/** What residents allow to be pushed, by its name on their screen. */
export const PUSH_NAMES: Record<PushTopic, string> = {
  'message.accepted': '来信受理',
  'message.replied': '来信答复',
  'application.changed': '申请办理进度',
};

/** The subject of an application in a sentence, in characters. */
const ABOUT_MAX = 24;

type Words = Pick<NotificationRow, 'title' | 'body'>;
interface Told {
  dueOn: LocalDate | null;
  /** epoch ms */
  at: number;
}

const dayOf = ({ dueOn, at }: Told): string | null => (dueOn === null ? null : monthDay(dueOn, Number(localDateOf(at).slice(0, 4))));

export function letterWords(topic: LetterTopic, told: Told & { title: string; unit: string }): Words {
  const { title, unit } = told;
  switch (topic) {
    case 'message.replied':
      return { title: '您的信有答复了', body: `${unit}答复了“${title}”` };
    case 'message.offered':
      return { title: '请您申请政府信息公开', body: `${unit}答复了“${title}”：要的是政府信息。点这里填申请，来信的内容已经填好` };
    case 'message.accepted':
      return { title: '您的信已受理', body: `${unit}正在办理“${title}”` };
    case 'message.dueFixed':
      return dueWords('放假安排已公布', '答复期限已经确定', title, told);
    case 'message.dueMoved':
      return dueWords('放假安排有变动', '答复期限改到', title, told);
  }
}

/** `fee`: of the last notice, in yuan · `anew`: an answer was set aside, and this application has it given anew (51) */
export function applicationWords(topic: ApplicationTopic, told: Told & { information: string; fee: number | null; anew: boolean }): Words {
  const about = inOneLine(told.information, ABOUT_MAX);
  const day = dayOf(told);
  /** 「，最迟 3月20日」, or nothing where nobody can say */
  const latest = day === null ? '' : `，最迟 ${day}`;
  switch (topic) {
    case 'application.reopen':
      return { title: '您的申请重新办理了', body: `原来的答复被纠正，${answered(about, day)}` };
    case 'application.confirm':
      return { title: '您的申请已受理', body: answered(about, day) };
    case 'application.noticeSupplement':
      return { title: '您的申请需要补正', body: `请按补正告知书补充“${about}”${latest}；收到补正后重新计算答复期限` };
    case 'application.consultThirdParty':
      return { title: '期限暂停：正在征求第三方意见', body: `“${about}”征求意见的时间不计入答复期限` };
    case 'application.consultOrgan':
      return { title: '期限暂停：正在征求其他机关意见', body: `“${about}”征求意见的时间不计入答复期限` };
    case 'application.askReason':
      return { title: '请说明申请的理由', body: `您申请的数量、频次较多，请为“${about}”说明理由${latest}` };
    case 'application.acceptReason':
      return { title: `答复日期定在：${day}`, body: `您说明的理由合理，“${about}”${latest === '' ? '将延迟' : `最迟 ${day} `}答复您` };
    case 'application.feeNotice':
      return { title: '请缴纳信息处理费', body: `“${about}”${told.fee === null ? '' : `需缴 ${told.fee} 元`}${latest}；缴费后重新计算答复期限` };
    case 'application.extend':
      return { title: '答复期限已延长', body: answered(about, day) };
    case 'application.moveToMailbox':
      return { title: '您的申请转到信箱办理', body: `已替您把“${about}”写成一封来信，在“我的来信”里看答复` };
    case 'application.deliver':
      if (told.anew) return { title: '您的申请有新的答复了', body: `“${about}”重新办理后的答复已经发出` };
      return { title: '您的申请有答复了', body: `“${about}”的答复已经发出` };
    case 'application.lapseSupplement':
      return { title: '您的申请已办结', body: `“${about}”逾期没有补正，视为放弃申请` };
    case 'application.lapseFee':
      return { title: '您的申请已办结', body: `“${about}”逾期没有缴费，视为放弃申请` };
    case 'application.closeOtherwise':
      return { title: '您的申请已办结', body: `“${about}”不再办理，原因写在办理经过里` };
    case 'application.dueFixed':
      return dueWords('放假安排已公布', '答复期限已经确定', about, told);
    case 'application.dueMoved':
      return dueWords('放假安排有变动', '答复期限改到', about, told);
  }
}

/** 41; `organ`: who else may correct it */
export function correctionWords(topic: CorrectionTopic, told: Told & { record: string; organ: string | null }): Words {
  const about = inOneLine(told.record, ABOUT_MAX);
  const organ = told.organ ?? '有权更正的机关';
  switch (topic) {
    case 'correction.accept':
      return { title: '您的更正申请已受理', body: answered(about, dayOf(told)) };
    case 'correction.correct':
      return { title: '您的信息记录已经更正', body: `“${about}”核对属实，已经更正` };
    case 'correction.refuse':
      return { title: '您的更正申请有答复了', body: `“${about}”没有更正，理由和不服怎么办写在答复里` };
    case 'correction.passOn':
      return { title: '您的更正申请已经转送', body: `“${about}”不归本局更正，已经转给${organ}` };
    case 'correction.tellWhere':
      return { title: '您的更正申请有答复了', body: `“${about}”不归本局更正，请向${organ}提出` };
  }
}

/** 《重大行政决策程序暂行条例》14: what came of the opinions */
export function consultationWords(title: string): Words {
  return { title: '您提的意见有反馈了', body: `“${title}”公布了意见采纳情况，点开看您的意见是否采纳和理由` };
}

function answered(about: string, day: string | null): string {
  return day === null ? `“${about}”的答复期限暂定，等下一年的放假安排公布后告诉您` : `“${about}”最迟 ${day} 答复您`;
}

function dueWords(why: string, what: string, about: string, told: Told): Words {
  const day = dayOf(told);
  if (day === null) return { title: '答复期限改为暂定', body: `放假安排有变动，“${about}”的答复期限要等下一年的安排公布` };
  return { title: `${what}：${day}`, body: `${why}，“${about}”最迟 ${day} 答复您` };
}
