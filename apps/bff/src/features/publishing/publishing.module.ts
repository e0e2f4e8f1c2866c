import { Module } from '@nestjs/common';
import { ColumnsModule } from '../columns/columns.module.ts';
import { UnitsModule } from '../units/units.module.ts';
import { PublishingController } from './publishing.controller.ts';
import { PublishingQueries } from './publishing.queries.ts';
import { PublishingService } from './publishing.service.ts';
import { PublishingTables } from './publishing.tables.ts';

@Module({
  imports: [ColumnsModule, UnitsModule],
  controllers: [PublishingController],
  providers: [PublishingService, PublishingTables, PublishingQueries],
  exports: [PublishingQueries],
})
export class PublishingModule {}
