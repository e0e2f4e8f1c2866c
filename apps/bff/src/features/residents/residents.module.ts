import { Module } from '@nestjs/common';
import { ResidentsController } from './residents.controller.ts';
import { ResidentsQueries } from './residents.queries.ts';
import { ResidentsRepository } from './residents.repository.ts';
import { ResidentsService } from './residents.service.ts';

@Module({ controllers: [ResidentsController], providers: [ResidentsService, ResidentsRepository, ResidentsQueries], exports: [ResidentsQueries] })
export class ResidentsModule {}
