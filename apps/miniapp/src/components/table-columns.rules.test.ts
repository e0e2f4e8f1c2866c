import { describe, expect, test } from '@jest/globals';
import { isWide, tableColumns } from './table-columns.rules';

const figuresOf = (rows: string[][], header = true): boolean[] => tableColumns(rows, header).map(({ figures }) => figures);

describe('columns of a table', () => {
  test.each([
    ['whole numbers and fractions', ['人数', '2,048', '1,229.60'], true],
    ['a number with its unit', ['标准', '420元', '3,000 元'], true],
    ['a share, a decrease', ['增减', '12.5%', '−0.8%'], true],
    ['a figure that is not there', ['人数', '12', '—'], true],
    ['nothing but blanks', ['备注', '', '—'], false],
    ['a number in a sentence', ['标准', '420元', '每月300元'], false],
    ['a date', ['公布', '2026年9月', '2026年8月'], false],
    ['a telephone', ['电话', '0000-8100001', '0000-8100002'], false],
  ])('%s', (_, [head = '', ...cells], figures) => {
    expect(figuresOf([['名称', head], ...cells.map((cell) => ['甲', cell])])).toEqual([false, figures]);
  });

  test('the first column names the rows, also by numbers; without a head its first row counts', () => {
    expect(
      figuresOf([
        ['序号', '人数'],
        ['1', '20'],
      ]),
    ).toEqual([false, true]);
    expect(
      figuresOf(
        [
          ['甲', '一'],
          ['乙', '20'],
        ],
        false,
      ),
    ).toEqual([false, false]);
  });

  test('a number is never narrower than itself, a short word neither, a long text gets a readable line', () => {
    const [street, money, note] = tableColumns(
      [
        ['街道', '护理费上限（元）', '备注'],
        ['望湖街道', '1,234,567.00', '含城镇户籍中持有残疾人证的老年人'],
      ],
      true,
    );
    expect(street).toEqual({ figures: false, em: 4 });
    expect(money).toEqual({ figures: true, em: 7 });
    expect(note).toEqual({ figures: false, em: 7 });
  });

  test('a table that fits says nothing of scrolling; in large type the same one may not fit', () => {
    const fitting = tableColumns(
      [
        ['支出类别', '本年预算（万元）', '上年执行（万元）'],
        ['养老服务项目', '1,463.30', '1,368.16'],
      ],
      true,
    );
    expect([1, 1.3, 1.5].map((scale) => isWide(fitting, scale))).toEqual([false, false, true]);
    const wide = tableColumns([Array.from({ length: 6 }, () => '标准'), Array.from({ length: 6 }, () => '1,200.00')], true);
    expect(isWide(wide, 1)).toBe(true);
  });
});
