import { localDateOf } from '@mingchuang/shared/local-date';
import { dueSortKey } from '@mingchuang/shared/messages/messages.rules';
import type { MessageSource, WriteMessage } from '@mingchuang/shared/messages/messages.types';
import type { DueDate } from '@mingchuang/shared/work-calendar';
import { type Crypto, randomDigits } from '../../platform/crypto.ts';
import type { MessageEntity } from './messages.entity.ts';

interface Arrival {
  id: string;
  residentId: string;
  source: MessageSource;
  /** null: it cannot be looked up without signing in */
  pin: string | null;
  submittedAt: number;
  due: DueDate;
}

/** The row of a letter that comes in, with a query code drawn at random. */
export function newLetter(crypto: Crypto, letter: WriteMessage, unitId: string, arrival: Arrival): MessageEntity {
  const { id, residentId, source, pin, submittedAt, due } = arrival;
  const queryCode = randomDigits(10, false);
  // What is spread comes last: put first, V8 makes a new shape for every letter, at fifty times the cost.
  return {
    id,
    residentId,
    source,
    submittedAt,
    version: 1,
    queryCode,
    pinHash: pin === null ? null : crypto.index('pin', `${queryCode}\n${pin}`),
    pinFailures: 0,
    pinLockedUntil: null,
    ownerId: null,
    status: 'submitted',
    queue: 'open',
    submittedOn: localDateOf(submittedAt),
    dueOn: due.kind === 'fixed' ? due.on : null,
    dueSort: dueSortKey(due),
    acceptedAt: null,
    repliedAt: null,
    onTime: null,
    workingDays: null,
    replyReadAt: null,
    offeredAt: null,
    contentCheck: 'unchecked',
    ...contentOf(crypto, letter, unitId),
  };
}

/** What the resident fills in, as columns. */
export function contentOf(crypto: Crypto, letter: WriteMessage, unitId: string) {
  return {
    unitId,
    subjectUnitId: letter.aboutStaff ? letter.unitId : null,
    kind: letter.kind,
    title: letter.title,
    body: letter.body,
    contactSealed: crypto.encrypt(letter.contactPhone),
    allowPublication: letter.allowPublication ? 1 : 0,
    anonymous: letter.anonymous ? 1 : 0,
    aboutStaff: letter.aboutStaff ? 1 : 0,
  };
}
