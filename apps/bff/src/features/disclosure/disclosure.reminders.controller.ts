import type { CaseReminders } from '@mingchuang/shared/disclosure/case-reminders.types';
import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Allow } from '../../platform/access.ts';
import { Chapter } from '../../platform/api-notes.ts';
import { Caller, type StaffCaller } from '../../platform/caller.ts';
import { IdPipe } from '../../platform/id.pipe.ts';
import { DisclosureReminders } from './disclosure.reminders.ts';

@Chapter('期限提醒', '提醒工作人员哪些申请快到期、到期或者超期。')
@Controller('console/reminders')
export class DisclosureRemindersController {
  constructor(private readonly reminders: DisclosureReminders) {}

  @Get()
  @Allow('read', '给我的期限提醒，新的在前')
  list(@Caller() caller: StaffCaller): Promise<CaseReminders> {
    return this.reminders.list(caller);
  }

  @Post(':id/seen')
  @HttpCode(204)
  @Allow('read', '看过一条提醒')
  see(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string): Promise<void> {
    return this.reminders.see(caller, id);
  }
}
