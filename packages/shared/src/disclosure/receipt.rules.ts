import type { LocalDate } from '../local-date.ts';
import { fullDate, isLocalDate } from '../local-date.ts';
import type { FieldRefusal } from './application.rules.ts';
import { type CaseChannel, RECEIPT_BASES, type ReceiptBasis } from './applications.types.ts';
import { type Article, REGULATION_SINCE } from './disclosure.types.ts';

/**
 * 31: by which of its days an application counts as received. 当面: the day of submission; mail that is signed for: the day
 * of signing; ordinary mail, fax and internet: the day on which both sides confirmed it.
 */
const BASES: Record<CaseChannel, readonly ReceiptBasis[]> = {
  counter: ['submitted'],
  mail: ['signed', 'confirmed'],
  fax: ['confirmed'],
  h5: ['confirmed'],
  weapp: ['confirmed'],
};

export function receiptBases(channel: CaseChannel): readonly ReceiptBasis[] {
  return BASES[channel];
}

/** The item of Art. 31 that speaks of this channel. */
export function receiptArticle(channel: CaseChannel): Article {
  return channel === 'counter' ? '31(1)' : channel === 'mail' ? '31(2)' : '31(3)';
}

/** What is known of a paper application's way in. */
export interface Arrival {
  channel: CaseChannel;
  basis: ReceiptBasis;
  /** handed over, signed for, or arrived without a signature */
  arrivedOn: LocalDate;
  /** ordinary mail and fax: confirmed with the applicant */
  confirmedOn: LocalDate | null;
  /** why the day of receipt lies before the day of registration */
  backdating: string | null;
}

/** Day 0 of the clock. Null while it is not known. */
export function receivedOnOf({ basis, arrivedOn, confirmedOn }: Pick<Arrival, 'basis' | 'arrivedOn' | 'confirmedOn'>): LocalDate | null {
  return basis === 'confirmed' ? confirmedOn : arrivedOn;
}

/** Every day that is missing, wrong or to be explained; `today` is the day of registration. */
export function arrivalFaults(arrival: Arrival, today: LocalDate): FieldRefusal[] {
  const { channel, basis, arrivedOn, confirmedOn, backdating } = arrival;
  if (!receiptBases(channel).includes(basis)) return [{ code: 'RECEIPT_BASIS_UNSUITABLE', field: 'basis' }];
  const faults = dayFault(arrivedOn, 'arrivedOn', today);
  if (basis === 'confirmed') {
    if (confirmedOn === null) faults.push({ code: 'CONFIRMATION_DAY_MISSING', field: 'confirmedOn' });
    else {
      const wrong = dayFault(confirmedOn, 'confirmedOn', today);
      faults.push(...wrong);
      if (wrong.length === 0 && confirmedOn < arrivedOn) faults.push({ code: 'CONFIRMED_BEFORE_ARRIVAL', field: 'confirmedOn' });
    }
  }
  const received = receivedOnOf(arrival);
  if (faults.length === 0 && isBackdated(received, today) && (backdating ?? '').trim() === '')
    faults.push({ code: 'BACKDATING_NEEDS_REASON', field: 'backdating' });
  return faults;
}

/** Registered later than it counts as received: 45 asks for a register that can be followed, so the reason stays in the log. */
export function isBackdated(receivedOn: LocalDate | null, registeredOn: LocalDate): boolean {
  return receivedOn !== null && receivedOn < registeredOn;
}

function dayFault(day: LocalDate, field: string, today: LocalDate): FieldRefusal[] {
  if (!isLocalDate(day)) return [{ code: 'DATE_INVALID', field }];
  if (day < REGULATION_SINCE) return [{ code: 'RECEIVED_BEFORE_REGULATION', field }];
  return day > today ? [{ code: 'REGISTERED_IN_FUTURE', field }] : [];
}

export const RECEIPT_BASIS_NAMES: Record<ReceiptBasis, string> = { submitted: '提交之日', signed: '签收之日', confirmed: '双方确认之日' };

/** 31(2) 「应当于收到申请的当日与申请人确认」: how it came in, as the ledger and the letters say it. */
export function arrivalWords({ channel, basis, arrivedOn, confirmedOn }: Omit<Arrival, 'backdating'>): string {
  if (basis === 'submitted') return `${fullDate(arrivedOn)}当面提交`;
  if (basis === 'signed') return `${fullDate(arrivedOn)}签收`;
  const came = channel === 'h5' || channel === 'weapp' ? '提交' : '到达';
  return `${fullDate(arrivedOn)}${came}${confirmedOn === null ? '' : `，${fullDate(confirmedOn)}双方确认`}`;
}

export function isReceiptBasis(text: string): text is ReceiptBasis {
  return (RECEIPT_BASES as readonly string[]).includes(text);
}
