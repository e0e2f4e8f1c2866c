import { Module } from '@nestjs/common';
import { PoliciesModule } from '../policies/policies.module.ts';
import { ResidentsModule } from '../residents/residents.module.ts';
import { StaffModule } from '../staff/staff.module.ts';
import { UnitsModule } from '../units/units.module.ts';
import { ConsultationsAlarmsQueries } from './consultations.alarms.queries.ts';
import { ConsultationsAlarms } from './consultations.alarms.ts';
import { ConsultationsBoardController } from './consultations.board.controller.ts';
import { ConsultationsBoard } from './consultations.board.ts';
import { ConsultationsConsoleController } from './consultations.console.controller.ts';
import { ConsultationsConsole } from './consultations.console.ts';
import { ConsultationsController } from './consultations.controller.ts';
import { ConsultationsJobs } from './consultations.jobs.ts';
import { ConsultationsQueries } from './consultations.queries.ts';
import { ConsultationsReader } from './consultations.reader.ts';
import { ConsultationsRepository } from './consultations.repository.ts';
import { ConsultationsService } from './consultations.service.ts';
import { ConsultationsSteps } from './consultations.steps.ts';
import { ConsultationsTables } from './consultations.tables.ts';

@Module({
  imports: [PoliciesModule, ResidentsModule, StaffModule, UnitsModule],
  controllers: [ConsultationsController, ConsultationsConsoleController, ConsultationsBoardController],
  providers: [
    ConsultationsService,
    ConsultationsConsole,
    ConsultationsBoard,
    ConsultationsSteps,
    ConsultationsReader,
    ConsultationsQueries,
    ConsultationsRepository,
    ConsultationsAlarms,
    ConsultationsAlarmsQueries,
    ConsultationsJobs,
    ConsultationsTables,
  ],
  exports: [ConsultationsQueries],
})
export class ConsultationsModule {}
