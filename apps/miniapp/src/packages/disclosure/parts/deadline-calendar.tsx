import './deadline-calendar.css';
import type { Ledger } from '@mingchuang/shared/disclosure/disclosure.types';
import type { LocalDate } from '@mingchuang/shared/local-date';
import type { WorkCalendar } from '@mingchuang/shared/work-calendar';
import { useState } from 'react';
import { Box, Press, Words } from '../../../components/base/base';
import { Card } from '../../../components/card';
import { useElder } from '../../../platform/preferences';
import { type CalendarRow, type DayView, daysOf, type Look, type Run, rowsOf, runsOf, weeksOf } from './days.rules';

interface DeadlineCalendarProps {
  calendar: WorkCalendar;
  ledger: Ledger;
  today: LocalDate;
}

export function DeadlineCalendar({ calendar, ledger, today }: DeadlineCalendarProps) {
  return <DaysCard calendar={calendar} days={daysOf(calendar, ledger, today)} today={today} />;
}

interface DaysCardProps {
  calendar: WorkCalendar;
  days: readonly DayView[];
  today: LocalDate;
  title?: string;
  floating?: boolean;
}

/** The deadline explained day by day: as a calendar, and in words for whom a calendar says nothing. Large type has room for words alone. */
export function DaysCard({ calendar, days, today, title = '每天怎么算的', floating }: DaysCardProps) {
  const elder = useElder();
  const [inWords, setInWords] = useState(false);
  const words = elder || inWords;
  const swap = (
    <Press className="card-all days-swap" onPress={() => setInWords(!inWords)}>
      {inWords ? '看日历' : '看文字说明'}
    </Press>
  );
  return (
    <Card title={title} floating={floating} aside={elder ? null : swap} className={words ? '' : 'days-card'}>
      {words ? <DayList runs={runsOf(days, today)} /> : <DayGrid days={days} rows={rowsOf(weeksOf(calendar, days, today), today)} />}
    </Card>
  );
}

function DayList({ runs }: { runs: readonly Run[] }) {
  return (
    <Box role="list" label="每天怎么算的">
      {runs.map(({ key, when, look, words, basis }) => (
        <Box key={key} role="listitem" className="run">
          <Box hidden className={`day-sign day--${look}`} />
          <Box className="run-words">
            <Words className="run-when">{when}</Words>
            <Words>{words}</Words>
            {basis === '' ? null : <Words className="run-basis">{basis}</Words>}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

const WEEK = ['一', '二', '三', '四', '五', '六', '日'];

function DayGrid({ days, rows }: { days: readonly DayView[]; rows: readonly CalendarRow[] }) {
  const [open, setOpen] = useState<LocalDate | null>(null);
  return (
    <>
      <Box hidden className="week">
        {WEEK.map((name) => (
          <Words key={name} className="week-name">
            {name}
          </Words>
        ))}
      </Box>
      {rows.map((row) =>
        row.kind === 'fold' ? (
          <Box key={row.key} className="week-fold">
            {row.words}
          </Box>
        ) : (
          <Week key={row.key} days={row.days} open={open} onOpen={(date) => setOpen(date === open ? null : date)} />
        ),
      )}
      <Legend days={days} />
    </>
  );
}

/** What a day is stands under its week, so that nothing has to be looked for. */
function Week({ days, open, onOpen }: { days: readonly DayView[]; open: LocalDate | null; onOpen: (date: LocalDate) => void }) {
  const told = days.find(({ date }) => date === open);
  return (
    <>
      <Box className="week">
        {days.map((day) =>
          day.words === '' ? (
            <Box key={day.date} hidden className="day day--outside">
              <Face day={day} />
            </Box>
          ) : (
            <Press
              key={day.date}
              className={`day day--${day.look} ${day.today ? 'day--today' : ''}`}
              expanded={day.date === open}
              onPress={() => onOpen(day.date)}
            >
              <Box className="unseen">{`${day.today ? '今天，' : ''}${day.name}：${day.words}`}</Box>
              <Face day={day} />
            </Press>
          ),
        )}
      </Box>
      <Box role="status" className={told ? 'day-told' : ''}>
        {told ? (
          <>
            <Words className="run-when">{`${told.name}${told.today ? '，今天' : ''}`}</Words>
            <Words>{told.words}</Words>
            {told.basis === '' ? null : <Words className="run-basis">{told.basis}</Words>}
          </>
        ) : null}
      </Box>
    </>
  );
}

function Face({ day }: { day: DayView }) {
  return (
    <Box hidden className="day-face">
      <Words className="day-number">{day.number}</Words>
      <Words className="day-label">{day.label}</Words>
      {day.swapped ? <Words className="day-swapped">班</Words> : null}
      {day.event ? <Box hidden className="day-event" /> : null}
    </Box>
  );
}

const SIGNS: readonly [look: Look, name: string][] = [
  ['counted', '已计入'],
  ['ahead', '还要计入'],
  ['paused', '暂停'],
  ['forgotten', '作废'],
  ['due', '到期日'],
  ['unknown', '放假安排未公布'],
];

/** Only what is there. */
function Legend({ days }: { days: readonly DayView[] }) {
  const looks = new Set(days.map(({ look }) => look));
  return (
    <Box hidden className="legend">
      {SIGNS.filter(([look]) => looks.has(look)).map(([look, name]) => (
        <Box key={look} className="legend-item">
          <Box className={`day-sign day--${look}`} />
          <Words>{name}</Words>
        </Box>
      ))}
      {days.some(({ swapped }) => swapped) ? (
        <Box className="legend-item">
          <Words className="day-swapped day-swapped--sign">班</Words>
          <Words>调休上班</Words>
        </Box>
      ) : null}
      {days.some(({ today }) => today) ? (
        <Box className="legend-item">
          <Box className="day-sign day--today" />
          <Words>今天</Words>
        </Box>
      ) : null}
      {days.some(({ event }) => event) ? (
        <Box className="legend-item">
          <Box className="day-event day-event--sign" />
          <Words>当天有经过</Words>
        </Box>
      ) : null}
      <Words className="legend-hint">点一天，看它为什么算或不算</Words>
    </Box>
  );
}
