import { Module } from '@nestjs/common';
import { CalendarController } from './calendar.controller.ts';
import { DeadlineHolders } from './calendar.deadlines.queries.ts';
import { CalendarJobs } from './calendar.jobs.ts';
import { CalendarPublicController } from './calendar.public.controller.ts';
import { CalendarQueries } from './calendar.queries.ts';
import { CalendarRepository } from './calendar.repository.ts';
import { CalendarService } from './calendar.service.ts';

@Module({
  controllers: [CalendarController, CalendarPublicController],
  providers: [CalendarService, CalendarQueries, CalendarRepository, CalendarJobs, DeadlineHolders],
  exports: [CalendarQueries, DeadlineHolders],
})
export class CalendarModule {}
