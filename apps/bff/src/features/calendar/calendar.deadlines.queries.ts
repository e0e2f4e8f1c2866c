import { CASE_KINDS, type CaseKind, type MovedCase } from '@mingchuang/shared/calendar/calendar.types';
import { fullDate, type LocalDate } from '@mingchuang/shared/local-date';
import type { DueDate, WorkCalendar } from '@mingchuang/shared/work-calendar';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A calendar, and what is the same for every case it is applied to. */
export interface CalendarChange {
  calendar: WorkCalendar;
  /** cases due before this day stay as they are */
  since: LocalDate;
  /** 文号, for the log of each case */
  notice: string;
  /** the same for every case of one change, another for the next: what is told for it is told once */
  key: string;
}

export interface Batch {
  looked: number;
  moved: number;
  /** where the next batch goes on; null: there is none */
  next: string | null;
}

/** null: provisional, or nobody can say */
export function fixedDay(due: DueDate | null): LocalDate | null {
  return due?.kind === 'fixed' ? due.on : null;
}

/** For the log of a case: its old day, the new one, and the notice for which it moved. */
export function movedWords(from: LocalDate | null, to: LocalDate | null, notice: string): string {
  return `由${dayWords(from)}改为${dayWords(to)}：${notice}`;
}

function dayWords(day: LocalDate | null): string {
  return day === null ? '暂定' : fullDate(day);
}

/** What a feature with due days does when the calendar changes. The calendar knows its holders only so. */
export abstract class DeadlineHolder {
  abstract readonly kind: CaseKind;

  /** Open cases that this calendar would move, soonest first: all of them counted, `max` of them named. Changes nothing. */
  abstract preview(change: Pick<CalendarChange, 'calendar' | 'since'>, max: number): Promise<{ total: number; moved: MovedCase[] }>;

  /** Recomputes a batch of cases after `after` in the caller's transaction, and sees to it that their people are told. */
  abstract recompute(m: EntityManager, change: CalendarChange, after: string | null): Promise<Batch>;
}

/** Who holds due days; a feature registers itself when it starts. */
@Injectable()
export class DeadlineHolders {
  readonly #byKind = new Map<CaseKind, DeadlineHolder>();

  register(holder: DeadlineHolder): void {
    this.#byKind.set(holder.kind, holder);
  }

  all(): DeadlineHolder[] {
    return [...this.#byKind.values()];
  }

  of(kind: CaseKind): DeadlineHolder {
    const holder = this.#byKind.get(kind);
    if (holder === undefined) throw new Error(`nobody holds ${kind}`);
    return holder;
  }

  /** In the order of the contract: the kind after this one, the first for null; null: there is none. */
  after(kind: CaseKind | null): CaseKind | null {
    const kinds = CASE_KINDS.filter((one) => this.#byKind.has(one));
    return kinds[kind === null ? 0 : kinds.indexOf(kind) + 1] ?? null;
  }
}
