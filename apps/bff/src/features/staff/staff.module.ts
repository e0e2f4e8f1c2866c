import { Global, Module } from '@nestjs/common';
import { StaffDirectory } from '../../platform/access.ts';
import { UnitsModule } from '../units/units.module.ts';
import { StaffController } from './staff.controller.ts';
import { StaffQueries } from './staff.queries.ts';
import { StaffService } from './staff.service.ts';

/** Global, because the guard of every operation asks the directory. */
@Global()
@Module({
  imports: [UnitsModule],
  controllers: [StaffController],
  providers: [StaffService, StaffQueries, { provide: StaffDirectory, useExisting: StaffQueries }],
  exports: [StaffDirectory, StaffQueries],
})
export class StaffModule {}
