import { describe, expect, test } from '@jest/globals';
import type { Measure, SeriesShape } from '@mingchuang/shared/periodic/periodic.types';
import { blockOf, placed } from './paste.ts';
import { cellsOf, differences, faultsOf, formOf, readTyped, tidied, writeOf } from './typed.ts';

const measure = (key: string, name: string, decimals = 0): Measure => ({ key, name, unit: decimals === 0 ? '人' : '万元', decimals, totalOf: [] });
const PEOPLE = measure('people', '人数');
const MONEY = measure('money', '资金', 2);
const SHAPE: SeriesShape = {
  lineTitle: '对象类别',
  lines: [
    { key: 'urban', name: '城市低保' },
    { key: 'rural', name: '农村低保' },
    { key: 'all', name: '合计' },
  ],
  totalLine: 'all',
  measures: [PEOPLE, MONEY],
};
const CONTENT = {
  cells: { urban: { people: 1, money: 0.5 }, rural: { people: 2, money: { missing: '待核' } }, all: { people: 3, money: 1 } },
  note: '月末数',
  changeNote: '',
};

describe('a cell as it is typed', () => {
  test.each([
    ['', null],
    ['  ', null],
    ['2104', { cell: 2104 }],
    ['2,104', { cell: 2104 }],
    ['２，１０４', { cell: 2104 }],
    ['+7', { cell: 7 }],
    ['无：街道未报', { cell: { missing: '街道未报' } }],
    ['无数据（街道未报）', { cell: { missing: '街道未报' } }],
    ['无 街道（含乡镇）未报', { cell: { missing: '街道（含乡镇）未报' } }],
  ])('%j', (text, expected) => {
    expect(readTyped(text, PEOPLE)).toEqual(expected);
  });

  test.each(['二百', '12,34', '1.2.3', '1 234', '1e3', '无锡', '无', '无：', '-1', '10.5', '999999999999', '无：问13812345678'])(
    '%j is refused with a reason',
    (text) => {
      expect(readTyped(text, PEOPLE)).toEqual({ fault: expect.stringMatching(/\p{Script=Han}/u) });
    },
  );

  test('put in order once it is left', () => {
    expect(['1234567.5', '无数据：待核', '二百', ''].map((text) => tidied(text, MONEY))).toEqual(['1,234,567.50', '无：待核', '二百', '']);
  });
});

describe('the form', () => {
  test('what was entered stands in it, and goes out as it came', () => {
    const form = formOf(SHAPE, CONTENT, '');
    expect(form.table.rural).toEqual({ people: '2', money: '无：待核' });
    expect(writeOf(SHAPE, form)).toEqual(CONTENT);
    expect(faultsOf(SHAPE, form, false).said).toEqual(new Map());
  });

  test('what is empty, wrong or does not add up is said at its field; a correction says what it corrects', () => {
    const form = formOf(SHAPE, CONTENT, '');
    form.table = { ...form.table, urban: { people: '', money: 'x' }, rural: { people: '2', money: '2' }, all: { people: '3', money: '9' } };
    expect([...faultsOf(SHAPE, { ...form, note: '问13812345678' }, true).said.keys()]).toEqual(['cell-urban-people', 'cell-urban-money', 'issue-note']);
    form.table.urban = { people: '2', money: '1' };
    const { said, sums } = faultsOf(SHAPE, form, true);
    expect([...said.keys()]).toEqual(['cell-all-people', 'cell-all-money', 'issue-change-note']);
    expect(sums.map(({ sum }) => sum)).toEqual([4, 3]);
    expect(cellsOf(SHAPE, form.table).urban).toEqual({ people: 2, money: 1 });
  });

  test('where two filled in something else', () => {
    const [mine, theirs] = [formOf(SHAPE, CONTENT, ''), formOf(SHAPE, { ...CONTENT, note: '' }, '')];
    mine.table.urban = { people: '1001', money: '0.5' };
    expect(differences(SHAPE, mine, theirs)).toEqual([
      { name: '城市低保人数（人）', mine: '1,001', theirs: '1' },
      { name: '说明', mine: '月末数', theirs: '' },
    ]);
  });
});

describe('a block of cells from a spreadsheet', () => {
  const at = { line: 'urban', measure: 'people' };
  const told = (copied: string, from = at) => {
    const { cells, left } = placed(SHAPE, from, blockOf(copied) ?? []);
    return [cells.map(({ line, measure: key, text }) => `${line}.${key}=${text}`).join(' '), left];
  };

  test('a single value is no block', () => {
    expect([blockOf('2104'), blockOf('2104\r\n')]).toEqual([null, null]);
  });

  test.each([
    ['figures alone', '1\t0.5\r\n2\t1\r\n3\t1.5\r\n', 'urban.people=1 urban.money=0.5 rural.people=2 rural.money=1 all.people=3 all.money=1.5', 0],
    ['a column', '1\n2\n3', 'urban.people=1 rural.people=2 all.people=3', 0],
    ['what is empty is left as it is', '1\t\n\t1', 'urban.people=1 rural.money=1', 0],
    ['with the names of the lines, in another order', '合计\t3\n城市低保\t1', 'all.people=3 urban.people=1', 0],
    ['with all headings, in another order', '对象类别\t资金（万元）\t人数\n农村低保\t1\t2', 'rural.money=1 rural.people=2', 0],
    ['a line that is not there', '城市低保\t1\n特困\t9', 'urban.people=1', 1],
  ])('%s', (_, copied, cells, left) => {
    expect(told(copied)).toEqual([cells, left]);
  });

  test('from the middle on, and what has no place is counted', () => {
    expect(told('1\t2\t3\n4\t5\t6', { line: 'all', measure: 'money' })).toEqual(['all.money=1', 5]);
  });
});
