import { BACKDATING_MAX, CASE_CHANNEL_NAMES, COUNTER_CHANNELS, type CounterChannel, type ReceiptBasis } from '@mingchuang/shared/disclosure/applications.types';
import { caseClock } from '@mingchuang/shared/disclosure/case-clock.rules';
import { ANSWER_WORKING_DAYS, type Ledger } from '@mingchuang/shared/disclosure/disclosure.types';
import { explainDays } from '@mingchuang/shared/disclosure/explain.rules';
import { isBackdated, receiptBases } from '@mingchuang/shared/disclosure/receipt.rules';
import { fullDate, isLocalDate } from '@mingchuang/shared/local-date';
import { remainingWords } from '@mingchuang/shared/messages/messages.words';
import { LightMark, lightTone } from '../../../components/light.tsx';
import { day, provisionalWords } from '../../../lib/format.ts';
import type { LegalDays } from '../api/register.ts';
import { ofChannel, receivedOf } from './register-entry.ts';
import { EntryChoice, EntryText } from './register-field.tsx';
import type { RegisterEntry } from './use-register-entry.ts';

/** Art. 31, in the words of who stands at the counter. */
const WHICH: Record<CounterChannel, string> = {
  counter: '当面提交的，提交的当天就是收到申请之日。',
  mail: '挂号信、特快专递，以签收之日为准；平信不用签收，收到当天就要联系申请人，以双方确认之日为准。',
  fax: '传真提交的，以和申请人双方确认之日为准，不是传真到达之日。',
};
/** What the day of arrival is called. */
const ARRIVED: Record<ReceiptBasis, string> = { submitted: '提交日期', signed: '签收日期', confirmed: '到达日期' };
const MAIL_NAMES: Record<ReceiptBasis, string> = { submitted: '', signed: '挂号信、特快专递，有签收', confirmed: '平信，没有签收' };

export function RegisterReceipt({ of, today }: { of: RegisterEntry; today: LegalDays['today'] }) {
  const { channel, basis, arrivedOn, confirmedOn } = of.entry;
  const received = receivedOf(of.entry);
  const slow = basis === 'confirmed' && channel === 'mail' && isLocalDate(arrivedOn) && isLocalDate(confirmedOn) && arrivedOn < confirmedOn;
  return (
    <section className="card entry-card" aria-labelledby="entry-receipt">
      <h2 id="entry-receipt">怎么收到的</h2>
      <div className="entry-grid">
        <EntryChoice
          of={of}
          field="channel"
          label="提交方式"
          options={COUNTER_CHANNELS}
          names={CASE_CHANNEL_NAMES}
          onChoose={(chosen) => of.change(ofChannel(of.entry, chosen))}
          hint={`${WHICH[channel]}（《条例》第三十一条）`}
        />
        {channel === 'mail' && <EntryChoice of={of} field="basis" label="哪种邮件" options={receiptBases('mail')} names={MAIL_NAMES} />}
        <EntryText of={of} field="arrivedOn" label={ARRIVED[basis]} type="date" max={10} maxDay={today} />
        {basis === 'confirmed' && (
          <EntryText
            of={of}
            field="confirmedOn"
            label="双方确认的日期"
            type="date"
            max={10}
            maxDay={today}
            {...(slow && { hint: '平信应当在收到的当天和申请人确认；晚了的，经过里会照实记着。' })}
          />
        )}
        {isBackdated(received, today) && (
          <EntryText
            of={of}
            field="backdating"
            label="为什么今天才登记"
            max={BACKDATING_MAX}
            wide
            hint={`收到申请之日是${fullDate(received ?? today)}，登记之日是${fullDate(today)}，期限从收到之日算。原因记入经过和留痕。`}
          />
        )}
      </div>
    </section>
  );
}

/** The due day as soon as the day of receipt is known, and the days it is counted over. */
export function DuePreview({ receivedOn, days }: { receivedOn: string; days: LegalDays }) {
  const known = isLocalDate(receivedOn) && receivedOn <= days.today;
  return (
    <section className="card entry-due" aria-labelledby="entry-due" aria-live="polite">
      <h2 id="entry-due">答复期限</h2>
      {!known ? (
        <p>填好收到的日期，这里就算出哪天到期。</p>
      ) : receivedOn < days.calendar.firstCovered ? (
        <p className="tone-warn">工作日历里没有这一年，请核对日期。</p>
      ) : (
        <Due days={days} ledger={{ received: receivedOn, events: [] }} />
      )}
    </section>
  );
}

function Due({ days, ledger }: { days: LegalDays; ledger: Ledger }) {
  const { due, internalDue, remaining, light } = caseClock(days.calendar, ledger, days.today, null);
  if (due === null) return null;
  return (
    <>
      <p className="entry-due-day">{due.kind === 'fixed' ? fullDate(due.on) : '暂定'}</p>
      <p className={`entry-due-left tone-${lightTone(light)}`}>
        <LightMark light={light} /> {due.kind === 'fixed' ? remainingWords({ due, remaining, light }) : provisionalWords(due)}
      </p>
      <DayStrip days={days} ledger={ledger} />
      <dl className="entry-due-facts">
        <dt>收到</dt>
        <dd>{day(ledger.received)}，当天不算</dd>
        <dt>算满</dt>
        <dd>{ANSWER_WORKING_DAYS} 个工作日，放假不算，调休上班算</dd>
        {internalDue !== null && (
          <>
            <dt>内部</dt>
            <dd>{day(internalDue)}，从这天起亮黄灯</dd>
          </>
        )}
      </dl>
    </>
  );
}

/** One pane a day: lit where it counts. What it shows is said in words beside it. */
function DayStrip({ days: { calendar, today }, ledger }: { days: LegalDays; ledger: Ledger }) {
  return (
    <div className="entry-days" aria-hidden="true">
      {explainDays(calendar, ledger, today).map(({ date, kind, marks }) => (
        <i key={date} className={`entry-day entry-day-${kind}${date === today ? ' entry-day-today' : ''}${marks.includes('due') ? ' entry-day-due' : ''}`} />
      ))}
    </div>
  );
}
