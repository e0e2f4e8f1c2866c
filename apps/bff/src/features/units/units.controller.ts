import type { UnitList } from '@mingchuang/shared/units/units.types';
import { Controller, Get, Inject } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.ts';
import { Allow } from '../../platform/access.ts';
import { UnitsQueries } from './units.queries.ts';

@Controller('units')
export class UnitsController {
  constructor(
    private readonly units: UnitsQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Allow('public')
  async list(): Promise<UnitList> {
    return { bureauName: this.config.bureauName, bureauPhone: this.config.bureauPhone, items: await this.units.forResidents() };
  }
}
