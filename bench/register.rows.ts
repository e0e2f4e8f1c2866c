import type { DisclosureCaseEntity, DisclosureEventEntity, DisclosureReminderEntity } from '@mingchuang/bff/features/disclosure/disclosure.entity';
import { DisclosurePeople } from '@mingchuang/bff/features/disclosure/disclosure.people';
import type { RatingEntity } from '@mingchuang/bff/features/ratings/ratings.entity';
import type { Crypto } from '@mingchuang/bff/platform/crypto';
import { caseNumber, sameText } from '@mingchuang/shared/disclosure/application.rules';
import { CASE_CHANNELS } from '@mingchuang/shared/disclosure/applications.types';
import { storedClock } from '@mingchuang/shared/disclosure/case-clock.rules';
import type { CaseEvent, CaseEventData } from '@mingchuang/shared/disclosure/case-events';
import { ledgerOf } from '@mingchuang/shared/disclosure/case-ledger.rules';
import { readClock } from '@mingchuang/shared/disclosure/clock.rules';
import type { CaseAction, CaseState } from '@mingchuang/shared/disclosure/disclosure.types';
import { confirmBy } from '@mingchuang/shared/disclosure/lapses.rules';
import { applicantTerm } from '@mingchuang/shared/disclosure/waiting.rules';
import { addDays, type LocalDate, startOfDay } from '@mingchuang/shared/local-date';
import { dueSortKey } from '@mingchuang/shared/messages/messages.rules';
import { type WorkCalendar, workingDaysBetween } from '@mingchuang/shared/work-calendar';
import { v7 as uuidv7 } from 'uuid';
import type { Columns, Row } from './rows.ts';

export interface Bureau {
  organCode: string;
  unitIds: string[];
  staffIds: string[];
  residentIds: string[];
  calendar: WorkCalendar;
  today: LocalDate;
}

/** Of a hundred cases so many, the oldest, are ended, and the newest not confirmed. A real register has far fewer open ones, which are what is recomputed. */
const ENDED = 47;
const CONFIRMING = 3;
const CASES_A_CHUNK = 2_000;
/** open cases came in the last days … */
const OPEN_DAYS = 29;
/** … and ended ones in the two years before */
const ENDED_DAYS = 700;

const SURNAMES = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳'];
const GIVEN = [...'晚晴知远明轩思源雨桐若溪子墨欣怡浩然书瑶景行云舒清和念安望舒'];
const PLACES = ['柳岸社区', '和平街道', '东湖镇', '明川区', '北桥村', '三河乡', '青石社区', '南门街道'];
const TOPICS = [
  '低保资金发放',
  '养老机构补贴',
  '临时救助',
  '殡葬服务收费',
  '社会组织年检',
  '地名命名',
  '残疾人两项补贴',
  '社区用房建设',
  '慈善捐赠使用',
  '孤儿养育',
];
const KINDS = ['明细', '审批材料', '会议纪要', '政策依据', '验收报告', '招标文件'];

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
/** the same spread in every run */
const mixed = (n: number, salt: number): number => ((n + 1) * (2_654_435_761 + 2 * salt)) >>> 7;

export const nameOf = (n: number): string => `${pick(SURNAMES, mixed(n, 1))}${pick(GIVEN, mixed(n, 2))}${pick(GIVEN, mixed(n, 3))}`;
/** Every third case names a document; no two the same one. */
export const documentOf = (n: number): string | null => (n % 3 === 0 ? `明民发〔${2020 + (n % 6)}〕${n + 1}号` : null);
export const numberOf = (n: number, organCode: string): string => caseNumber(organCode, 2026, n + 1);
const informationOf = (n: number): string =>
  `${2018 + (n % 9)}年${pick(PLACES, mixed(n, 4))}${pick(TOPICS, mixed(n, 5))}${pick(KINDS, mixed(n, 6))}，以及第${n + 1}项所附的说明`;

/** Rows by table, some thousand cases at a time: all at once would not fit into memory beside the server. */
export function* registerRows(count: number, bureau: Bureau, crypto: Crypto): Generator<[string, Row[]]> {
  const people = new DisclosurePeople(crypto);
  for (let from = 0; from < count; from += CASES_A_CHUNK) {
    const chunk = Array.from({ length: Math.min(CASES_A_CHUNK, count - from) }, (_, n) => oneCase(from + n, count, bureau, crypto, people));
    yield ['disclosure_case', chunk.map((one) => one.row)];
    yield ['disclosure_event', chunk.flatMap((one) => one.events)];
    yield ['disclosure_reminder', chunk.flatMap((one) => one.reminders)];
    yield ['rating', chunk.flatMap((one) => one.rating)];
  }
}

interface Case {
  row: Columns<DisclosureCaseEntity>;
  events: Columns<DisclosureEventEntity>[];
  reminders: Columns<DisclosureReminderEntity>[];
  rating: Columns<RatingEntity>[];
}

type Kind = 'open' | 'confirming' | 'ended';
type Came = [action: CaseAction, after: number, data: CaseEventData[CaseAction]];

/** The nth open case of a register of this size. */
export const openCase = (n: number, count: number): number => Math.floor((count * ENDED) / 100) + (n % Math.floor((count * (100 - ENDED - CONFIRMING)) / 100));

/** When it was submitted: in the order of their numbers, as in every register. */
function ageOf(n: number, count: number): { kind: Kind; ago: number } {
  const part = (n * 100) / count;
  if (part >= 100 - CONFIRMING) return { kind: 'confirming', ago: 0 };
  if (part >= ENDED) return { kind: 'open', ago: OPEN_DAYS - Math.floor(((part - ENDED) / (100 - CONFIRMING - ENDED)) * OPEN_DAYS) };
  return { kind: 'ended', ago: OPEN_DAYS + Math.ceil((1 - part / ENDED) * ENDED_DAYS) };
}

function oneCase(n: number, count: number, bureau: Bureau, crypto: Crypto, people: DisclosurePeople): Case {
  const { calendar, today, unitIds, staffIds, residentIds } = bureau;
  const { kind, ago } = ageOf(n, count);
  const submittedOn = addDays(today, -ago);
  const submittedAt = startOfDay(submittedOn) + (9 * 3_600 + (n % 20_000)) * 1_000;
  const id = uuidv7({ msecs: submittedAt });
  const ownerId = kind === 'confirming' ? null : pick(staffIds, mixed(n, 10));
  const unitId = pick(unitIds, mixed(n, 11));
  const channel = kind === 'confirming' ? 'h5' : pick(CASE_CHANNELS, mixed(n, 12));
  const online = channel === 'h5' || channel === 'weapp';
  const { state, steps } = courseOf(n, kind, online);
  const eventsOf = steps.map(([type, after, data]) => {
    const on = addDays(submittedOn, Math.min(after, ago));
    return { id: uuidv7({ msecs: submittedAt }), type, on, staffId: type === 'supplement' ? null : ownerId, data } as CaseEvent;
  });
  const first = {
    id: uuidv7({ msecs: submittedAt }),
    type: online ? 'submit' : 'register',
    on: submittedOn,
    staffId: online ? null : ownerId,
    data: { channel },
  } as CaseEvent;
  const events = [first, ...eventsOf];
  const endedOn = kind === 'ended' ? (events.at(-1)?.on ?? null) : null;
  const receivedOn = kind === 'confirming' ? null : submittedOn;
  const clock =
    receivedOn === null
      ? null
      : storedClock(calendar, ledgerOf(receivedOn, events), today, applicantTerm(calendar, state, ledgerOf(receivedOn, events), events, today));
  const onTime = receivedOn === null || endedOn === null ? null : readClock(calendar, ledgerOf(receivedOn, events), today).onTime;
  const organization = n % 10 === 0;
  const name = organization ? `明川${nameOf(n)}有限公司` : nameOf(n);
  const information = informationOf(n);
  const applicant = {
    kind: organization ? ('company' as const) : ('person' as const),
    name,
    identityKind: 'passport' as const,
    identityNumber: `E${String(10_000_000 + (n % 60_000))}`,
    representative: organization ? nameOf(n + 1) : null,
    phone: `138${String(n % 100_000_000).padStart(8, '0')}`,
    email: null,
    address: null,
  };
  return {
    row: {
      id,
      version: events.length,
      number: numberOf(n, bureau.organCode),
      residentId: n % 2 === 0 ? pick(residentIds, n) : null,
      unitId,
      ownerId,
      state,
      list: kind,
      channel,
      applicantKind: applicant.kind,
      ...people.columns({ applicant, agent: null }),
      information,
      informationIndex: crypto.index('information', sameText(information)),
      documentNumber: documentOf(n),
      form: 'electronic',
      delivery: 'online',
      needsHelp: 0,
      itemCount: 1,
      submittedAt,
      submittedOn,
      receivedOn,
      dueOn: clock?.dueOn ?? null,
      dueSort: clock === null ? dueSortKey(confirmBy(calendar, submittedOn)) : clock.dueSort,
      internalDueOn: clock?.internalDueOn ?? null,
      pausedSince: clock?.pausedSince ?? null,
      closing: kind === 'ended' ? 'provided' : null,
      endedOn,
      endedAt: endedOn === null ? null : startOfDay(endedOn) + 36_000_000 + (n % 3_600) * 1_000,
      onTime: onTime === null ? null : Number(onTime),
      workingDays: receivedOn === null || endedOn === null ? null : workingDaysBetween(calendar, receivedOn, endedOn),
      fee: null,
      readAt: null,
      reopenedFrom: null,
      messageId: null,
      waitsFor: null,
      draftedBy: null,
      reviewedBy: null,
    },
    events: events.map(({ id: eventId, type, on, staffId, data }, at) => ({
      id: eventId,
      caseId: id,
      version: at + 1,
      type,
      day: on,
      at: startOfDay(on) + 36_000_000,
      staffId,
      data: JSON.stringify(data),
    })),
    // whoever owned it was warned, and did not always look
    reminders:
      clock?.dueOn != null && kind === 'ended'
        ? [
            {
              id: uuidv7(),
              caseId: id,
              staffId: ownerId ?? '',
              dueOn: clock.dueOn,
              workingDaysBefore: 5,
              at: submittedAt,
              seenAt: n % 3 === 0 ? null : submittedAt,
            },
          ]
        : [],
    rating: kind === 'ended' && n % 3 === 0 ? [{ id: uuidv7(), matterId: id, unitId, grade: 5, tags: '[]', words: '', at: submittedAt }] : [],
  };
}

/** What happened to a case, by calendar days after its receipt; what has not come yet happens today. */
function courseOf(n: number, kind: Kind, online: boolean): { state: CaseState; steps: Came[] } {
  if (kind === 'confirming') return { state: 'submitted', steps: [] };
  const confirmed: Came[] = online ? [['confirm', 0, { itemCount: 1 }]] : [];
  const begun: Came[] = [...confirmed, ['begin', 1, {}]];
  const course = n % 20;
  const supplemented: Came[] = [
    ['noticeSupplement', 4, { items: ['请写明需要哪一年的材料'], by: '2026-12-31' }],
    ['supplement', 8, { text: '需要2025年的', fileIds: [] }],
  ];
  if (kind === 'ended') {
    const answer: Came[] = [
      ['draft', 14, { choice: 'provided' }],
      ['review', 15, {}],
      ['sign', 16, { choice: 'provided' }],
      ['deliver', 17, { way: 'online' }],
    ];
    return { state: 'delivered', steps: [...begun, ...(course < 3 ? supplemented : []), ...answer] };
  }
  if (course < 2) return { state: 'awaitSupplement', steps: [...begun, ...supplemented.slice(0, 1)] };
  if (course < 5) return { state: 'processing', steps: [...begun, ...supplemented] };
  if (course < 7) return { state: 'processing', steps: [...begun, ['extend', 12, { reason: '需要查阅多年档案', workingDays: 20 }]] };
  if (course < 8) return { state: 'reviewing', steps: [...begun, ['draft', 5, { choice: 'provided' }]] };
  return { state: 'processing', steps: begun };
}
