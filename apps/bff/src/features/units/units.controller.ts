import type { UnitList } from '@mingchuang/shared/units/units.types';
import { Controller, Get, Inject } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.ts';
import { Allow } from '../../platform/access.ts';
import { Chapter } from '../../platform/api-notes.ts';
import { UnitsQueries } from './units.queries.ts';

@Chapter('科室', '写信时可以选的科室和它们管的事。')
@Controller('units')
export class UnitsController {
  constructor(
    private readonly units: UnitsQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Allow('public', '科室列表和局里的电话')
  async list(): Promise<UnitList> {
    return { bureauName: this.config.bureauName, bureauPhone: this.config.bureauPhone, items: await this.units.forResidents() };
  }
}
