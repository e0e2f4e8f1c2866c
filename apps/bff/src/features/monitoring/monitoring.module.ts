import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module.ts';
import { ColumnsModule } from '../columns/columns.module.ts';
import { InterpretationsModule } from '../interpretations/interpretations.module.ts';
import { MessagesModule } from '../messages/messages.module.ts';
import { PagesModule } from '../pages/pages.module.ts';
import { PublishingModule } from '../publishing/publishing.module.ts';
import { StaffModule } from '../staff/staff.module.ts';
import { UnitsModule } from '../units/units.module.ts';
import { MonitoringController } from './monitoring.controller.ts';
import { MonitoringFacts } from './monitoring.facts.ts';
import { MonitoringJobs } from './monitoring.jobs.ts';
import { MonitoringQueries } from './monitoring.queries.ts';
import { MonitoringRepository } from './monitoring.repository.ts';
import { MonitoringService } from './monitoring.service.ts';

@Module({
  imports: [CalendarModule, ColumnsModule, InterpretationsModule, MessagesModule, PagesModule, PublishingModule, StaffModule, UnitsModule],
  controllers: [MonitoringController],
  providers: [MonitoringService, MonitoringFacts, MonitoringQueries, MonitoringRepository, MonitoringJobs],
})
export class MonitoringModule {}
