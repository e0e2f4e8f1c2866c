import type { ApplicantForm, ApplicationForm } from '@mingchuang/shared/disclosure/applications.types';
import type { ApplicantKind } from '@mingchuang/shared/disclosure/disclosure.types';
import type { DraftReply } from '@mingchuang/shared/disclosure/reply-draft.types';

type Applicant = ApplicantForm & { phone: string };

/** Invented applicants. Their numbers are valid by check character and belong to no place: no area is 990101. */
const person = (name: string, identityNumber: string, phone: string, address: string | null = null): Applicant => ({
  kind: 'person',
  name,
  identityKind: 'identityCard',
  identityNumber,
  representative: null,
  phone,
  email: null,
  address,
});

const organisation = (kind: ApplicantKind, name: string, code: string, representative: string, phone: string): Applicant => ({
  kind,
  name,
  identityKind: 'creditCode',
  identityNumber: code,
  representative,
  phone,
  email: null,
  address: null,
});

export const PERSONS = {
  demo: person('苏晚晴', '990101198702140081', '13800000001'),
  gengmu: person('耿牧之', '990101196209050083', '13800000037', '明川区东岭街道枫林里3号'),
  kerong: person('柯蓉', '990101199511200082', '13800000031'),
  yanxi: person('阎希声', '990101197803300086', '13800000032'),
} as const;

export const ORGANISATIONS = {
  songhe: organisation('welfare', '明川区松鹤为老服务社', '52990101MJ0000002K', '虞松年', '13800000033'),
  qingshi: organisation('company', '明川青石适老科技有限公司', '91990101MA0000001Y', '岑青', '13800000034'),
  zhenlan: organisation('research', '明川大学老龄社会研究所', '12990101400000003L', '甄岚', '13800000035'),
  lawyers: organisation('legalService', '明川正和律师事务所', '31990101MD0000004L', '闻正和', '13800000036'),
} as const;

export function applicationOf(applicant: ApplicantForm, information: string, more: Partial<ApplicationForm> = {}): ApplicationForm {
  return {
    applicant,
    agent: null,
    information,
    documentNumber: null,
    form: 'electronic',
    delivery: 'online',
    needsHelp: false,
    fileIds: [],
    ...more,
  };
}

export function replyOf(more: Partial<DraftReply>): DraftReply {
  return {
    choice: 'provided',
    reason: null,
    access: null,
    law: null,
    withheld: null,
    responsible: null,
    earlier: null,
    channel: null,
    publicInterest: null,
    fileIds: [],
    ...more,
  };
}
