import {
  type ApproveColumnChange,
  COLUMN_ABOUT_MAX,
  COLUMN_ARTICLES,
  COLUMN_CHANGE_KINDS,
  COLUMN_FORM_MAX,
  COLUMN_NAME_MAX,
  COLUMN_REASON_MAX,
  COLUMN_VISIBILITIES,
  type ColumnArticle,
  type ColumnFacts,
  type ColumnVisibility,
  type ProposeColumn,
  type ProposeColumnChange,
  type RefuseColumnChange,
  UPDATE_CYCLES,
  type UpdateCycle,
} from '@mingchuang/shared/columns/columns.types';
import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsUUID, ValidateIf, ValidateNested } from 'class-validator';
import { PersonText } from '../../platform/validation.ts';

const Name = () => PersonText('栏目名称', 1, COLUMN_NAME_MAX);
const Reason = () => PersonText('理由', 1, COLUMN_REASON_MAX);
/** an id, or null for none; it must be said */
const IdOrNull = (message: string): PropertyDecorator =>
  applyDecorators(
    ValidateIf((_, value) => value !== null),
    IsUUID(undefined, { message }),
  );

export class ColumnFactsDto implements ColumnFacts {
  @PersonText('栏目说明', 1, COLUMN_ABOUT_MAX)
  about: string;

  @IsIn(COLUMN_ARTICLES, { message: '请选择公开依据' })
  article: ColumnArticle;

  @PersonText('公开形式', 1, COLUMN_FORM_MAX)
  form: string;

  @IdOrNull('请选择责任人')
  ownerStaffId: string | null;

  @IdOrNull('请选择责任科室')
  unitId: string | null;

  @IsIn(UPDATE_CYCLES, { message: '请选择更新周期' })
  cycle: UpdateCycle;

  @IsIn(COLUMN_VISIBILITIES, { message: '请选择公开范围' })
  visibility: ColumnVisibility;
}

export class ProposeColumnDto implements ProposeColumn {
  @IdOrNull('请选择上级栏目')
  parentId: string | null;

  @Name()
  name: string;

  @ValidateNested({ message: '请填写栏目的说明和责任' })
  @Type(() => ColumnFactsDto)
  facts: ColumnFactsDto;

  @Reason()
  reason: string;
}

const PROPOSED = COLUMN_CHANGE_KINDS.filter((kind) => kind !== 'add');

export class ProposeColumnChangeDto implements ProposeColumnChange {
  @IsIn(PROPOSED, { message: '请选择怎样变更' })
  kind: ProposeColumnChange['kind'];

  @Reason()
  reason: string;

  @ValidateIf((_, value) => value !== undefined)
  @Name()
  name?: string;

  @IsOptional()
  @IsUUID(undefined, { message: '请选择移到哪里' })
  parentId?: string | null;

  @IsOptional()
  @IsUUID(undefined, { message: '请选择排在哪个栏目前面' })
  before?: string | null;

  @ValidateIf((_, value) => value !== undefined)
  @IsUUID(undefined, { message: '请选择并入哪个栏目' })
  into?: string;

  @ValidateIf((_, value) => value !== undefined)
  @ValidateNested({ message: '请填写栏目的说明和责任' })
  @Type(() => ColumnFactsDto)
  facts?: ColumnFactsDto;
}

export class ApproveColumnChangeDto implements ApproveColumnChange {
  @ValidateIf((_, value) => value !== null)
  @PersonText('意见', 1, COLUMN_REASON_MAX)
  opinion: string | null;
}

export class RefuseColumnChangeDto implements RefuseColumnChange {
  @PersonText('不同意的理由', 1, COLUMN_REASON_MAX)
  opinion: string;
}
