import type { StaffUnits } from '@mingchuang/shared/units/units.types';
import { Controller, Get } from '@nestjs/common';
import { Allow } from '../../platform/access.ts';
import { Chapter } from '../../platform/api-notes.ts';
import { UnitsQueries } from './units.queries.ts';

@Chapter('科室（工作人员）', '工作人员筛选时可以选的全部单位。')
@Controller('console/units')
export class UnitsConsoleController {
  constructor(private readonly units: UnitsQueries) {}

  @Get()
  @Allow('read', '全部科室、街道和社区，也包括居民不直接写信的监督科')
  async list(): Promise<StaffUnits> {
    return { items: await this.units.forStaff() };
  }
}
