import { Module } from '@nestjs/common';
import { CalendarQueries } from './calendar.queries.ts';

@Module({ providers: [CalendarQueries], exports: [CalendarQueries] })
export class CalendarModule {}
