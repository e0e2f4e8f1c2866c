import { Module } from '@nestjs/common';
import { MessagesModule } from '../messages/messages.module.ts';
import { ResidentsModule } from '../residents/residents.module.ts';
import { UnitsModule } from '../units/units.module.ts';
import { NotificationsController } from './notifications.controller.ts';
import { NotificationsJobs } from './notifications.jobs.ts';
import { NotificationsQueries } from './notifications.queries.ts';
import { NotificationsRepository } from './notifications.repository.ts';
import { NotificationsService } from './notifications.service.ts';

@Module({
  imports: [MessagesModule, ResidentsModule, UnitsModule],
  controllers: [NotificationsController],
  providers: [NotificationsService, NotificationsJobs, NotificationsQueries, NotificationsRepository],
})
export class NotificationsModule {}
