import { Module } from '@nestjs/common';
import { UnitsModule } from '../units/units.module.ts';
import { PagesConsoleController } from './pages.console.controller.ts';
import { PagesController } from './pages.controller.ts';
import { PagesQueries } from './pages.queries.ts';
import { PagesService } from './pages.service.ts';

@Module({
  imports: [UnitsModule],
  controllers: [PagesController, PagesConsoleController],
  providers: [PagesService, PagesQueries],
  exports: [PagesQueries],
})
export class PagesModule {}
