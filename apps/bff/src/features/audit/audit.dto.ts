import { AUDIT_ACTIONS, type AuditAction, type AuditQuery, SYSTEM_ACTOR } from '@mingchuang/shared/audit/audit.types';
import { CASE_NUMBER_MAX } from '@mingchuang/shared/disclosure/applications.types';
import { QUERY_CODE_PATTERN } from '@mingchuang/shared/messages/messages.types';
import { IsIn, IsOptional, IsUUID, Matches, ValidateIf } from 'class-validator';
import { PageQueryDto } from '../../platform/keyset.ts';
import { PersonText, QueryDay } from '../../platform/validation.ts';

export class AuditQueryDto extends PageQueryDto implements AuditQuery {
  @ValidateIf((query: AuditQueryDto) => query.actorId !== undefined && query.actorId !== SYSTEM_ACTOR)
  @IsUUID(undefined, { message: '没有这个人' })
  actorId?: string;

  @IsOptional()
  @IsIn(AUDIT_ACTIONS, { message: '没有这种操作' })
  action?: AuditAction;

  @IsOptional()
  @Matches(QUERY_CODE_PATTERN, { message: '查询码是 10 位数字' })
  queryCode?: string;

  @IsOptional()
  @PersonText('登记号', 1, CASE_NUMBER_MAX)
  caseNumber?: string;

  @QueryDay()
  from?: string;

  @QueryDay()
  to?: string;
}
