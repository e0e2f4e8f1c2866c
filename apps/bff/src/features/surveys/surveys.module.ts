import { Module } from '@nestjs/common';
import { StaffModule } from '../staff/staff.module.ts';
import { UnitsModule } from '../units/units.module.ts';
import { SurveysConsoleController } from './surveys.console.controller.ts';
import { SurveysConsole } from './surveys.console.ts';
import { SurveysController } from './surveys.controller.ts';
import { SurveysQueries } from './surveys.queries.ts';
import { SurveysReader } from './surveys.reader.ts';
import { SurveysRepository } from './surveys.repository.ts';
import { SurveysService } from './surveys.service.ts';
import { SurveysTables } from './surveys.tables.ts';

@Module({
  imports: [StaffModule, UnitsModule],
  controllers: [SurveysController, SurveysConsoleController],
  providers: [SurveysService, SurveysConsole, SurveysReader, SurveysQueries, SurveysRepository, SurveysTables],
})
export class SurveysModule {}
