import type { ConsoleContacts, ConsoleGuide } from '@mingchuang/shared/pages/pages.types';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { Allow } from '../../platform/access.ts';
import { Chapter } from '../../platform/api-notes.ts';
import { Caller, type StaffCaller } from '../../platform/caller.ts';
import { ApiOnce, Once, type OnceKey } from '../../platform/idempotency.ts';
import { ApiIfMatch, SeenVersion } from '../../platform/if-match.ts';
import { WriteContactsDto, WriteGuideDto } from './pages.dto.ts';
import { PagesService } from './pages.service.ts';

@Chapter('指南和通讯录管理', '改写指南和通讯录，看以前的版本和复核日。')
@Controller('console/pages')
export class PagesConsoleController {
  constructor(private readonly pages: PagesService) {}

  @Get('guide')
  @Allow('staff', '公开指南、它的各个版本和复核日')
  guide(): Promise<ConsoleGuide> {
    return this.pages.consoleGuide();
  }

  @Get('contacts')
  @Allow('staff', '通讯录、它的各个版本和复核日')
  contacts(): Promise<ConsoleContacts> {
    return this.pages.consoleContacts();
  }

  @Put('guide')
  @Allow('catalogue', '写新一版公开指南')
  @ApiIfMatch()
  @ApiOnce()
  writeGuide(@Caller() caller: StaffCaller, @SeenVersion() seen: number, @Once() once: OnceKey, @Body() body: WriteGuideDto): Promise<ConsoleGuide> {
    return this.pages.writeGuide(caller, seen, body, once);
  }

  @Put('contacts')
  @Allow('catalogue', '写新一版通讯录')
  @ApiIfMatch()
  @ApiOnce()
  writeContacts(@Caller() caller: StaffCaller, @SeenVersion() seen: number, @Once() once: OnceKey, @Body() body: WriteContactsDto): Promise<ConsoleContacts> {
    return this.pages.writeContacts(caller, seen, body, once);
  }
}
