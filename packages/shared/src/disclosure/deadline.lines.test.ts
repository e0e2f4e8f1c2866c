import { describe, expect, test } from '@jest/globals';
import { packageCalendar } from '../../../../apps/bff/src/features/calendar/calendar.schedule.ts';
import { answerLine, LINE_MAX } from './deadline.lines.ts';

const CALENDAR = packageCalendar();
const consultation = '{"type":"consultation","sent":"2026-03-09","answered":"2026-03-20"}';
const supplement = '{"type":"supplement","received":"2026-03-16"}';
const asked = (...events: string[]) => `{"received":"2026-03-02","events":[${events.join(',')}]}`;

describe('one line in, one answer out', () => {
  test.each<[string, object]>([
    ['{"received":"2026-03-02","workingDays":20}', { due: '2026-03-30' }],
    [' {"received":"2026-03-02"}\r', { due: '2026-03-30' }],
    [asked(consultation), { due: '2026-04-13' }],
    [asked(consultation, '{"type":"extension","decided":"2026-03-25","workingDays":20}'), { due: '2026-05-13' }],
    [asked(supplement), { due: '2026-04-14' }],
    [asked(consultation, supplement), { due: '2026-04-20' }],
    [asked('{"type":"extension","decided":"2026-03-20","workingDays":20}', '{"type":"feePaid","on":"2026-04-01"}'), { due: '2026-04-30' }],
    [asked(consultation, '{"type":"delayed","due":"2026-06-01"}'), { due: '2026-06-01' }],
    ['{"received":"2026-12-29","workingDays":7}', { error: 'CALENDAR_YEAR_MISSING', year: 2027, lastCovered: '2026-12-31', remaining: 5 }],
    [`{"today":"2026-03-20",${asked('{"type":"consultation","sent":"2026-03-09"}').slice(1)}`, { due: '2026-04-13', pausedSince: '2026-03-09' }],
    ['{"received":"2026-03-05","workingDays":1,"explain":true}', { due: '2026-03-06', days: [{ date: '2026-03-06', kind: 'counted', n: 1, marks: ['due'] }] }],
  ])('%s', (line, expected) => {
    expect(answerLine(CALENDAR, line)).toEqual(expected);
  });

  test.each<[string, string, string]>([
    ['nonsense', 'MALFORMED_JSON', 'line'],
    ['null', 'VALIDATION_FAILED', 'line'],
    ['[]', 'VALIDATION_FAILED', 'line'],
    ['{}', 'VALIDATION_FAILED', 'received'],
    ['{"received":20260302}', 'DATE_INVALID', 'received'],
    ['{"received":"2026-02-30"}', 'DATE_INVALID', 'received'],
    ['{"received":"2026-03-02","workingDays":0}', 'VALIDATION_FAILED', 'workingDays'],
    ['{"received":"2026-03-02","workingDays":1e9}', 'VALIDATION_FAILED', 'workingDays'],
    ['{"received":"2026-03-02","workingDays":"20"}', 'VALIDATION_FAILED', 'workingDays'],
    ['{"received":"2026-03-02","workingdays":20}', 'VALIDATION_FAILED', 'workingdays'],
    ['{"received":"2026-03-02","__proto__":1}', 'VALIDATION_FAILED', '__proto__'],
    ['{"received":"2026-03-02","explain":"yes"}', 'VALIDATION_FAILED', 'explain'],
    ['{"received":"2026-03-02","events":{}}', 'VALIDATION_FAILED', 'events'],
    ['{"received":"2026-03-02","today":"tomorrow"}', 'DATE_INVALID', 'today'],
    [asked('null'), 'VALIDATION_FAILED', 'events.0'],
    [asked('{"type":"toString"}'), 'VALIDATION_FAILED', 'events.0.type'],
    [asked(supplement, '{"type":"feePaid"}'), 'VALIDATION_FAILED', 'events.1.on'],
    [asked('{"type":"feePaid","on":"2026-03-16","at":"9:00"}'), 'VALIDATION_FAILED', 'events.0.at'],
    [asked('{"type":"consultation","sent":"2026-03-09","party":"neighbour"}'), 'VALIDATION_FAILED', 'events.0.party'],
    [asked('{"type":"consultation","sent":"2026-03-09"}'), 'TODAY_MISSING', 'today'],
    [asked('{"type":"extension","decided":"2026-04-01"}'), 'EXTENSION_TOO_LATE', 'events.0.decided'],
    [asked('{"type":"delayed","due":"2027-01-05"}'), 'CALENDAR_YEAR_MISSING', 'events.0.due'],
    [`{"received":"2026-03-02"${' '.repeat(LINE_MAX)}}`, 'BODY_TOO_LARGE', 'line'],
  ])('%s → %s at %s', (line, error, field) => {
    expect(answerLine(CALENDAR, line)).toEqual({ error, field, message: expect.stringMatching(/\p{Script=Han}/u) });
  });

  test('never throws, whatever stands in a line', () => {
    const days = ['"2026-03-02"', '"1000-01-01"', '"9999-12-31"', '"2003-12-31"', '"2027-02-01"', '""', 'null', '{}', '-1'];
    for (const received of days) {
      for (const day of days) {
        for (const event of [
          `"type":"consultation","sent":${day}`,
          `"type":"consultation","party":"organ","sent":${day}`,
          `"type":"delayed","due":${day}`,
          `"type":"extension","decided":${day}`,
          `"type":"closed","on":${day}`,
        ]) {
          for (const today of days.slice(0, 6)) {
            const answer = answerLine(CALENDAR, `{"received":${received},"today":${today},"explain":true,"events":[{${event}}]}`);
            expect(Object.keys(answer)[0]).toMatch(/^(due|error)$/);
          }
        }
      }
    }
  });
});
