import { createHash } from 'node:crypto';
import type { MessageEntity, MessageEventEntity, MessageReplyEntity, PublicMessageEntity } from '@mingchuang/bff/features/messages/messages.entity';
import type { PolicyEntity } from '@mingchuang/bff/features/policies/policies.entity';
import { importedRow } from '@mingchuang/bff/features/policies/policies.imported';
import type { RatingEntity } from '@mingchuang/bff/features/ratings/ratings.entity';
import type { ResidentEntity } from '@mingchuang/bff/features/residents/residents.entity';
import type { StaffEntity } from '@mingchuang/bff/features/staff/staff.entity';
import type { UnitEntity } from '@mingchuang/bff/features/units/units.entity';
import type { SessionEntity } from '@mingchuang/bff/platform/session.entity';
import type { SearchDocEntity } from '@mingchuang/bff/search/search.entity';
import { INDEXED_AS } from '@mingchuang/bff/search/search.index';
import { PRIVACY_NOTICE } from '@mingchuang/shared/auth/privacy-notice';
import { localDateOf } from '@mingchuang/shared/local-date';
import { MESSAGE_KINDS } from '@mingchuang/shared/messages/messages.types';
import { GRADES } from '@mingchuang/shared/ratings/ratings.types';
import { v7 as uuidv7 } from 'uuid';

export type Value = string | number | null;
export type Row = Record<string, Value>;
/** Every column of a table, so that a column added later stops the bench at the type check. */
export type Columns<E> = { [K in keyof E]: E[K] };

export const RESIDENT_TOKEN = 'bench-resident-0000000000000000000000000000';
export const STAFF_TOKEN = 'bench-supervisor-000000000000000000000000000';

const PUBLIC_LETTERS = 20_000;
const OPEN_LETTERS = 500;
const POLICIES = 200;
const UNITS = 8;
const DAY_MS = 86_400_000;
/** a public letter every so many milliseconds: a year and a half of them */
const EVERY_MS = Math.floor((540 * DAY_MS) / PUBLIC_LETTERS);

const SENTENCE = '老人今年八十三岁，住在柳岸社区，想问高龄津贴要带哪些材料，能不能在手机上办，多久能到账。';

export interface BenchRows {
  /** rows by table, in the order in which they are written */
  tables: [string, Row[]][];
  residentId: string;
  unitId: string;
  /** public letters, newest first */
  published: { id: string; repliedAt: number }[];
}

/** A bureau with years behind it: the same rows for the product and for the floor. */
export function makeRows(now: number): BenchRows {
  const units = Array.from({ length: UNITS }, (_, n) => unit(n));
  const unitIds = units.map((u) => u.id);
  const residentId = uuidv7();
  const staffId = uuidv7();
  const supervisor = staff('bench', 'supervisor', unitIds[1] ?? '', now, staffId);
  // One letter in a thousand is the resident's who signs in here.
  const writers = Array.from({ length: 1000 }, (_, n) => (n === 0 ? residentId : uuidv7()));
  const writer = (n: number): string => writers[n % writers.length] ?? residentId;
  const letters = Array.from({ length: PUBLIC_LETTERS }, (_, n) => answered(n, now - (n + 1) * EVERY_MS, writer(n), unitIds));
  const open = Array.from({ length: OPEN_LETTERS }, (_, n) => letter(n, now - (n % 9) * DAY_MS, writer(n), unitIds));
  return {
    tables: [
      ['unit', units],
      ['staff', [supervisor]],
      ['resident', [resident(residentId, now)]],
      ['session', [session(RESIDENT_TOKEN, 'resident', residentId, 'h5', now), session(STAFF_TOKEN, 'staff', staffId, 'console', now)]],
      ['message', [...letters.map((l) => l.message), ...open]],
      ['message_event', letters.flatMap((l) => l.events)],
      ['message_reply', letters.map((l) => l.reply)],
      ['public_message', letters.map((l) => l.published)],
      ['search_doc', letters.map(({ published }, n) => searchDoc(n, published))],
      ['search_text', letters.map(({ published }, n) => ({ no: n + 1, text: published.body }))],
      ['rating', letters.flatMap((l) => l.rating)],
      ['policy', Array.from({ length: POLICIES }, (_, n) => policy(n, now - n * DAY_MS))],
    ],
    residentId,
    unitId: unitIds[2] ?? '',
    published: letters.map(({ published: { id, repliedAt } }) => ({ id, repliedAt })),
  };
}

export function unit(n: number): Columns<UnitEntity> {
  const desk = n === 0 ? 'frontDesk' : n === 1 ? 'supervision' : 'regular';
  return { id: uuidv7(), name: `第${n + 1}科`, duty: '办理来信', phone: null, desk, position: n, level: 'section', parentId: null };
}

export function staff(account: string, role: StaffEntity['role'], unitId: string, now: number, id: string = uuidv7()): Columns<StaffEntity> {
  return { id, account, name: '何知远', passwordHash: '-', unitId, role, active: 1, createdAt: now };
}

export function resident(id: string, now: number): Columns<ResidentEntity> {
  const none = { phoneIndex: null, phoneSealed: null, openidIndex: null, openidSealed: null };
  return { id, ...none, consentVersion: PRIVACY_NOTICE.version, consentAt: now, createdAt: now };
}

export function session(token: string, kind: 'resident' | 'staff', subjectId: string, channel: string, now: number): Columns<SessionEntity> {
  return { id: sessionId(token), kind, subjectId, channel, csrf: kind === 'staff' ? 'bench' : null, createdAt: now, expiresAt: now + DAY_MS };
}

export const sessionId = (token: string): string => createHash('sha256').update(token).digest('hex').slice(0, 36);

let codes = 1_000_000_000;

/** An open letter. */
export function letter(n: number, submittedAt: number, residentId: string, unitIds: string[]): Columns<MessageEntity> {
  const due = localDateOf(submittedAt + 9 * DAY_MS);
  codes += 1;
  return {
    id: uuidv7({ msecs: submittedAt }),
    version: 1,
    queryCode: String(codes),
    pinHash: 'x'.repeat(64),
    pinFailures: 0,
    pinLockedUntil: null,
    residentId,
    unitId: unitIds[n % unitIds.length] ?? null,
    subjectUnitId: null,
    ownerId: null,
    kind: MESSAGE_KINDS[n % MESSAGE_KINDS.length] ?? 'inquiry',
    title: `高龄津贴怎么领（${n + 1}）`,
    body: SENTENCE.repeat(5),
    contactSealed: null,
    allowPublication: 1,
    anonymous: 0,
    aboutStaff: 0,
    status: 'submitted',
    queue: 'open',
    source: 'h5',
    submittedAt,
    submittedOn: localDateOf(submittedAt),
    dueOn: due,
    dueSort: due,
    acceptedAt: null,
    repliedAt: null,
    onTime: null,
    workingDays: null,
    replyReadAt: null,
    offeredAt: null,
    contentCheck: 'unchecked',
  };
}

interface Answered {
  message: Columns<MessageEntity>;
  events: Columns<MessageEventEntity>[];
  reply: Columns<MessageReplyEntity>;
  published: Columns<PublicMessageEntity>;
  rating: Columns<RatingEntity>[];
}

function answered(n: number, repliedAt: number, residentId: string, unitIds: string[]): Answered {
  const submittedAt = repliedAt - 3 * DAY_MS;
  const acceptedAt = submittedAt + DAY_MS;
  const base = letter(n, submittedAt, residentId, unitIds);
  const { id, kind, title, body, unitId, source } = base;
  const event = (type: MessageEventEntity['type'], version: number, at: number) => ({ id: uuidv7(), messageId: id, version, type, staffId: null, unitId, at });
  const reply = SENTENCE.repeat(4);
  const grade = GRADES[n % GRADES.length] ?? 5;
  return {
    message: {
      ...base,
      status: 'replied',
      queue: 'replied',
      acceptedAt,
      repliedAt,
      onTime: n % 20 === 0 ? 0 : 1,
      workingDays: 1 + (n % 9),
      version: 4,
      replyReadAt: n % 4 === 0 ? null : repliedAt + DAY_MS,
    },
    events: [event('accepted', 2, acceptedAt), event('replied', 3, repliedAt), event('published', 4, repliedAt)],
    reply: { messageId: id, body: reply, staffId: null, unitId, at: repliedAt },
    published: { id, kind, title, body, reply, unitId, source, submittedAt, repliedAt, publishedAt: repliedAt },
    rating: n % 3 === 0 ? [{ id: uuidv7(), matterId: id, unitId, grade, tags: '[]', words: '', at: repliedAt + DAY_MS }] : [],
  };
}

/** Taken apart long ago: else the server would do that beside what is measured. Nothing here is searched, so no postings stand. */
function searchDoc(n: number, { id, title, repliedAt }: Columns<PublicMessageEntity>): Columns<SearchDocEntity> {
  return { no: n + 1, kind: 'letter', refId: id, indexedAs: INDEXED_AS, title, source: null, day: localDateOf(repliedAt), outOfForce: 0 };
}

function policy(n: number, publishedAt: number): Columns<PolicyEntity> {
  const blocks = Array.from({ length: 60 }, () => ({ type: 'paragraph' as const, text: SENTENCE }));
  const facts = { titleVerified: 1, issuer: '明川区民政局', originalPublishedOn: localDateOf(publishedAt) };
  return importedRow({ id: uuidv7({ msecs: publishedAt }), importKey: `bench-${n}`, title: `高龄津贴办法（${n + 1}）`, ...facts, blocks, publishedAt });
}
