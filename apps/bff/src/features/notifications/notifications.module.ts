import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module.ts';
import { DisclosureModule } from '../disclosure/disclosure.module.ts';
import { MessagesModule } from '../messages/messages.module.ts';
import { ResidentsModule } from '../residents/residents.module.ts';
import { UnitsModule } from '../units/units.module.ts';
import { NotificationsApplicationsJobs } from './notifications.applications.jobs.ts';
import { NotificationsController } from './notifications.controller.ts';
import { NotificationsJobs } from './notifications.jobs.ts';
import { NotificationsPush } from './notifications.push.ts';
import { NotificationsQueries } from './notifications.queries.ts';
import { NotificationsRepository } from './notifications.repository.ts';
import { NotificationsService } from './notifications.service.ts';

@Module({
  imports: [CalendarModule, DisclosureModule, MessagesModule, ResidentsModule, UnitsModule],
  controllers: [NotificationsController],
  providers: [NotificationsService, NotificationsJobs, NotificationsApplicationsJobs, NotificationsPush, NotificationsQueries, NotificationsRepository],
})
export class NotificationsModule {}
