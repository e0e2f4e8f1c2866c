import { Module } from '@nestjs/common';
import { DisclosureModule } from '../disclosure/disclosure.module.ts';
import { MessagesModule } from '../messages/messages.module.ts';
import { UnitsModule } from '../units/units.module.ts';
import { MetricsController } from './metrics.controller.ts';
import { MetricsQueries } from './metrics.queries.ts';
import { MetricsService } from './metrics.service.ts';

@Module({ imports: [DisclosureModule, MessagesModule, UnitsModule], controllers: [MetricsController], providers: [MetricsService, MetricsQueries] })
export class MetricsModule {}
