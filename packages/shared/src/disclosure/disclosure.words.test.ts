import { describe, expect, test } from '@jest/globals';
import { packageCalendar } from '../../../../apps/bff/src/features/calendar/calendar.schedule.ts';
import { readClock } from './clock.rules.ts';
import type { ClockEvent } from './disclosure.types.ts';
import { articleWords, type CaseOutline, nextStep, remedyText } from './disclosure.words.ts';

const CALENDAR = packageCalendar();
const say = (received: string, events: ClockEvent[], today: string, more: Partial<CaseOutline> = {}) =>
  nextStep({ state: 'processing', askedBy: null, clock: readClock(CALENDAR, { received, events }, today), ...more }, today);
const by = (on: string) => ({ askedBy: { kind: 'fixed' as const, on } });

describe('what happens next, to the applicant', () => {
  test.each<[Parameters<typeof say>, string]>([
    [['2026-03-02', [], '2026-03-02', { state: 'draft' }], '还没有提交，填好后提交即可。'],
    [['2026-03-02', [], '2026-03-02', { state: 'submitted' }], '已提交，等待工作人员确认；从确认收到的次日起计算答复期限。'],
    [
      ['2026-03-02', [], '2026-03-02', { state: 'submitted', confirmBy: { kind: 'fixed', on: '2026-03-03' } }],
      '已提交，最迟 3月3日 和您确认收到；从确认收到的次日起计算答复期限。',
    ],
    [['2026-03-02', [], '2026-03-02', { state: 'received' }], '最迟 3月30日 答复您。'],
    [['2026-03-02', [], '2026-03-30'], '最迟今天 24:00 答复您。'],
    [['2026-03-02', [], '2026-03-31', { state: 'replied' }], '答复期限 3月30日 已过，我们还没有答复；您可以申请行政复议，也可以提起行政诉讼。'],
    [['2026-03-02', [{ type: 'extension', decided: '2026-03-25' }], '2026-03-26'], '答复期限已延长，最迟 4月28日 答复您。'],
    [['2026-03-02', [{ type: 'delayed', due: '2026-06-01' }], '2026-03-26'], '已确定延迟答复的日期，最迟 6月1日 答复您。'],
    [
      ['2026-03-02', [{ type: 'consultation', sent: '2026-03-09' }], '2026-03-20'],
      '正在征求意见，从 3月9日 起答复期限暂停计算；如果今天征求完毕，最迟 4月13日 答复您。',
    ],
    [['2026-12-09', [], '2026-12-09'], '期限暂定：不早于 12月31日，还余 4 个工作日，待 2027 年放假安排公布。'],
    [['2026-12-09', [], '2027-01-05'], '期限暂定：不早于 2026年12月31日，还余 4 个工作日，待 2027 年放假安排公布。'],
    [
      ['2026-03-02', [], '2026-03-05', { state: 'awaitSupplement', ...by('2026-03-20') }],
      '您的申请内容还不明确，请按补正告知书补充，最迟 3月20日 完成；没有正当理由逾期不补正的，视为放弃申请。收到补正后重新计算答复期限。',
    ],
    [['2026-03-02', [], '2026-03-05', { state: 'awaitSupplement' }], '您的申请内容还不明确，请按补正告知书补充。'],
    [
      ['2026-03-02', [], '2026-03-12', { state: 'awaitReason', ...by('2026-03-12') }],
      '您申请的数量、频次较多，请说明理由，最迟今天 24:00 完成；最迟 3月30日 答复您。',
    ],
    [
      ['2026-03-02', [], '2026-03-12', { state: 'awaitFee', fee: 700, ...by('2026-04-10') }],
      '请按收费通知缴纳信息处理费 700 元，最迟 4月10日 完成；逾期不缴费的，视为放弃申请。缴费后重新计算答复期限。',
    ],
    [['2026-03-02', [], '2026-04-12', { state: 'delivered', closing: 'partial', on: '2026-03-27' }], '已答复：部分公开（3月27日）。'],
    [['2026-03-02', [], '2026-04-12', { state: 'delivered', closing: 'thirdPartyRights' }], '已答复：不予公开。'],
    [['2026-03-02', [], '2026-04-12', { state: 'closed', closing: 'withdrawn' }], '已办结：申请人撤回。'],
    [['2026-03-02', [], '2026-04-12', { state: 'cancelled' }], '您在受理前撤回了申请，不再办理。'],
  ])('%j → %s', (asked, expected) => {
    expect(say(...asked)).toBe(expected);
  });

  test('without today nothing is guessed', () => {
    const clock = readClock(CALENDAR, { received: '2026-03-02', events: [{ type: 'consultation', sent: '2026-03-09' }] });
    expect(nextStep({ state: 'processing', askedBy: null, clock }, '2026-03-20')).toBe('正在征求意见，从 3月9日 起答复期限暂停计算。');
  });
});

describe('remedies and articles', () => {
  test('each reply names its way', () => {
    expect(remedyText('either')).toBe('如对本答复不服，可以自收到本答复之日起 60 日内申请行政复议，或者自收到本答复之日起 6 个月内提起行政诉讼。');
    expect(remedyText('reviewFirst')).toBe(
      '如对本答复不服，应当先申请行政复议：可以自收到本答复之日起 60 日内申请行政复议；对行政复议决定不服的，可以自收到复议决定书之日起 15 日内提起行政诉讼。',
    );
    expect(remedyText('reviewFirstForWithheld')).toMatch(/^如对其中不予公开的部分不服，应当先申请行政复议：.*。如对其他部分不服，.*6 个月内提起行政诉讼。$/);
  });

  test('what was closed without an answer does not speak of one', () => {
    expect(remedyText('either', 'notice')).toBe('如对不再处理这件申请不服，可以自知道之日起 60 日内申请行政复议，或者自知道之日起 6 个月内提起行政诉讼。');
  });

  test.each([
    ['33', '《政府信息公开条例》第三十三条'],
    ['36(3)', '《政府信息公开条例》第三十六条第三项'],
    ['39(2)', '《政府信息公开条例》第三十九条第二款'],
    ['30', '《政府信息公开条例》第三十条'],
    ['14', '《政府信息公开条例》第十四条'],
    ['国办函〔2020〕109号', '国办函〔2020〕109号'],
  ])('%s → %s', (article, words) => {
    expect(articleWords(article)).toBe(words);
  });
});
