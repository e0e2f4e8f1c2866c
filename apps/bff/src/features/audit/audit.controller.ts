import type { AuditRow } from '@mingchuang/shared/audit/audit.types';
import type { Page } from '@mingchuang/shared/paging';
import { Controller, Get, Query } from '@nestjs/common';
import { Allow } from '../../platform/access.ts';
import { PageQueryDto } from '../../platform/keyset.ts';
import { AuditQueries } from './audit.queries.ts';

@Controller('console/audit')
export class AuditController {
  constructor(private readonly queries: AuditQueries) {}

  @Get()
  @Allow('audit')
  list(@Query() query: PageQueryDto): Promise<Page<AuditRow>> {
    return this.queries.page(query);
  }
}
