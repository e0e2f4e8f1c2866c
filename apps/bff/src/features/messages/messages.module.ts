import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module.ts';
import { DisclosureModule } from '../disclosure/disclosure.module.ts';
import { FilesModule } from '../files/files.module.ts';
import { RatingsQueries } from '../ratings/ratings.queries.ts';
import { ResidentsModule } from '../residents/residents.module.ts';
import { UnitsModule } from '../units/units.module.ts';
import { MessagesConsoleController } from './messages.console.controller.ts';
import { MessagesConsole } from './messages.console.ts';
import { MessagesController } from './messages.controller.ts';
import { MessagesDeadlines } from './messages.deadlines.ts';
import { MessagesDesk } from './messages.desk.ts';
import { MessagesImport } from './messages.import.ts';
import { MessagesJobs } from './messages.jobs.ts';
import { MessagesLookup } from './messages.lookup.ts';
import { MessagesMailboxJobs } from './messages.mailbox.jobs.ts';
import { MessagesPublication } from './messages.publication.ts';
import { MessagesQueries } from './messages.queries.ts';
import { MessagesReader } from './messages.reader.ts';
import { MessagesRepository } from './messages.repository.ts';
import { MessagesRowsQueries } from './messages.rows.queries.ts';
import { MessagesService } from './messages.service.ts';

@Module({
  imports: [CalendarModule, DisclosureModule, FilesModule, ResidentsModule, UnitsModule],
  controllers: [MessagesController, MessagesConsoleController],
  providers: [
    MessagesService,
    MessagesConsole,
    MessagesDesk,
    MessagesPublication,
    MessagesReader,
    MessagesLookup,
    MessagesJobs,
    MessagesMailboxJobs,
    MessagesDeadlines,
    MessagesImport,
    MessagesQueries,
    MessagesRowsQueries,
    MessagesRepository,
    RatingsQueries,
  ],
  exports: [MessagesQueries, MessagesRowsQueries],
})
export class MessagesModule {}
