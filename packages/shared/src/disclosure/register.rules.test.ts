import { describe, expect, test } from '@jest/globals';
import { isLocalDate } from '../local-date.ts';
import { CLOSINGS } from './closing.rules.ts';
import type { ClosingChoice } from './disclosure.types.ts';
import { CASE_STATES } from './disclosure.types.ts';
import { REGISTER_COLUMNS, type RegisterRow, registerRow } from './register.rules.ts';

const ENDED: RegisterRow = {
  number: '明民公开〔2026〕12号',
  submittedOn: '2026-03-01',
  receivedOn: '2026-03-02',
  registeredOn: '2026-03-02',
  channel: '网络',
  applicantKind: 'welfare',
  applicantName: '明川**公益服务中心',
  agent: true,
  information: '2025年临时救助的户数和资金',
  documentNumber: '明民发〔2025〕8号',
  form: '电子文件',
  delivery: '网上获取',
  unitName: '社会救助科',
  ownerName: '林知远',
  state: 'archived',
  dueOn: '2026-04-27',
  provisional: false,
  pausedSince: null,
  extension: 10,
  excluded: 9,
  supplementNotices: 1,
  closing: 'partial',
  endedOn: '2026-04-20',
  onTime: true,
  workingDaysTaken: 25,
  fee: 110,
  reviews: '行政复议：维持',
  grade: 4,
};
/** As little as there can be: just handed in. */
const SUBMITTED: RegisterRow = {
  ...ENDED,
  receivedOn: null,
  agent: false,
  documentNumber: null,
  unitName: null,
  ownerName: null,
  state: 'submitted',
  dueOn: null,
  provisional: true,
  extension: 0,
  excluded: 0,
  supplementNotices: 0,
  closing: null,
  endedOn: null,
  onTime: null,
  workingDaysTaken: null,
  fee: null,
  reviews: '',
  grade: null,
};
const named = (row: RegisterRow) => Object.fromEntries(registerRow(row).map((cell, at) => [REGISTER_COLUMNS[at]?.header, cell]));

describe('the register', () => {
  test('tells a case that ended', () => {
    expect(named(ENDED)).toEqual({
      登记号: '明民公开〔2026〕12号',
      提交日期: '2026-03-01',
      收到申请日期: '2026-03-02',
      登记日期: '2026-03-02',
      提交方式: '网络',
      申请人类别: '社会公益组织',
      申请人: '明川**公益服务中心',
      是否代理: '是',
      所需政府信息: '2025年临时救助的户数和资金',
      文号: '明民发〔2025〕8号',
      提供形式: '电子文件',
      获取方式: '网上获取',
      承办科室: '社会救助科',
      经办人: '林知远',
      办理状态: '已归档',
      答复期限: '2026-04-27',
      期限是否暂定: '否',
      暂停计算自: null,
      '延长期限（工作日）': 10,
      '不计期限（工作日）': 9,
      补正告知次数: 1,
      办结方式: '部分公开',
      年度报告项目: '部分公开',
      办结日期: '2026-04-20',
      是否按期: '是',
      '用时（工作日）': 25,
      '信息处理费（元）': 110,
      行政复议和诉讼: '行政复议：维持',
      满意度评价: '满意',
    });
  });

  test('leaves open what is not known, and writes zeros', () => {
    expect(named(SUBMITTED)).toMatchObject({
      收到申请日期: null,
      是否代理: '否',
      承办科室: null,
      办理状态: '待确认',
      答复期限: null,
      期限是否暂定: '是',
      '延长期限（工作日）': 0,
      补正告知次数: 0,
      办结方式: null,
      年度报告项目: null,
      是否按期: null,
      '信息处理费（元）': null,
      满意度评价: null,
    });
    expect(named({ ...SUBMITTED, onTime: false, fee: 0 })).toMatchObject({ 是否按期: '否', '信息处理费（元）': 0 });
  });

  test.each(Object.keys(CLOSINGS) as ClosingChoice[])('%s is named with its row of the report', (closing) => {
    const { 办结方式, 年度报告项目 } = named({ ...ENDED, closing });
    expect(办结方式).toBe(CLOSINGS[closing].label);
    expect(年度报告项目).toEqual(expect.stringMatching(/\p{Script=Han}/u));
  });

  test.each(CASE_STATES)('the state %s has a name', (state) => {
    expect(named({ ...ENDED, state }).办理状态).toEqual(expect.stringMatching(/^\p{Script=Han}+$/u));
  });

  test('has one column for each field, each under a header of its own, and cells of the kind of their column', () => {
    expect(REGISTER_COLUMNS.map(({ key }) => key).filter((key) => key !== 'reportRow')).toEqual(Object.keys(ENDED));
    expect(new Set(REGISTER_COLUMNS.map(({ header }) => header)).size).toBe(REGISTER_COLUMNS.length);
    for (const row of [ENDED, SUBMITTED]) {
      const cells = registerRow(row);
      for (const [at, { type, header }] of REGISTER_COLUMNS.entries()) {
        const cell = cells[at];
        const fits = cell === null || (type === 'number' ? typeof cell === 'number' : type === 'day' ? isLocalDate(String(cell)) : typeof cell === 'string');
        expect([header, fits]).toEqual([header, true]);
      }
    }
  });
});
