import { CLOSINGS } from './closing.rules.ts';
import type { ClosingChoice } from './disclosure.types.ts';
import type { LetterFacts, LetterOrgan, ReplyFacts } from './letters.model.ts';

/** Facts for one letter of each kind and one reply of each closing choice; nobody in them exists. */
const ORGAN: LetterOrgan = {
  name: '青川市临江区民政局',
  code: '临民',
  reviewOrgan: '青川市临江区人民政府',
  court: '青川市临江区人民法院',
  supervisor: '青川市民政局或者青川市临江区人民政府办公室',
  office: '局办公室（政府信息公开工作机构）',
  phone: '0000-12345678',
  address: '青川市临江区和平路1号',
};

export const COMMON = {
  organ: ORGAN,
  serial: 7,
  date: '2026-03-09',
  caseNumber: '2026-0012',
  applicant: { name: '李晓明', kind: 'person' },
  information: '2025年度临江区城乡居民最低生活保障资金使用情况（含分街道、分月份的发放户数、人数和金额）',
  receivedOn: '2026-03-02',
} as const;

const DUE = { kind: 'fixed', on: '2026-03-30' } as const;
const SUMMARY = '临江区社区养老服务设施运营项目合同文本';

export const LETTER_FACTS: Record<string, LetterFacts> = {
  registration: {
    ...COMMON,
    kind: 'registration',
    channel: '互联网提交',
    identity: '居民身份证 5101**********0012',
    contact: '138****0000；青川市临江区和平路2号',
    form: '电子文档',
    delivery: '电子邮件',
    arrival: { channel: 'h5', basis: 'confirmed', on: '2026-03-01' },
    due: DUE,
  },
  receipt: {
    ...COMMON,
    kind: 'receipt',
    channel: '互联网提交',
    arrival: { channel: 'h5', basis: 'confirmed', on: '2026-03-01' },
    due: { kind: 'provisional', lastCovered: '2026-12-31', remaining: 5, year: 2027 },
  },
  supplement: {
    ...COMMON,
    kind: 'supplement',
    items: ['政府信息的名称、文号或者便于查询的其他特征性描述，例如文件的发文机关、大致的成文时间；', '获取政府信息的具体方式。'],
    by: '2026-03-23',
  },
  reason: { ...COMMON, kind: 'reason', observed: '您自2026年1月1日至3月2日向本机关提出政府信息公开申请46件，其中同类申请39件', by: '2026-03-16' },
  extension: {
    ...COMMON,
    kind: 'extension',
    reason: '所申请公开的信息分散在12个街道，数量较多，需要逐件检索、核对',
    workingDays: 20,
    due: DUE,
    extendedDue: { kind: 'fixed', on: '2026-04-28' },
  },
  consultationOfThirdParty: {
    ...COMMON,
    kind: 'consultation',
    party: 'thirdParty',
    to: '临江康养服务有限公司',
    summary: SUMMARY,
    reason: '合同文本载有贵方的报价构成和服务流程，可能涉及商业秘密',
  },
  consultationOfOrgan: {
    ...COMMON,
    kind: 'consultation',
    party: 'organ',
    to: '青川市临江区财政局',
    summary: SUMMARY,
    reason: '所申请公开的政府信息由本机关与贵单位共同制作',
    by: DUE,
  },
  consultationNotice: {
    ...COMMON,
    kind: 'consultationNotice',
    party: 'thirdParty',
    sentOn: '2026-03-09',
    reason: '所申请公开的政府信息涉及第三方，公开可能损害其合法权益',
  },
  disclosureNotice: {
    ...COMMON,
    kind: 'disclosureNotice',
    to: '临江康养服务有限公司',
    summary: SUMMARY,
    ground: 'publicInterest',
    consultation: { number: '临民信公征〔2026〕7号', date: '2026-03-09' },
    content: '合同的服务内容、服务标准、合同金额和履约期限',
    reason: '项目由财政资金支付，服务对象是辖区老年人，合同金额和服务标准直接关系公共资金的使用和老年人的切身利益。',
  },
  cooperation: {
    ...COMMON,
    kind: 'cooperation',
    to: '青川市临江区档案馆',
    requests: ['检索并提供2025年度最低生活保障资金发放的统计报表；', '说明上述报表是否含有不宜公开的内容及理由。'],
    reason: '所申请公开的部分政府信息已经移交贵单位保管',
    by: '2026-03-16',
    due: DUE,
  },
  fee: {
    ...COMMON,
    kind: 'fee',
    basis: 'pages',
    count: 230,
    before: 0,
    payment: '凭本通知书到临江区政务服务中心非税收入窗口缴纳，或者通过电子缴款书载明的账户缴纳',
  },
};

const REASON = '本机关检索了2025年度的收文、发文登记和业务档案，并向承办科室核实';
const EARLIER = { title: '政府信息公开申请答复书', number: '临民信公答〔2026〕3号', date: '2026-02-03' };
const ACCESS = '本机关门户网站“政府信息公开”专栏，网址：https://www.linjiang.example.gov.cn/zwgk/fdzdgknr/shjz/2026/0112/c1234a56789/page.html';

/** One more than a choice needs does no harm: what it does not need is not said. */
const REPLY: Omit<ReplyFacts, 'choice'> = {
  reason: REASON,
  access: ACCESS,
  law: '《不动产登记暂行条例》第二十七条',
  withheld: { content: '受助人员的姓名、身份证号码和家庭住址', ground: 'thirdPartyRights' },
  responsible: '青川市临江区财政局，联系电话0000-87654321',
  earlier: EARLIER,
  channel: '12345政务服务便民热线，或者临江区信访局（和平路3号）',
  attachments: ['2025年度临江区最低生活保障资金使用情况表', '关于数据统计口径的说明'],
};

export const REPLY_CHOICES = (Object.keys(CLOSINGS) as ClosingChoice[]).filter((choice) => CLOSINGS[choice].by === 'reply');

export function replyFacts(choice: ClosingChoice): LetterFacts & { kind: 'reply' } {
  return { ...COMMON, kind: 'reply', ...REPLY, choice };
}
