import {
  type AssignFinding,
  CHECKS,
  type Check,
  type CompleteFinding,
  EVIDENCE_MAX,
  FINDING_QUEUES,
  type FindingQuery,
  type FindingQueue,
  LINK_MAX,
  type ReopenFinding,
} from '@mingchuang/shared/monitoring/monitoring.types';
import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { PageQueryDto } from '../../platform/keyset.ts';
import { PersonText, QueryFlag } from '../../platform/validation.ts';

export class FindingQueryDto extends PageQueryDto implements FindingQuery {
  @IsIn(FINDING_QUEUES, { message: '请选择待整改、待核实或者已结束' })
  queue: FindingQueue;

  @IsOptional()
  @IsIn(CHECKS, { message: '没有这项检查' })
  check?: Check;

  @IsOptional()
  @IsUUID('all', { message: '没有这个科室' })
  unitId?: string;

  @QueryFlag()
  mine?: boolean;
}

export class CompleteFindingDto implements CompleteFinding {
  @PersonText('整改情况', 1, EVIDENCE_MAX)
  evidence: string;

  @IsString({ message: '请填写佐证的地址，没有就空着' })
  @MaxLength(LINK_MAX, { message: `地址最多 ${LINK_MAX} 个字` })
  @Matches(/^$|^https:\/\/[^\s<>"']+$/, { message: '地址应以 https:// 开头' })
  link: string;
}

export class ReopenFindingDto implements ReopenFinding {
  @PersonText('退回的理由', 1, EVIDENCE_MAX)
  reason: string;
}

export class AssignFindingDto implements AssignFinding {
  @IsUUID('all', { message: '请选择责任人' })
  ownerStaffId: string;
}
