import { describe, expect, test } from '@jest/globals';
import { type Table, writeCsv, writeXlsx } from '@mingchuang/bff/platform/spreadsheet';
import { daysBetween } from '@mingchuang/shared/local-date';
import type { Cell, Column } from '@mingchuang/shared/tables';
import { readXlsx } from '../support/xlsx.ts';

const COLUMNS: Column[] = [
  { header: '登记号', width: 16, type: 'text' },
  { header: '收到申请日期', width: 14, type: 'day' },
  { header: '费用（元）', width: 10, type: 'number' },
  { header: '所需信息', width: 40, type: 'text' },
];
const TOTALS: Cell[] = ['合计', null, 0, '共0件'];
const table = (rows: Cell[][], totals?: Cell[]): Table => ({ columns: COLUMNS, rows, ...(totals && { totals }) });
const text = (value: string): Cell[] => [value, null, null, null];
const sheetOf = async (rows: Cell[][], totals?: Cell[]) => {
  const [sheet] = readXlsx(await writeXlsx([{ name: '登记簿', ...table(rows, totals) }])).sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
};
const linesOf = (file: Buffer): string[] =>
  file
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .split('\r\n');

describe('a workbook', () => {
  test.each([
    ['Chinese and emoji', '申请公开👨‍👩‍👧低保标准😀𠮷', '申请公开👨‍👩‍👧低保标准😀𠮷'],
    ['breaks, quotes, marks of XML', '第一行\r\n"第二行"\r<b>&amp;</b>]]>', '第一行\n"第二行"\n<b>&amp;</b>]]>'],
    ['blanks at the ends', '  甲 \t', '  甲 \t'],
    ['what looks like an escape', '_x000D__x0041_x0042_', '_x000D__x0041_x0042_'],
    ['a formula', '=HYPERLINK("http://a.example","b")', '=HYPERLINK("http://a.example","b")'],
    ['a number in words', '007', '007'],
    ['a name that every object has', 'constructor', 'constructor'],
    ['what cannot be written', '甲\u0000\u001B\uFFFE乙\uD83D丙\uDE00', '甲乙丙'],
    ['32,767 units', '长'.repeat(32_767), '长'.repeat(32_767)],
    ['one more', '长'.repeat(32_768), `${'长'.repeat(32_766)}…`],
    ['one more, cut within an emoji', `a${'😀'.repeat(16_384)}`, `a${'😀'.repeat(16_382)}…`],
  ])('keeps %s', async (_name, given, read) => {
    const { rows, xml } = await sheetOf([text(given)]);
    expect(rows[1]?.[0]).toBe(read);
    expect(xml).not.toContain('<f>');
  });

  test('numbers are numbers, legal days are whole days, and what is of another kind than its column is shown', async () => {
    const { rows, styles, xml } = await sheetOf([
      ['一', '2026-03-02', -12.5, '=1+1'],
      ['二', '1900-02-28', 0, '甲'],
      ['三', '暂定', null, 3],
    ]);
    expect(rows.slice(1)).toEqual([
      ['一', daysBetween('1899-12-30', '2026-03-02'), -12.5, '=1+1'],
      ['二', '1900-02-28', 0, '甲'],
      ['三', '暂定', null, 3],
    ]);
    expect(rows[1]?.[1]).toBe(46_083);
    expect(xml).toContain('<c r="B2" s="5"><v>46083</v></c>');
    // Text that might become a formula when somebody opens the cell has a look of its own.
    expect(styles[1]?.[3]).not.toBe(styles[2]?.[3]);
  });

  test('looks as a register should: a fixed header, filter, wrapped text, and prints on landscape A4 as wide as the page', async () => {
    const { parts, sheets } = readXlsx(
      await writeXlsx([
        { name: '登记簿', ...table([text('甲'), text('乙')], TOTALS) },
        { name: "张三's", ...table([]) },
      ]),
    );
    expect(sheets.map(({ name }) => name)).toEqual(['登记簿', "张三's"]);
    const xml = sheets[0]?.xml;
    expect(xml).toContain('state="frozen"');
    expect(xml).toContain('<autoFilter ref="A1:D3"/>');
    expect(xml).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
    expect(xml).toContain('<col min="4" max="4" width="40" customWidth="1"/>');
    expect(parts.get('xl/workbook.xml')).toContain(`localSheetId="1">'张三''s'!$1:$1<`);
    const looks = [...(parts.get('xl/styles.xml') ?? '').replace(/^.*<cellXfs/, '').matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/g)].map(([look]) => look);
    expect(looks[sheets[0]?.styles[0]?.[0] ?? 0]).toMatch(/fontId="1".*wrapText="1"/);
    expect(looks[sheets[0]?.styles[1]?.[0] ?? 0]).toMatch(/fontId="0".*wrapText="1"/);
    expect(looks[sheets[0]?.styles[3]?.[0] ?? 0]).toMatch(/fontId="1"/);
  });

  test('without a row has its header and its totals, and the filter leaves these alone', async () => {
    const { rows, xml } = await sheetOf([], TOTALS);
    expect(rows).toEqual([COLUMNS.map(({ header }) => header), TOTALS]);
    expect(xml).toContain('<autoFilter ref="A1:D1"/>');
  });

  test('names more columns than there are letters', async () => {
    const columns: Column[] = Array.from({ length: 703 }, (_, at) => ({ header: `列${at}`, width: 8, type: 'text' }));
    const [sheet] = readXlsx(await writeXlsx([{ name: '宽', columns, rows: [] }])).sheets;
    expect([26, 27, 52, 702, 703].map((at) => /r="([A-Z]+)1"/.exec(sheet?.xml.split('<c ')[at] ?? '')?.[1])).toEqual(['Z', 'AA', 'AZ', 'ZZ', 'AAA']);
  });

  test('of the same tables is the same file', async () => {
    const write = () => writeXlsx([{ name: '甲', ...table([text('乙')]) }]);
    expect((await write()).equals(await write())).toBe(true);
  });

  test.each([[[]], [['甲', '甲']], [['']], [['甲/乙']], [["'甲"]], [['长'.repeat(32)]]])('cannot have the sheets %j', async (names) => {
    await expect(writeXlsx(names.map((name) => ({ name, ...table([]) })))).rejects.toThrow(TypeError);
  });

  test('of 5,000 rows is written while others get their turn, and without keeping the rows', async () => {
    let turns = 0;
    const others = setInterval(() => {
      turns += 1;
    }, 1);
    const before = process.memoryUsage();
    const held = (now = process.memoryUsage()): number => now.heapUsed + now.arrayBuffers - before.heapUsed - before.arrayBuffers;
    let most = 0;
    const columns: Column[] = Array.from({ length: 27 }, (_, at) => ({ header: `列${at}`, width: 12, type: 'text' }));
    function* rows(): Generator<Cell[]> {
      for (let row = 0; row < 5000; row += 1) {
        most = Math.max(most, held());
        yield columns.map((_, at) => `第${row}行第${at}列：申请公开最近一次调整标准的文件`);
      }
    }
    const file = await writeXlsx([{ name: '登记簿', columns, rows: rows() }]);
    clearInterval(others);
    expect(turns).toBeGreaterThan(10);
    expect(most).toBeLessThan(60 * 1024 * 1024);
    expect(file.length).toBeLessThan(2 * 1024 * 1024);
  });
});

describe('CSV', () => {
  test('is RFC 4180 in UTF-8 with its mark, the rows, then the totals', async () => {
    const file = await writeCsv(table([['甲,乙', '2026-03-02', -12.5, '第一行\n"第二行"😀']], TOTALS));
    expect(file.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(linesOf(file)).toEqual(['登记号,收到申请日期,费用（元）,所需信息', '"甲,乙",2026-03-02,-12.5,"第一行\n""第二行""😀"', '合计,,0,共0件', '']);
  });

  test.each(['=1+1', '+86', '-1+1', '@SUM(1)', '\t=1', '＝1+1', '\u0000=1+1'])('does not let the text %j be a formula', async (given) => {
    expect(linesOf(await writeCsv(table([text(given)])))[1]).toBe(`'${given.replace('\u0000', '')},,,`);
  });

  test('nor one that begins with a carriage return', async () => {
    expect((await writeCsv(table([text('\r=1')]))).toString('utf8')).toContain(`\r\n"'\r=1",,,\r\n`);
  });

  test('of nothing has its header', async () => {
    expect(linesOf(await writeCsv(table([])))).toEqual(['登记号,收到申请日期,费用（元）,所需信息', '']);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('neither file holds %d', async (number) => {
    const wrong = table([[null, null, number, null]]);
    await expect(writeCsv(wrong)).rejects.toThrow(RangeError);
    await expect(writeXlsx([{ name: '甲', ...wrong }])).rejects.toThrow(RangeError);
  });
});
