import { Module } from '@nestjs/common';
import { FilesController } from './files.controller.ts';
import { FilesQueries } from './files.queries.ts';
import { FilesService } from './files.service.ts';

@Module({ controllers: [FilesController], providers: [FilesService, FilesQueries], exports: [FilesQueries] })
export class FilesModule {}
