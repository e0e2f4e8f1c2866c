import { ERRORS, type ErrorCode } from '@mingchuang/shared/errors';
import { clockView } from '@mingchuang/shared/messages/messages.rules';
import type { ClockView, Light } from '@mingchuang/shared/messages/messages.types';
import { refuseDecision, refuseEntry } from '@mingchuang/shared/periodic/periodic.rules';
import {
  type ConsoleSeries,
  type ConsoleSeriesList,
  type ConsoleSeriesRow,
  PERIODS_SHOWN,
  type Period,
  type SeriesPeriod,
} from '@mingchuang/shared/periodic/periodic.types';
import { comingPeriod, isOpenPeriod, missingPeriods, type Publishing, periodDue, periodsUntil } from '@mingchuang/shared/periodic/periods.rules';
import { refuseSeries } from '@mingchuang/shared/periodic/series.rules';
import { Injectable } from '@nestjs/common';
import type { StaffCaller } from '../../platform/caller.ts';
import { Clock } from '../../platform/clock.ts';
import { CalendarQueries } from '../calendar/calendar.queries.ts';
import { UnitsQueries } from '../units/units.queries.ts';
import { PeriodicQueries } from './periodic.queries.ts';
import { draftStateOf, type IssueFull, type IssueState, publishingOf, type SeriesFull, shapeOf } from './periodic.rows.ts';
import { draftOf, publishedIssue, seriesRow } from './periodic.view.ts';

const LIGHTS: readonly Light[] = ['overdue', 'today', 'soon', 'normal'];
const sentence = (code: ErrorCode | null): string | null => (code === null ? null : ERRORS[code][1]);

export const actorOf = ({ capabilities, unitId, staffId }: StaffCaller, series: Pick<SeriesFull, 'unitId'>, issue: Pick<IssueFull, 'enteredBy'> | null) => ({
  capabilities,
  ownUnit: series.unitId === unitId,
  handedIn: issue?.enteredBy === staffId,
});

/** Puts a screen of staff together. */
@Injectable()
export class PeriodicReader {
  constructor(
    private readonly queries: PeriodicQueries,
    private readonly calendar: CalendarQueries,
    private readonly units: UnitsQueries,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<ConsoleSeriesList> {
    const [series, states, unitNames] = await Promise.all([this.queries.all(), this.queries.states(), this.units.names()]);
    const bySeries = new Map<string, IssueState[]>();
    for (const state of states) bySeries.set(state.seriesId, [...(bySeries.get(state.seriesId) ?? []), state]);
    const items = series.map((row) => this.#row(row, bySeries.get(row.id) ?? [], unitNames));
    return { items: items.sort((a, b) => LIGHTS.indexOf(a.light) - LIGHTS.indexOf(b.light)) };
  }

  async detail(caller: StaffCaller, row: SeriesFull): Promise<ConsoleSeries> {
    const [issues, unitNames] = await Promise.all([this.queries.issues(row.id), this.units.names()]);
    const states = issues.map((issue): IssueState => {
      const state = draftStateOf(issue);
      return { ...issue, waiting: state === 'waiting' ? 1 : 0, returned: state === 'returned' ? 1 : 0 };
    });
    const publishing = publishingOf(row);
    const periods = periodsUntil(publishing, this.clock.today(), PERIODS_SHOWN);
    return {
      ...this.#row(row, states, unitNames),
      ...shapeOf(row),
      ...publishing,
      version: Number(row.version),
      about: row.about,
      begun: row.begunAt !== null,
      change: sentence(refuseSeries(caller.capabilities)),
      periods: periods.map((period) => this.#period(caller, row, period, issues.find((issue) => issue.period === period) ?? null)),
    };
  }

  #row(row: SeriesFull, states: readonly IssueState[], unitNames: ReadonlyMap<string, string>): ConsoleSeriesRow {
    const published = states.filter(({ number }) => Number(number) > 0);
    const newest = published.reduce<IssueState | undefined>((best, one) => (best === undefined || one.period > best.period ? one : best), undefined);
    const known = new Set(published.map(({ period }) => period));
    const publishing = publishingOf(row);
    const missing = missingPeriods(publishing, known, this.clock.today(), this.calendar.current, PERIODS_SHOWN);
    const coming = comingPeriod(publishing, this.clock.today());
    const next = missing[0] ?? { period: coming, clock: this.#clockOf(publishing, coming) };
    const [waiting, returned] = [states.filter((one) => Number(one.waiting) === 1).length, states.filter((one) => Number(one.returned) === 1).length];
    const light = LIGHTS.find((one) => missing.some(({ clock }) => clock.light === one)) ?? 'normal';
    const unitName = unitNames.get(row.unitId) ?? null;
    return { ...seriesRow(row, newest), unitId: row.unitId, unitName, due: publishing.due, missing, next, waiting, returned, light };
  }

  #clockOf(publishing: Publishing, period: Period): ClockView {
    const due = periodDue(publishing, period, this.calendar.current);
    if (due === null) throw new RangeError(`no period ${period}`);
    return clockView(this.calendar.current, due, this.clock.today());
  }

  #period(caller: StaffCaller, row: SeriesFull, period: Period, issue: IssueFull | null): SeriesPeriod {
    const publishing = publishingOf(row);
    const actor = actorOf(caller, row, issue);
    const draftState = issue === null ? 'none' : draftStateOf(issue);
    return {
      period,
      clock: this.#clockOf(publishing, period),
      published: issue === null ? null : publishedIssue(issue),
      draftState,
      ...draftOf(issue),
      publishedByName: issue?.publishedByName ?? null,
      version: issue?.version ?? 0,
      enter: sentence(refuseEntry(actor, isOpenPeriod(publishing, period, this.clock.today()))),
      decide: sentence(refuseDecision(actor, draftState)),
    };
  }
}
