import type { CalendarPreview, CalendarView, CalendarYear } from '@mingchuang/shared/calendar/calendar.types';
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { Allow } from '../../platform/access.ts';
import { Chapter } from '../../platform/api-notes.ts';
import { Caller, type StaffCaller } from '../../platform/caller.ts';
import { ApiOnce, Once, type OnceKey } from '../../platform/idempotency.ts';
import { ApiIfMatch, SeenVersion } from '../../platform/if-match.ts';
import { PreviewYearDto, WriteYearDto, YearPipe } from './calendar.dto.ts';
import { CalendarService } from './calendar.service.ts';

@Chapter('工作日历', '哪些天是工作日；管理员按放假通知录入新的一年。')
@Controller('console/calendar')
export class CalendarController {
  constructor(private readonly service: CalendarService) {}

  @Get()
  @Allow('staff', '各年的放假和调休安排，以及覆盖到哪一天')
  view(): Promise<CalendarView> {
    return this.service.view();
  }

  @Post('previews')
  @HttpCode(200)
  @Allow('operate', '看一份放假安排会改动哪些未办结事项的期限，什么也不改')
  preview(@Body() body: PreviewYearDto): Promise<CalendarPreview> {
    return this.service.preview(body);
  }

  @Put('years/:year')
  @Allow('operate', '录入或更正一年的放假安排，并重算受影响的期限')
  @ApiIfMatch()
  @ApiOnce()
  write(
    @Caller() caller: StaffCaller,
    @Param('year', YearPipe) year: number,
    @SeenVersion() seen: number,
    @Once() once: OnceKey,
    @Body() body: WriteYearDto,
  ): Promise<CalendarYear> {
    return this.service.write(caller, year, seen, body, once);
  }
}
