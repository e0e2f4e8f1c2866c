import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module.ts';
import { PoliciesModule } from '../policies/policies.module.ts';
import { PublishingModule } from '../publishing/publishing.module.ts';
import { UnitsModule } from '../units/units.module.ts';
import { InterpretationsConsoleController } from './interpretations.console.controller.ts';
import { InterpretationsController } from './interpretations.controller.ts';
import { InterpretationsJobs } from './interpretations.jobs.ts';
import { InterpretationsQueries } from './interpretations.queries.ts';
import { InterpretationsRepository } from './interpretations.repository.ts';
import { InterpretationsService } from './interpretations.service.ts';

@Module({
  imports: [PoliciesModule, PublishingModule, CalendarModule, UnitsModule],
  controllers: [InterpretationsController, InterpretationsConsoleController],
  providers: [InterpretationsQueries, InterpretationsRepository, InterpretationsService, InterpretationsJobs],
  exports: [InterpretationsQueries],
})
export class InterpretationsModule {}
