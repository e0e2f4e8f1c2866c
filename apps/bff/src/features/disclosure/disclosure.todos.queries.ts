import { addDays } from '@mingchuang/shared/local-date';
import type { ResidentTodo } from '@mingchuang/shared/messages/messages.types';
import { RATING_DAYS } from '@mingchuang/shared/ratings/ratings.types';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { CalendarQueries } from '../calendar/calendar.queries.ts';
import { UnitsQueries } from '../units/units.queries.ts';
import { DisclosureQueries } from './disclosure.queries.ts';
import { todoOf } from './disclosure.view.ts';

/** What a resident's applications need of them, as the home page shows it. */
@Injectable()
export class DisclosureTodosQueries {
  constructor(
    private readonly cases: DisclosureQueries,
    private readonly calendar: CalendarQueries,
    private readonly units: UnitsQueries,
    private readonly clock: Clock,
  ) {}

  async of(residentId: string): Promise<ResidentTodo[]> {
    const today = this.clock.today();
    const rows = await this.cases.awaiting(residentId, addDays(today, -RATING_DAYS));
    if (rows.length === 0) return [];
    const events = await this.cases.events(rows.map(({ id }) => id));
    const context = { calendar: this.calendar.current, today, unitNames: await this.units.names() };
    return rows.map((row) => todoOf(row, events.get(row.id) ?? [], context)).filter((todo) => todo !== null);
  }
}
