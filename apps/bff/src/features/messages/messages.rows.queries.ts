import type { ConsoleMessageRow } from '@mingchuang/shared/messages/messages.types';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { CalendarQueries } from '../calendar/calendar.queries.ts';
import { UnitsQueries } from '../units/units.queries.ts';
import type { MessageRow } from './messages.queries.ts';
import { consoleRow, type ViewContext } from './messages.view.ts';

/** Rows of letters as screens show them. A neighbour that lists letters asks here, so that messages.view.ts alone decides what leaves. */
@Injectable()
export class MessagesRowsQueries {
  constructor(
    private readonly units: UnitsQueries,
    private readonly calendar: CalendarQueries,
    private readonly clock: Clock,
  ) {}

  async context(): Promise<ViewContext> {
    return { calendar: this.calendar.current, now: this.clock.now(), today: this.clock.today(), unitNames: await this.units.names() };
  }

  /** How staff see one row; all rows of a page share one moment. */
  async forStaff(): Promise<(row: MessageRow) => ConsoleMessageRow> {
    const context = await this.context();
    return (row) => consoleRow(row, context);
  }
}
