import { CASE_CHANNEL_NAMES, COUNTER_CHANNELS, type CounterChannel } from '@mingchuang/shared/disclosure/applications.types';
import { caseClock } from '@mingchuang/shared/disclosure/case-clock.rules';
import { ANSWER_WORKING_DAYS, type Ledger } from '@mingchuang/shared/disclosure/disclosure.types';
import { explainDays } from '@mingchuang/shared/disclosure/explain.rules';
import { fullDate, isLocalDate } from '@mingchuang/shared/local-date';
import { remainingWords } from '@mingchuang/shared/messages/messages.words';
import { LightMark, lightTone } from '../../../components/light.tsx';
import { day, dueWords } from '../../../lib/format.ts';
import type { LegalDays } from '../api/register.ts';
import { EntryChoice, EntryText } from './register-field.tsx';
import type { RegisterEntry } from './use-register-entry.ts';

/** Art. 31, in the words of who stands at the counter: what the day is called, and which day it is. */
const RECEIPT: Record<CounterChannel, [label: string, which: string]> = {
  counter: ['提交日期', '当面提交的，提交的当天就是收到申请之日。'],
  mail: ['签收或者确认的日期', '挂号信、特快专递，以签收之日为准；平信不用签收，收到当天就要联系申请人，以双方确认之日为准。'],
  fax: ['双方确认的日期', '传真提交的，以和申请人双方确认之日为准，不是传真到达之日。'],
};

export function RegisterReceipt({ of, today }: { of: RegisterEntry; today: LegalDays['today'] }) {
  const [label, which] = RECEIPT[of.entry.channel];
  return (
    <section className="card entry-card" aria-labelledby="entry-receipt">
      <h2 id="entry-receipt">怎么收到的</h2>
      <div className="entry-grid">
        <EntryChoice of={of} field="channel" label="提交方式" options={COUNTER_CHANNELS} names={CASE_CHANNEL_NAMES} hint={`${which}（《条例》第三十一条）`} />
        <EntryText of={of} field="receivedOn" label={label} type="date" max={10} maxDay={today} />
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
  const { due, internalDue, remaining, light } = caseClock(days.calendar, ledger, days.today);
  if (due === null) return null;
  return (
    <>
      <p className="entry-due-day">{due.kind === 'fixed' ? fullDate(due.on) : dueWords(due)}</p>
      <p className={`entry-due-left tone-${lightTone(light)}`}>
        <LightMark light={light} /> {remainingWords({ due, remaining, light })}
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
