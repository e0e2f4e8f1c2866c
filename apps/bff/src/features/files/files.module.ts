import { Module } from '@nestjs/common';
import { ResidentsModule } from '../residents/residents.module.ts';
import { StaffModule } from '../staff/staff.module.ts';
import { FilesConsoleController } from './files.console.controller.ts';
import { FilesController } from './files.controller.ts';
import { FilesQueries } from './files.queries.ts';
import { FilesService } from './files.service.ts';

@Module({
  imports: [ResidentsModule, StaffModule],
  controllers: [FilesController, FilesConsoleController],
  providers: [FilesService, FilesQueries],
  exports: [FilesQueries],
})
export class FilesModule {}
