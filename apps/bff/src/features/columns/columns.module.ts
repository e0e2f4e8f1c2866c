import { Module } from '@nestjs/common';
import { StaffModule } from '../staff/staff.module.ts';
import { UnitsModule } from '../units/units.module.ts';
import { ColumnsChanges } from './columns.changes.ts';
import { ColumnsConsoleController } from './columns.console.controller.ts';
import { ColumnsController } from './columns.controller.ts';
import { ColumnsQueries } from './columns.queries.ts';
import { ColumnsRepository } from './columns.repository.ts';
import { ColumnsService } from './columns.service.ts';
import { ColumnsStart } from './columns.start.ts';

@Module({
  imports: [StaffModule, UnitsModule],
  controllers: [ColumnsController, ColumnsConsoleController],
  providers: [ColumnsService, ColumnsChanges, ColumnsStart, ColumnsQueries, ColumnsRepository],
  exports: [ColumnsQueries],
})
export class ColumnsModule {}
