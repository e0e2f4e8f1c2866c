import { Module } from '@nestjs/common';
import { UnitsController } from './units.controller.ts';
import { UnitsQueries } from './units.queries.ts';

@Module({ controllers: [UnitsController], providers: [UnitsQueries], exports: [UnitsQueries] })
export class UnitsModule {}
