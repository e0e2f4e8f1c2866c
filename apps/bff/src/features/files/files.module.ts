import { Module } from '@nestjs/common';
import { ResidentsModule } from '../residents/residents.module.ts';
import { FilesController } from './files.controller.ts';
import { FilesQueries } from './files.queries.ts';
import { FilesService } from './files.service.ts';

@Module({ imports: [ResidentsModule], controllers: [FilesController], providers: [FilesService, FilesQueries], exports: [FilesQueries] })
export class FilesModule {}
