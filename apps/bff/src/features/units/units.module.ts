import { Module } from '@nestjs/common';
import { UnitsConsoleController } from './units.console.controller.ts';
import { UnitsController } from './units.controller.ts';
import { UnitsQueries } from './units.queries.ts';

@Module({ controllers: [UnitsController, UnitsConsoleController], providers: [UnitsQueries], exports: [UnitsQueries] })
export class UnitsModule {}
