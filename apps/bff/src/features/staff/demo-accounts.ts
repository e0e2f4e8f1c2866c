import type { Role } from '@mingchuang/shared/staff/staff.types';

/** Accounts of the demonstration bureau; they exist only outside production. Names are invented. */
export const DEMO_PASSWORD = 'mingchuang';

export interface DemoAccount {
  account: string;
  name: string;
  role: Role;
  /** name of the unit */
  unit: string;
}

export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { account: 'lin', name: '林知远', role: 'staff', unit: '社会救助科' },
  { account: 'tang', name: '唐令宜', role: 'staff', unit: '社会救助科' },
  { account: 'jiang', name: '江予安', role: 'staff', unit: '养老服务科' },
  { account: 'xu', name: '许明筝', role: 'staff', unit: '社会事务科' },
  { account: 'fang', name: '方既白', role: 'staff', unit: '儿童福利科' },
  { account: 'qin', name: '秦子衿', role: 'staff', unit: '区划地名科' },
  { account: 'lu', name: '陆听澜', role: 'staff', unit: '局办公室' },
  { account: 'su', name: '苏映棠', role: 'editor', unit: '局办公室' },
  { account: 'shen', name: '沈禾', role: 'reviewer', unit: '局办公室' },
  { account: 'gu', name: '顾长宁', role: 'leader', unit: '局办公室' },
  { account: 'bai', name: '白砚清', role: 'secrecyOfficer', unit: '局办公室' },
  { account: 'he', name: '贺书宁', role: 'supervisor', unit: '监督科' },
  { account: 'admin', name: '温以恒', role: 'administrator', unit: '局办公室' },
];
