import { FACETS, type Facet, INTERPRETATION_FORMS, type InterpretationForm } from '@mingchuang/shared/policies/policies.words';
import { type CountsQuery, type CountsTableQuery, LEFT, type Left, NONE, type PublicationQuery } from '@mingchuang/shared/publishing/counts.types';
import { COUNTED_CHANNELS, type CountedChannel, PUBLICATION_KINDS, type PublicationKind } from '@mingchuang/shared/publishing/counts.words';
import { TABLE_FORMATS, type TableFormat } from '@mingchuang/shared/tables';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { PageQueryDto } from '../../platform/keyset.ts';
import { QueryFlag, QueryInt } from '../../platform/validation.ts';

const YEAR = '年份应为 2026 的样子';
const MONTH = '月份应为 1 到 12';
const ID_OR_NONE = /^(none|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

export class PublicationQueryDto extends PageQueryDto implements PublicationQuery {
  @IsOptional()
  @QueryInt(1900, 2200, YEAR)
  year?: number;

  @IsOptional()
  @Matches(ID_OR_NONE, { message: '没有这个科室' })
  unitId?: string;

  @IsOptional()
  @IsIn(PUBLICATION_KINDS, { message: '没有这一类' })
  kind?: PublicationKind;

  @IsOptional()
  @IsIn(INTERPRETATION_FORMS, { message: '没有这种解读形式' })
  form?: InterpretationForm;

  @IsOptional()
  @QueryInt(1, 12, MONTH)
  month?: number;

  @IsOptional()
  @Matches(ID_OR_NONE, { message: '没有这个栏目' })
  columnId?: string;

  @QueryFlag()
  alone?: boolean;

  @IsOptional()
  @IsIn(COUNTED_CHANNELS, { message: '没有这个渠道' })
  channel?: CountedChannel;

  @IsOptional()
  @IsIn([...FACETS, NONE], { message: '没有这一类' })
  facet?: Facet | typeof NONE;

  @QueryFlag()
  textless?: boolean;

  @IsOptional()
  @IsIn(LEFT, { message: '没有这一类' })
  left?: Left;
}

export class CountsQueryDto implements CountsQuery {
  @IsOptional()
  @QueryInt(1900, 2200, YEAR)
  year?: number;

  @IsOptional()
  @Matches(ID_OR_NONE, { message: '没有这个科室' })
  unitId?: string;
}

export class CountsTableQueryDto extends CountsQueryDto implements CountsTableQuery {
  @IsIn(TABLE_FORMATS, { message: '请选择 xlsx 或者 csv' })
  format: TableFormat;
}
