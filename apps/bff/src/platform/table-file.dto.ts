import { TABLE_FORMATS, type TableFormat, type TableQuery } from '@mingchuang/shared/tables';
import { IsIn } from 'class-validator';

export class TableQueryDto implements TableQuery {
  @IsIn(TABLE_FORMATS, { message: '请选择 xlsx 或者 csv' })
  format: TableFormat;
}
