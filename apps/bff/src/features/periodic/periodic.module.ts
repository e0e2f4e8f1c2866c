import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module.ts';
import { ColumnsModule } from '../columns/columns.module.ts';
import { UnitsModule } from '../units/units.module.ts';
import { PeriodicConsoleController } from './periodic.console.controller.ts';
import { PeriodicConsole } from './periodic.console.ts';
import { PeriodicController } from './periodic.controller.ts';
import { PeriodicHints } from './periodic.hints.ts';
import { PeriodicQueries } from './periodic.queries.ts';
import { PeriodicReader } from './periodic.reader.ts';
import { PeriodicRecords } from './periodic.records.ts';
import { PeriodicRepository } from './periodic.repository.ts';
import { PeriodicService } from './periodic.service.ts';
import { PeriodicSetup } from './periodic.setup.ts';

@Module({
  imports: [CalendarModule, ColumnsModule, UnitsModule],
  controllers: [PeriodicController, PeriodicConsoleController],
  providers: [PeriodicService, PeriodicConsole, PeriodicSetup, PeriodicHints, PeriodicReader, PeriodicRecords, PeriodicQueries, PeriodicRepository],
  exports: [PeriodicQueries],
})
export class PeriodicModule {}
