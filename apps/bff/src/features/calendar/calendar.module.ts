import { Module } from '@nestjs/common';
import { Calendar } from './calendar.ts';

@Module({ providers: [Calendar], exports: [Calendar] })
export class CalendarModule {}
