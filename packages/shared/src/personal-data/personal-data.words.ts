import type { FindingKind } from './personal-data.rules.ts';

export const FINDING_NAMES: Record<FindingKind, string> = {
  identityCard: '身份证号',
  mobile: '手机号码',
  landline: '固定电话',
  bankCard: '银行卡号',
  plate: '车牌号',
  address: '住址',
};
