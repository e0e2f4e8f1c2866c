import { CASE_CHANNEL_NAMES, DELIVERY_WAY_NAMES, INFORMATION_FORM_NAMES } from '@mingchuang/shared/disclosure/applications.types';
import { caseClock } from '@mingchuang/shared/disclosure/case-clock.rules';
import { eventsOf } from '@mingchuang/shared/disclosure/case-events';
import { ledgerOf } from '@mingchuang/shared/disclosure/case-ledger.rules';
import { REMEDY_KIND_NAMES, REMEDY_RESULT_NAMES } from '@mingchuang/shared/disclosure/console-cases.types';
import type { RegisterRow } from '@mingchuang/shared/disclosure/register.rules';
import { applicantTerm } from '@mingchuang/shared/disclosure/waiting.rules';
import { localDateOf } from '@mingchuang/shared/local-date';
import { maskPersonalData } from '@mingchuang/shared/masking';
import type { Grade } from '@mingchuang/shared/ratings/ratings.types';
import type { CasePeople } from './disclosure.people.ts';
import type { CaseRow, RecordedEvent } from './disclosure.queries.ts';
import type { CaseContext } from './disclosure.view.ts';

/** One line of the register; nothing in it tells more of a person than the lists do. */
export function registerRowOf(row: CaseRow, events: readonly RecordedEvent[], { agent }: CasePeople, { calendar, today, unitNames }: CaseContext): RegisterRow {
  const ledger = row.receivedOn === null ? null : ledgerOf(row.receivedOn, events);
  const clock = ledger && caseClock(calendar, ledger, today, applicantTerm(calendar, row.state, ledger, events, today));
  return {
    number: row.number,
    submittedOn: row.submittedOn,
    registeredOn: localDateOf(row.submittedAt),
    receivedOn: row.receivedOn,
    channel: CASE_CHANNEL_NAMES[row.channel],
    applicantKind: row.applicantKind,
    applicantName: row.applicantMasked,
    agent: agent !== null,
    information: maskPersonalData(row.information),
    documentNumber: row.documentNumber,
    form: INFORMATION_FORM_NAMES[row.form],
    delivery: DELIVERY_WAY_NAMES[row.delivery],
    unitName: unitNames.get(row.unitId) ?? null,
    ownerName: row.ownerName,
    state: row.state,
    dueOn: clock?.due?.kind === 'fixed' ? clock.due.on : null,
    provisional: clock?.due?.kind === 'provisional',
    pausedSince: row.endedOn === null ? (clock?.pausedSince ?? null) : null,
    extension: clock?.extension ?? 0,
    excluded: clock?.excluded ?? 0,
    supplementNotices: eventsOf(events, 'noticeSupplement').length,
    // a signed reply is an answer only when it has left
    closing: row.endedOn === null ? null : row.closing,
    endedOn: row.endedOn,
    onTime: row.onTime === null ? null : row.onTime === 1,
    workingDaysTaken: row.workingDays,
    fee: row.fee,
    reviews: eventsOf(events, 'recordRemedy')
      .map(({ data }) => `${REMEDY_KIND_NAMES[data.kind]}（${REMEDY_RESULT_NAMES[data.result]}）`)
      .join('；'),
    grade: row.grade as Grade | null,
  };
}
