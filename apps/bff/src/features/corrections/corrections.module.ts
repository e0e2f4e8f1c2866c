import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module.ts';
import { DisclosureModule } from '../disclosure/disclosure.module.ts';
import { FilesModule } from '../files/files.module.ts';
import { ResidentsModule } from '../residents/residents.module.ts';
import { UnitsModule } from '../units/units.module.ts';
import { CorrectionsConsoleController } from './corrections.console.controller.ts';
import { CorrectionsConsole } from './corrections.console.ts';
import { CorrectionsController } from './corrections.controller.ts';
import { CorrectionsQueries } from './corrections.queries.ts';
import { CorrectionsReader } from './corrections.reader.ts';
import { CorrectionsRepository } from './corrections.repository.ts';
import { CorrectionsService } from './corrections.service.ts';
import { CorrectionsSteps } from './corrections.steps.ts';

@Module({
  imports: [CalendarModule, DisclosureModule, FilesModule, ResidentsModule, UnitsModule],
  controllers: [CorrectionsController, CorrectionsConsoleController],
  providers: [CorrectionsService, CorrectionsConsole, CorrectionsSteps, CorrectionsReader, CorrectionsQueries, CorrectionsRepository],
  exports: [CorrectionsQueries],
})
export class CorrectionsModule {}
