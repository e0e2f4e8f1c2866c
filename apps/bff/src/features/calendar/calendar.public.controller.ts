import { toPublic } from '@mingchuang/shared/calendar/public-calendar.rules';
import type { PublicCalendar } from '@mingchuang/shared/calendar/public-calendar.types';
import { Controller, Get } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { Allow } from '../../platform/access.ts';
import { Chapter } from '../../platform/api-notes.ts';
import { PUBLIC_CACHED } from '../../platform/public-cache.ts';
import { CalendarQueries } from './calendar.queries.ts';

@Chapter('放假安排', '国务院公布的放假和调休安排，用来计算工作日。')
@Controller('calendar')
export class CalendarPublicController {
  constructor(private readonly calendar: CalendarQueries) {}

  @Get()
  @Allow('public', '已公布的放假和调休安排')
  @RouteConfig(PUBLIC_CACHED)
  read(): PublicCalendar {
    return toPublic(this.calendar.current);
  }
}
