import { Module } from '@nestjs/common';
import { MessagesModule } from '../messages/messages.module.ts';
import { UnitsModule } from '../units/units.module.ts';
import { MetricsController } from './metrics.controller.ts';
import { MetricsQueries } from './metrics.queries.ts';
import { MetricsService } from './metrics.service.ts';

@Module({ imports: [MessagesModule, UnitsModule], controllers: [MetricsController], providers: [MetricsService, MetricsQueries] })
export class MetricsModule {}
