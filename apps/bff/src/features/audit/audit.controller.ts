import type { AuditRow } from '@mingchuang/shared/audit/audit.types';
import type { Page } from '@mingchuang/shared/paging';
import { Controller, Get, Query } from '@nestjs/common';
import { Allow } from '../../platform/access.ts';
import { Chapter } from '../../platform/api-notes.ts';
import { AuditQueryDto } from './audit.dto.ts';
import { AuditQueries } from './audit.queries.ts';

@Chapter('操作记录', '谁在什么时候做了什么，只增不改。')
@Controller('console/audit')
export class AuditController {
  constructor(private readonly queries: AuditQueries) {}

  @Get()
  @Allow('audit', '操作记录列表，可按人、操作、来信、申请和日期查')
  list(@Query() query: AuditQueryDto): Promise<Page<AuditRow>> {
    return this.queries.page(query);
  }
}
