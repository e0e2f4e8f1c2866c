import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module.ts';
import { FilesModule } from '../files/files.module.ts';
import { MessagesOffersQueries } from '../messages/messages.offers.queries.ts';
import { RatingsQueries } from '../ratings/ratings.queries.ts';
import { ResidentsModule } from '../residents/residents.module.ts';
import { SearchModule } from '../search/search.module.ts';
import { StaffModule } from '../staff/staff.module.ts';
import { UnitsModule } from '../units/units.module.ts';
import { DisclosureAnswering } from './disclosure.answering.ts';
import { DisclosureAnswersController } from './disclosure.answers.controller.ts';
import { DisclosureCalls } from './disclosure.calls.ts';
import { DisclosureConsoleController } from './disclosure.console.controller.ts';
import { DisclosureController } from './disclosure.controller.ts';
import { DisclosureDailyJobs } from './disclosure.daily.jobs.ts';
import { DisclosureDeadlines } from './disclosure.deadlines.ts';
import { DisclosureDueQueries } from './disclosure.due.queries.ts';
import { DisclosureFiguresQueries } from './disclosure.figures.queries.ts';
import { DisclosureHandling } from './disclosure.handling.ts';
import { DisclosureLetterbox } from './disclosure.letterbox.ts';
import { DisclosureLettersController } from './disclosure.letters.controller.ts';
import { DisclosureLetters } from './disclosure.letters.ts';
import { DisclosureMailboxQueries } from './disclosure.mailbox.queries.ts';
import { DisclosurePeople } from './disclosure.people.ts';
import { DisclosureQueries } from './disclosure.queries.ts';
import { DisclosureReader } from './disclosure.reader.ts';
import { DisclosureRegister } from './disclosure.register.ts';
import { DisclosureRemindersController } from './disclosure.reminders.controller.ts';
import { DisclosureReminders } from './disclosure.reminders.ts';
import { DisclosureReopening } from './disclosure.reopening.ts';
import { DisclosureRepository } from './disclosure.repository.ts';
import { DisclosureService } from './disclosure.service.ts';
import { DisclosureSight } from './disclosure.sight.ts';
import { DisclosureStepsController } from './disclosure.steps.controller.ts';
import { DisclosureSteps } from './disclosure.steps.ts';
import { DisclosureTablesController } from './disclosure.tables.controller.ts';
import { DisclosureTablesQueries } from './disclosure.tables.queries.ts';
import { DisclosureTables } from './disclosure.tables.ts';
import { DisclosureTodosQueries } from './disclosure.todos.queries.ts';

@Module({
  imports: [CalendarModule, FilesModule, ResidentsModule, SearchModule, StaffModule, UnitsModule],
  controllers: [
    DisclosureController,
    DisclosureTablesController,
    DisclosureConsoleController,
    DisclosureStepsController,
    DisclosureAnswersController,
    DisclosureLettersController,
    DisclosureRemindersController,
  ],
  providers: [
    DisclosureService,
    DisclosureRegister,
    DisclosureHandling,
    DisclosureAnswering,
    DisclosureReopening,
    DisclosureCalls,
    DisclosureSteps,
    DisclosureReader,
    DisclosureSight,
    DisclosureLetters,
    DisclosureLetterbox,
    DisclosurePeople,
    DisclosureQueries,
    DisclosureRepository,
    DisclosureTodosQueries,
    DisclosureMailboxQueries,
    DisclosureFiguresQueries,
    DisclosureDailyJobs,
    DisclosureDeadlines,
    DisclosureDueQueries,
    DisclosureReminders,
    DisclosureTables,
    DisclosureTablesQueries,
    RatingsQueries,
    MessagesOffersQueries,
  ],
  exports: [
    DisclosureQueries,
    DisclosureFiguresQueries,
    DisclosureTodosQueries,
    DisclosureMailboxQueries,
    DisclosureService,
    DisclosureRegister,
    DisclosureHandling,
    DisclosureAnswering,
  ],
})
export class DisclosureModule {}
