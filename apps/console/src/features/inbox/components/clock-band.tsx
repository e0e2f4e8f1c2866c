import { type ClockView, REPLY_WORKING_DAYS } from '@mingchuang/shared/messages/messages.types';
import { remainingWords } from '@mingchuang/shared/messages/messages.words';
import { LightMark } from '../../../components/light.tsx';
import { day, dayOf, dueWords } from '../../../lib/format.ts';

/** The clock of an open letter: when it is due, and its seven days as panes. */
export function ClockBand({ clock, submittedAt }: { clock: ClockView; submittedAt: string }) {
  const { due, remaining, light } = clock;
  return (
    <section className={`band band-${light}`} aria-label="答复期限">
      <p className="band-title">
        <LightMark light={light} size={20} />
        {headline(clock)}
      </p>
      {due.kind === 'fixed' && remaining !== null ? (
        <>
          <p className="band-end">{countWords(clock, remaining)}</p>
          <DayPanes remaining={remaining} />
          <p className="band-end">{dayOf(submittedAt)} 收到</p>
        </>
      ) : (
        <>
          <p className="band-end">{dayOf(submittedAt)} 收到</p>
          <p className="band-wide">{dueWords(due)}。</p>
        </>
      )}
    </section>
  );
}

function headline(clock: ClockView): string {
  if (clock.due.kind === 'provisional') return '答复期限暂定';
  if (clock.light === 'today') return '今天 24:00 到期';
  if (clock.light === 'overdue') return remainingWords(clock).replace('超', '超期');
  return `${day(clock.due.on)} 到期`;
}

function countWords({ due }: ClockView, remaining: number): string {
  if (remaining < 0 && due.kind === 'fixed') return `${day(due.on)} 24:00 已到期`;
  if (remaining === 0) return `第 ${REPLY_WORKING_DAYS} 个工作日，共 ${REPLY_WORKING_DAYS} 个`;
  return `余 ${remaining} 个工作日，共 ${REPLY_WORKING_DAYS} 个`;
}

/** Lit = counted, framed = still to count, solid = the due day that is over. */
function DayPanes({ remaining }: { remaining: number }) {
  // On the due day itself six are over and the seventh is running.
  const lit = remaining < 0 ? REPLY_WORKING_DAYS - 1 : Math.max(0, Math.min(REPLY_WORKING_DAYS - remaining, REPLY_WORKING_DAYS - 1));
  const days = Array.from({ length: REPLY_WORKING_DAYS }, (_, index) => index + 1);
  return (
    <div className="panes" aria-hidden="true">
      {days.map((number) => (
        <i key={number} className={paneOf(number, lit, remaining)} />
      ))}
    </div>
  );
}

function paneOf(number: number, lit: number, remaining: number): string {
  if (number === REPLY_WORKING_DAYS) return remaining < 0 ? 'pane pane-over' : 'pane pane-due';
  return number <= lit ? 'pane pane-lit' : 'pane';
}
