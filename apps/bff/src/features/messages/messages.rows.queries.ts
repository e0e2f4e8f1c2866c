import type { ConsoleMessageRow } from '@mingchuang/shared/messages/messages.types';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.ts';
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
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async context(): Promise<ViewContext> {
    const offices = [this.config.bureauPhone, ...(await this.units.everywhere()).map(({ phone }) => phone)];
    return { calendar: this.calendar.current, now: this.clock.now(), today: this.clock.today(), unitNames: await this.units.names(), offices };
  }

  /** How staff see one row; all rows of a page share one moment. */
  async forStaff(): Promise<(row: MessageRow) => ConsoleMessageRow> {
    const context = await this.context();
    return (row) => consoleRow(row, context);
  }
}
