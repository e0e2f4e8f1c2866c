import type { Article, Ledger } from '@mingchuang/shared/disclosure/disclosure.types';
import { ANSWER_WORKING_DAYS, CONSULTATION_WORKING_DAYS, EXTENSION_MAX_WORKING_DAYS, FEE_MEASURES } from '@mingchuang/shared/disclosure/disclosure.types';
import { articleWords } from '@mingchuang/shared/disclosure/disclosure.words';
import type { DayMark, ExplainedDay } from '@mingchuang/shared/disclosure/explain.rules';

/** What a day is, in plain words, and where it stands written. */
export interface Told {
  words: string;
  /** empty where a calendar on the wall says it as well */
  basis: string;
}

const SCHEDULE = '国务院放假安排';
export const NOT_COUNTED = { paused: '征求意见期间，不算', forgotten: '重新起算以前的日子，不再算' } as const;

/** 30, 32 and 33 count the same way, each its own number of days. */
function countedBy(ledger: Ledger): Article {
  const days = ledger.workingDays ?? ANSWER_WORKING_DAYS;
  return days === ANSWER_WORKING_DAYS ? '33' : days === CONSULTATION_WORKING_DAYS ? '32' : '30';
}

export function receiptTold(ledger: Ledger): Told {
  return { words: '收到的这天不算，从下一个工作日数起', basis: articleWords(countedBy(ledger)) };
}

export function dayTold(day: ExplainedDay, ledger: Ledger): Told {
  const parts = [plain(day, ledger), ...day.marks.flatMap((mark) => markTold(mark, day, ledger))];
  const bases = new Set(parts.flatMap(({ basis }) => (basis === '' ? [] : [basis])));
  return { words: parts.map(({ words }) => words).join('；'), basis: [...bases].join('、') };
}

function plain({ kind, n, reason, holiday, marks }: ExplainedDay, ledger: Ledger): Told {
  if (kind === 'off') return reason === 'weekend' ? { words: '周末，不算', basis: '' } : { words: `${holiday ?? '节日'}放假，不算`, basis: SCHEDULE };
  const swapped = marks.includes('swapped') ? '调休上班，' : '';
  const basis = swapped === '' ? [] : [SCHEDULE];
  if (kind === 'counted') return { words: `${swapped}算第 ${n} 个工作日`, basis: [...basis, articleWords(countedBy(ledger))].join('、') };
  if (kind === 'paused') return { words: swapped + NOT_COUNTED.paused, basis: [...basis, articleWords('33')].join('、') };
  // the day of the restart says so itself
  return { words: marks.includes('restart') ? '这天不算' : swapped + NOT_COUNTED.forgotten, basis: '' };
}

function markTold(mark: DayMark, { date }: ExplainedDay, ledger: Ledger): Told[] {
  switch (mark) {
    case 'swapped':
      return [];
    case 'supplementNotice':
      return [{ words: '这天发出补正通知', basis: articleWords('30') }];
    case 'restart':
      return ledger.events.some((event) => event.type === 'feePaid' && event.on === date)
        ? [{ words: '这天缴费，从下一个工作日重新数起', basis: FEE_MEASURES }]
        : [{ words: '这天收到补正，从下一个工作日重新数起', basis: articleWords('30') }];
    case 'consultation':
      return [{ words: '这天发出征求意见，从第二天起暂停', basis: articleWords('33') }];
    case 'answered':
      return [{ words: '这天收到意见，从第二天起接着数', basis: articleWords('33') }];
    case 'extension': {
      const granted = ledger.events.find((event) => event.type === 'extension' && event.decided === date);
      const days = granted?.type === 'extension' ? (granted.workingDays ?? EXTENSION_MAX_WORKING_DAYS) : null;
      return [{ words: days === null ? '这天决定延长期限' : `这天决定延长 ${days} 个工作日`, basis: articleWords('33') }];
    }
    case 'delayed':
      return [{ words: '确定延迟答复', basis: articleWords('35') }];
    case 'due':
      return [{ words: '到期，当天 24:00 以前都算按时', basis: '' }];
    case 'closed':
      return [{ words: '这天办结，不再往下数', basis: '' }];
  }
}
