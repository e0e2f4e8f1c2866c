import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module.ts';
import { ConsultationsModule } from '../consultations/consultations.module.ts';
import { CorrectionsModule } from '../corrections/corrections.module.ts';
import { DisclosureModule } from '../disclosure/disclosure.module.ts';
import { MessagesModule } from '../messages/messages.module.ts';
import { ResidentsModule } from '../residents/residents.module.ts';
import { UnitsModule } from '../units/units.module.ts';
import { NotificationsApplicationsJobs } from './notifications.applications.jobs.ts';
import { NotificationsConsultationsJobs } from './notifications.consultations.jobs.ts';
import { NotificationsController } from './notifications.controller.ts';
import { NotificationsCorrectionsJobs } from './notifications.corrections.jobs.ts';
import { NotificationsJobs } from './notifications.jobs.ts';
import { NotificationsPush } from './notifications.push.ts';
import { NotificationsQueries } from './notifications.queries.ts';
import { NotificationsRepository } from './notifications.repository.ts';
import { NotificationsService } from './notifications.service.ts';

@Module({
  imports: [CalendarModule, ConsultationsModule, CorrectionsModule, DisclosureModule, MessagesModule, ResidentsModule, UnitsModule],
  controllers: [NotificationsController],
  providers: [
    NotificationsService,
    NotificationsJobs,
    NotificationsApplicationsJobs,
    NotificationsCorrectionsJobs,
    NotificationsConsultationsJobs,
    NotificationsPush,
    NotificationsQueries,
    NotificationsRepository,
  ],
})
export class NotificationsModule {}
