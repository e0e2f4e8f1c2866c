import type { ExportQuery, YearTableQuery } from '@mingchuang/shared/disclosure/console-cases.types';
import { TableQueryDto } from '../../platform/table-file.dto.ts';
import { Day, Year } from './disclosure.dto.ts';

export class ExportQueryDto extends TableQueryDto implements ExportQuery {
  @Day('开始的日期')
  from: string;

  @Day('结束的日期')
  to: string;
}

export class YearTableQueryDto implements YearTableQuery {
  @Year()
  year: number;
}
