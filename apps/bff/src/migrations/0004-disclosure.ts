import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, day, index, instant, int, key, ref, text as textOf, unique, word } from './table.ts';

const NULL = { nullable: true };

/** Disclosure applications: cases, their events, letters, drafted replies, running numbers and reminders. */
export class Disclosure1764000000000 implements MigrationInterface {
  name = 'Disclosure1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    const text = textOf(runner);
    await create(
      runner,
      'disclosure_case',
      [
        key(ref('id', 'UUIDv7')),
        int('version', 'raised by every event; the If-Match'),
        word(60)('number', '登记号'),
        ref('residentId', 'resident.id; null: registered by staff', NULL),
        ref('unitId', 'unit.id that handles it'),
        ref('ownerId', 'staff.id who began it (首问负责)', NULL),
        word(20)('state', 'state of domain.md §1.1'),
        word(12)('list', 'confirming, open, ended, cancelled'),
        word(10)('channel', 'h5, weapp, counter, mail, fax (31)'),
        word(20)('applicantKind', 'column of table 3 of the annual report'),
        word(120)('applicantMasked', 'masked name, for lists'),
        text('applicantSealed', 'JSON of applicant and agent, encrypted (29(1))'),
        word(64)('applicantIndex', 'keyed hash of the identity number: the same applicant'),
        text('information', 'name or features of the information (29(2))'),
        word(64)('informationIndex', 'hash of the information without signs and blanks: the same information (44)'),
        word(60)('documentNumber', '文号 as written', NULL),
        word(12)('form', 'electronic, paper, inspection (29(3))'),
        word(10)('delivery', 'online, email, post, pickup'),
        int('needsHelp', '1: needs help with reading, sight or hearing (43)'),
        int('itemCount', 'items it counts as (国办函〔2020〕109号)'),
        instant('submittedAt', 'submitted or registered, epoch ms'),
        day('submittedOn', 'legal day of submission'),
        day('receivedOn', 'day of receipt, day 0 of the clock (31); null before confirmation', NULL),
        day('dueOn', 'last day to answer; null: provisional, or not received', NULL),
        day('dueSort', 'dueOn, the last covered day while provisional, or the last day to confirm; to sort by', NULL),
        day('internalDueOn', "the bureau's own due day", NULL),
        day('pausedSince', 'a consultation is open since', NULL),
        word(24)('closing', 'closing choice; its report row stands in closing.rules.ts', NULL),
        day('endedOn', 'day of dispatch or closing', NULL),
        instant('endedAt', 'ended, epoch ms; to sort by', NULL),
        int('onTime', 'ended in time: 1, 0; null: open or not known', NULL),
        int('workingDays', 'working days from receipt to the end', NULL),
        int('fee', 'fee of the last notice in yuan', NULL),
        instant('readAt', 'the applicant opened it last, epoch ms', NULL),
      ],
      [
        unique('ux_case_number', 'number'),
        index('ix_case_clock', 'list', 'dueSort', 'id'),
        index('ix_case_unit_clock', 'unitId', 'list', 'dueSort', 'id'),
        index('ix_case_ended', 'list', 'endedAt', 'id'),
        index('ix_case_mine', 'residentId', 'submittedAt', 'id'),
        index('ix_case_received', 'receivedOn', 'id'),
        index('ix_case_applicant', 'applicantIndex'),
        index('ix_case_information', 'informationIndex'),
      ],
    );
    await create(
      runner,
      'disclosure_event',
      [
        key(ref('id', 'UUIDv7')),
        ref('caseId', 'disclosure_case.id'),
        int('version', 'version of the case after it'),
        word(24)('type', 'action of transitions.rules.ts'),
        day('day', 'legal day it belongs to'),
        instant('at', 'recorded, epoch ms'),
        ref('staffId', 'staff.id; null: the applicant or the clock', NULL),
        text('data', 'JSON, CaseEventData of its type'),
      ],
      [unique('ux_case_event', 'caseId', 'version'), index('ix_case_event_type', 'type', 'day')],
    );
    await create(
      runner,
      'disclosure_letter',
      [
        key(ref('id', 'UUIDv7')),
        ref('caseId', 'disclosure_case.id'),
        word(20)('kind', 'one of the eleven kinds'),
        word(10)('audience', 'applicant, others (third party, organ), file'),
        int('year', 'year of its number'),
        int('serial', 'running number of its kind in the year'),
        word(60)('number', '文号'),
        day('date', 'date it bears'),
        text('letter', 'JSON of the letter, encrypted: it names the applicant'),
        ref('staffId', 'staff.id; null: the clock', NULL),
        instant('at', 'written, epoch ms'),
      ],
      [unique('ux_letter_serial', 'kind', 'year', 'serial'), index('ix_letter_case', 'caseId', 'at')],
    );
    await create(runner, 'disclosure_reply', [
      key(ref('caseId', 'disclosure_case.id')),
      text('facts', 'JSON of DraftReply'),
      ref('staffId', 'staff.id who wrote it last'),
      instant('at', 'written, epoch ms'),
    ]);
    await create(runner, 'number_run', [key(word(20)('run', 'case, or the kind of a letter')), key(int('year', 'year')), int('last', 'last number given out')]);
    await create(
      runner,
      'disclosure_reminder',
      [
        key(ref('id', 'UUIDv7')),
        ref('caseId', 'disclosure_case.id'),
        ref('staffId', 'staff.id who is warned'),
        day('dueOn', 'due day it warns of'),
        int('workingDaysBefore', 'working days before: 10, 5, 2, 1, 0; -1: overdue'),
        instant('at', 'warned, epoch ms'),
        instant('seenAt', 'seen, epoch ms', NULL),
      ],
      [unique('ux_reminder', 'caseId', 'staffId', 'dueOn', 'workingDaysBefore'), index('ix_reminder_staff', 'staffId', 'seenAt', 'at')],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['disclosure_reminder', 'number_run', 'disclosure_reply', 'disclosure_letter', 'disclosure_event', 'disclosure_case']) {
      await runner.dropTable(table);
    }
  }
}
