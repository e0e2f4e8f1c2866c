import { FACET_NAMES, INTERPRETATION_FORM_NAMES } from '@mingchuang/shared/policies/policies.words';
import { sumsOf } from '@mingchuang/shared/publishing/counts.rules';
import type { CountsTableQuery, PublicationRow, PublishingCounts } from '@mingchuang/shared/publishing/counts.types';
import { COUNTED_CHANNEL_NAMES, COUNTING_RULES, NO_FACET_NAME, PUBLICATION_KIND_NAMES } from '@mingchuang/shared/publishing/counts.words';
import type { Cell, Column } from '@mingchuang/shared/tables';
import { Injectable } from '@nestjs/common';
import { type TableFile, tableFile } from '../../platform/table-file.ts';
import { PublishingService } from './publishing.service.ts';

const ROWS_AT_ONCE = 100;
const INDENT = '　';

const COUNTS: readonly Column[] = [
  { header: '怎么分', width: 26, type: 'text' },
  { header: '名称', width: 40, type: 'text' },
  { header: '条数', width: 10, type: 'number' },
];
const RULES: readonly Column[] = [
  { header: '事项', width: 24, type: 'text' },
  { header: '怎么数', width: 100, type: 'text' },
];
const LIST: readonly Column[] = [
  { header: '序号', width: 8, type: 'number' },
  { header: '公开日期', width: 12, type: 'day' },
  { header: '种类', width: 22, type: 'text' },
  { header: '名称', width: 60, type: 'text' },
  { header: '科室', width: 18, type: 'text' },
  { header: '栏目', width: 36, type: 'text' },
  { header: '渠道', width: 28, type: 'text' },
];

/** The counts to be taken along, with the rules and the publications by which they can be counted again. */
@Injectable()
export class PublishingTables {
  constructor(private readonly service: PublishingService) {}

  async export({ format, ...query }: CountsTableQuery): Promise<TableFile> {
    const counts = await this.service.counts(query);
    const of = query.unitId === undefined ? '' : (counts.units[0]?.unitName ?? '');
    return tableFile(`主动公开统计 ${counts.year}年${of}`, format, { name: '条数', columns: COUNTS, rows: countRows(counts) }, () => [
      { name: '清单', columns: LIST, rows: this.#list(query) },
      { name: '怎么数的', columns: RULES, rows: COUNTING_RULES.map(({ about, rule }) => [about, rule]) },
    ]);
  }

  async *#list(query: Omit<CountsTableQuery, 'format'>): AsyncGenerator<Cell[]> {
    let number = 0;
    let cursor: string | null = null;
    do {
      const page = await this.service.list({ ...query, limit: ROWS_AT_ONCE, ...(cursor !== null && { cursor }) });
      for (const row of page.items) {
        number += 1;
        yield listed(number, row);
      }
      cursor = page.nextCursor;
    } while (cursor !== null);
  }
}

/** Every way of dividing ends with its sum, but for the channels, which have none. */
function countRows(counts: PublishingCounts): Cell[][] {
  const { total, kinds, forms, units, columns, months, facets, texts, worded, channels, left } = counts;
  const sums = sumsOf(counts);
  return [
    ['总数', `${counts.year}年主动公开`, total],
    ...kinds.flatMap(({ kind, count }): Cell[][] => [
      ['种类', PUBLICATION_KIND_NAMES[kind], count],
      ...(kind === 'interpretation' ? forms.filter((one) => one.count > 0) : []).map(({ form, count: some }): Cell[] => [
        '其中：解读形式',
        `${INDENT}${INTERPRETATION_FORM_NAMES[form]}`,
        some,
      ]),
    ]),
    ['种类', '合计', sums.kinds],
    ...units.map(({ unitName, count }): Cell[] => ['科室', unitName, count]),
    ['科室', '合计', sums.units],
    ...columns.map(({ name, depth, hidden, own }): Cell[] => ['栏目（不含下级）', `${INDENT.repeat(depth)}${name}${hidden ? '（已隐藏）' : ''}`, own]),
    ['栏目（不含下级）', '合计', sums.columns],
    ...columns.map(({ name, depth, hidden, total: all }): Cell[] => ['栏目（含下级）', `${INDENT.repeat(depth)}${name}${hidden ? '（已隐藏）' : ''}`, all]),
    ...months.map((count, at): Cell[] => ['月份', `${at + 1}月`, count]),
    ['月份', '合计', sums.months],
    ...facets.map(({ facet, count }): Cell[] => ['五公开（文件、解读、公告、动态）', facet === null ? NO_FACET_NAME : FACET_NAMES[facet], count]),
    ['五公开（文件、解读、公告、动态）', '合计', texts],
    ['全文电子化', '正文文字可以直接读的', worded],
    ['全文电子化', '只有图片或者附件的', texts - worded],
    ...channels.map(({ channel, count }): Cell[] => ['渠道（每条在每个渠道算一次，不相加）', COUNTED_CHANNEL_NAMES[channel], count]),
    ['不在总数里', '查不到公开日期的（各年合计）', left.undated],
    ['不在总数里', '只对内部公开的', left.internal],
  ];
}

function listed(number: number, { publishedOn, kind, form, title, abolished, unitName, columnPath, channels }: PublicationRow): Cell[] {
  const kindName = form === null ? PUBLICATION_KIND_NAMES[kind] : `${PUBLICATION_KIND_NAMES[kind]}·${INTERPRETATION_FORM_NAMES[form]}`;
  const places = channels.map((channel) => COUNTED_CHANNEL_NAMES[channel]).join('；');
  return [number, publishedOn, kindName, abolished ? `${title}（已废止）` : title, unitName, columnPath, places];
}
