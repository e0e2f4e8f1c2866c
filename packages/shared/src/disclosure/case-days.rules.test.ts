import { describe, expect, test } from '@jest/globals';
import { packageCalendar } from '../../../../apps/bff/src/features/calendar/calendar.schedule.ts';
import { refuseDay } from './case-days.rules.ts';
import type { CaseEvent, CaseEventData } from './case-events.ts';
import type { CaseAction } from './disclosure.types.ts';

const CALENDAR = packageCalendar();
/** due 2026-03-30 */
const RECEIVED = '2026-03-02';

function event<T extends CaseAction>(type: T, on: string, data: CaseEventData[T]): CaseEvent {
  return { id: `${type} ${on}`, type, on, staffId: 'lu', data } as CaseEvent;
}
const supplementNotice = event('noticeSupplement', '2026-03-05', { items: ['年度'], by: '2026-03-20' });
const consultation = event('consultThirdParty', '2026-03-09', { to: '甲公司', summary: '合同', reason: '商业秘密' });
const other = event('consultOrgan', '2026-03-04', { to: '区财政局', summary: '合同', reason: '共同制作' });
const reasonAsked = event('askReason', '2026-03-06', { observed: '三十件', by: '2026-03-13' });
const fee = (on: string) => event('feeNotice', on, { basis: 'pages', count: 50, before: 0, yuan: 200, payment: '银行转账' });
const signed = event('sign', '2026-03-12', { choice: 'provided' });
const sent = (on: string) => event('deliver', on, { way: 'online' });
const extended = event('extend', '2026-03-20', { reason: '数量较多', workingDays: 20 });

describe('no step is dated before what it follows', () => {
  test.each<[string, CaseAction, CaseEvent[], string, string | null, string?]>([
    ['31 a supplement before receipt', 'supplement', [supplementNotice], '2026-03-01', 'EVENT_BEFORE_RECEIPT'],
    ['31 a withdrawal before receipt', 'withdraw', [], '2026-03-01', 'EVENT_BEFORE_RECEIPT'],
    ['a withdrawal on the day of receipt', 'withdraw', [], '2026-03-02', null],
    ['30 a supplement before its notice', 'supplement', [supplementNotice], '2026-03-04', 'ANSWER_BEFORE_SENT'],
    ['30 a supplement on the day of its notice', 'supplement', [supplementNotice], '2026-03-05', null],
    ['32 received before it was sent', 'recordDelivery', [consultation], '2026-03-06', 'ANSWER_BEFORE_SENT', consultation.id],
    ['32 an opinion before it was asked for', 'recordOpinion', [other, consultation], '2026-03-06', 'ANSWER_BEFORE_SENT', consultation.id],
    ['34 an opinion to the other consultation', 'recordOpinion', [other, consultation], '2026-03-06', null, other.id],
    ['32 an opinion on the day it was asked for', 'recordOpinion', [consultation], '2026-03-09', null, consultation.id],
    ['32 a notice before the consultation', 'noticeThirdParty', [consultation], '2026-03-06', 'ANSWER_BEFORE_SENT', consultation.id],
    ['35 reasons before they were asked for', 'giveReason', [reasonAsked], '2026-03-05', 'ANSWER_BEFORE_SENT'],
    ['35 reasons accepted before they were asked for', 'acceptReason', [reasonAsked], '2026-03-05', 'ANSWER_BEFORE_SENT'],
    ['35 reasons on the day', 'giveReason', [reasonAsked], '2026-03-06', null],
    ['42 a payment before its notice', 'payFee', [fee('2026-03-10')], '2026-03-09', 'PAID_BEFORE_NOTICE'],
    ['42 a payment before the last of two notices', 'payFee', [fee('2026-03-03'), fee('2026-03-10')], '2026-03-05', 'PAID_BEFORE_NOTICE'],
    ['42 a payment on the day of its notice', 'payFee', [fee('2026-03-10')], '2026-03-10', null],
    ['45 sent before it was signed', 'deliver', [signed], '2026-03-11', 'SENT_BEFORE_SIGNED'],
    ['45 sent on the day of signature', 'deliver', [signed], '2026-03-12', null],
    ['51 a review before the answer went out', 'recordRemedy', [signed, sent('2026-03-13')], '2026-03-12', 'REMEDY_TOO_EARLY'],
    ['51 a review on the day the answer went out', 'recordRemedy', [signed, sent('2026-03-13')], '2026-03-13', null],
    ['51 no answer, on the due day, which runs to 24:00', 'recordRemedy', [], '2026-03-30', 'REMEDY_TOO_EARLY'],
    ['51 no answer, the day after the due day', 'recordRemedy', [], '2026-03-31', null],
    ['51 extended: before the new due day', 'recordRemedy', [extended], '2026-03-31', 'REMEDY_TOO_EARLY'],
    ['51 an answer that came late: the delay itself', 'recordRemedy', [signed, sent('2026-04-10')], '2026-04-01', null],
    ['51 withdrawn: from then on', 'recordRemedy', [event('withdraw', '2026-03-05', { reason: '' })], '2026-03-04', 'REMEDY_TOO_EARLY'],
  ])('%s', (_what, action, events, on, code, ...[of]) => {
    expect(refuseDay(CALENDAR, RECEIVED, events, { action, on, ...(of !== undefined && { of }) })).toBe(code);
  });
});
