import { reasonLapse } from '@mingchuang/shared/disclosure/lapses.rules';
import { addDays, type LocalDate } from '@mingchuang/shared/local-date';
import type { WorkCalendar } from '@mingchuang/shared/work-calendar';
import type { INestApplicationContext } from '@nestjs/common';
import { CalendarQueries } from '../features/calendar/calendar.queries.ts';
import type { ResidentPrincipal } from '../platform/access.ts';
import { applicationOf, ORGANISATIONS, PERSONS, replyOf } from './applicants.ts';
import { CasePeople } from './case-people.ts';
import { seedOffers } from './offers.ts';
import type { StoryClock } from './story-clock.ts';

/** Working days the oldest application goes back. */
export const APPLICATION_DAYS = 45;

/** Applications for disclosure in every state a person would want to see. `demo` files most of them. */
export async function seedApplications(
  app: INestApplicationContext,
  clock: StoryClock,
  now: number,
  workdays: readonly LocalDate[],
  demo: string,
): Promise<void> {
  const cast = new CasePeople(app, clock, now, workdays);
  cast.at(APPLICATION_DAYS - 1, 9);
  const resident = ({ phone }: { phone: string }) => cast.people.resident(phone);
  const own = await cast.people.resident(demo);
  const songhe = await resident(ORGANISATIONS.songhe);
  const qingshi = await resident(ORGANISATIONS.qingshi);
  const kerong = await resident(PERSONS.kerong);
  const zhenlan = await resident(ORGANISATIONS.zhenlan);
  const lawyers = await resident(ORGANISATIONS.lawyers);
  const yanxi = await resident(PERSONS.yanxi);

  await archived(cast, songhe);
  await overdue(cast);
  await answeredConsultation(cast, own);
  await withdrawn(cast, own);
  await extended(cast, qingshi);
  await delivered(cast, own);
  await reviewing(cast, kerong);
  await consulting(cast, own);
  await feeAwaited(cast, own);
  await intoNextYear(cast, zhenlan);
  await processing(cast, own);
  await reasonAwaited(cast, lawyers, app.get(CalendarQueries).current);
  await supplementAwaited(cast, own);
  await received(cast, yanxi);
  await submitted(cast, own);
  await seedOffers(app, cast, own, kerong);
}

/** 已归档: answered in full and rated, long ago. */
async function archived(cast: CasePeople, resident: ResidentPrincipal): Promise<void> {
  const id = await cast.apply(resident, applicationOf(ORGANISATIONS.songhe, '2025年度区级福利彩票公益金资助养老服务项目名单和金额'), 44);
  await cast.begin(id, 44);
  await cast.sign(id, 34, replyOf({ access: '名单和金额见本局网站“重点领域信息公开”栏目，复印件随本答复书寄送' }));
  await cast.deliver(id, 33);
  await cast.rate(resident, id, 32, { grade: 4, tags: ['complete'], words: '名单齐全，就是寄来晚了两天。' });
  await cast.step('lu', id, 32, (call) => cast.answering.archive(call));
}

/** 已超期: by mail, begun, and the day passed without an answer. */
async function overdue(cast: CasePeople): Promise<void> {
  const form = applicationOf(PERSONS.gengmu, '东岭公益性公墓2024年以来的墓位价格核定文件', { delivery: 'post', form: 'paper' });
  const id = await cast.register(form, 22, { arrivedOn: cast.day(23), backdating: '收发室前一天签收，第二天上午转到局办公室' });
  await cast.step('lu', id, 22, (call) => cast.handling.begin(call));
}

/** 办理中, soon due: a third party was asked and has answered, so its days do not count. */
async function answeredConsultation(cast: CasePeople, resident: ResidentPrincipal): Promise<void> {
  const id = await cast.apply(resident, applicationOf(PERSONS.demo, '柳岸社区养老服务站委托运营合同'), 25);
  await cast.begin(id, 25);
  const asked = await consult(cast, id, 14, { to: '明川区柳岸颐和养老服务中心', summary: '委托运营合同中的报价和人员配置', delivered: 13 });
  await cast.step('lu', id, 5, (call) =>
    cast.handling.recordOpinion(call, { consultationId: asked, opinion: 'agrees', text: '同意公开，请隐去护理员的身份证号', answeredOn: cast.day(5) }),
  );
}

/** 已结案: withdrawn by who applied. */
async function withdrawn(cast: CasePeople, resident: ResidentPrincipal): Promise<void> {
  const id = await cast.apply(resident, applicationOf(PERSONS.demo, '明川区2025年婚姻登记“全国通办”月度办理数量'), 21);
  await cast.begin(id, 21);
  await cast.withdraw(resident, id, 18, '在局网站上找到了。');
}

/** 延期: one extension, asked for and approved by different people. */
async function extended(cast: CasePeople, resident: ResidentPrincipal): Promise<void> {
  const id = await cast.apply(
    resident,
    applicationOf(ORGANISATIONS.qingshi, '2023年至2025年居家适老化改造项目的中标公告、合同和验收报告', { form: 'paper' }),
    19,
  );
  await cast.begin(id, 19);
  await extend(cast, id, 4, { reason: '合同和验收报告分存在八个街道，需要逐份核对', workingDays: 10 });
}

/** 已发出: answered with a document, to be rated. */
async function delivered(cast: CasePeople, resident: ResidentPrincipal): Promise<void> {
  const id = await cast.apply(resident, applicationOf(PERSONS.demo, '2026年第三季度各街道临时救助户数和支出金额'), 16);
  await cast.begin(id, 16);
  cast.at(5, 9);
  const table = await cast.document('2026年第三季度临时救助情况表.pdf', '2026年第三季度临时救助情况表', [
    {
      type: 'table',
      rows: [
        ['街道', '户数', '支出（万元）'],
        ['柳岸街道', '86', '21.4'],
        ['东岭街道', '73', '18.9'],
        ['青石街道', '64', '15.2'],
        ['合计', '223', '55.5'],
      ],
    },
  ]);
  await cast.sign(id, 5, replyOf({ fileIds: [table], access: '电子文档随本答复书一并提供' }));
  await cast.deliver(id, 4);
}

/** 审签中: drafted, not signed yet; a part is withheld. */
async function reviewing(cast: CasePeople, resident: ResidentPrincipal): Promise<void> {
  const id = await cast.apply(resident, applicationOf(PERSONS.kerong, '柳岸街道2026年低保对象动态管理的审批文件'), 15);
  await cast.begin(id, 15);
  await cast.step('lu', id, 1, (call) =>
    cast.answering.draft(
      call,
      replyOf({
        choice: 'partial',
        withheld: { content: '低保对象的姓名、住址和家庭收入', ground: 'thirdPartyRights' },
        reason: '这些内容涉及个人隐私，公开会损害当事人的权益',
        access: '其余内容的复印件随本答复书一并提供',
      }),
    ),
  );
}

/** 暂停中: a third party is being asked. */
async function consulting(cast: CasePeople, resident: ResidentPrincipal): Promise<void> {
  const id = await cast.apply(resident, applicationOf(PERSONS.demo, '明川区殡仪馆2025年火化设备采购合同'), 13);
  await cast.begin(id, 13);
  await consult(cast, id, 6, { to: '明川恒安环保设备有限公司', summary: '采购合同中的单价和技术参数', delivered: 5 });
}

/** 待缴费: a hundred and twenty pages of copies. */
async function feeAwaited(cast: CasePeople, resident: ResidentPrincipal): Promise<void> {
  const information = '2021年至2025年区内全部养老机构消防安全检查记录的复印件';
  const id = await cast.apply(resident, applicationOf(PERSONS.demo, information, { form: 'paper', delivery: 'pickup' }), 10);
  await cast.begin(id, 10);
  await cast.step('lu', id, 3, (call) =>
    cast.handling.noticeFee(call, { basis: 'pages', count: 120, payment: '凭通知书到明川区政务服务中心非税窗口缴纳，也可以扫通知书上的二维码缴纳' }),
  );
}

/** 暂定 at the turn of the year: extended into a year that has no schedule of holidays yet. */
async function intoNextYear(cast: CasePeople, resident: ResidentPrincipal): Promise<void> {
  const id = await cast.apply(resident, applicationOf(ORGANISATIONS.zhenlan, '2016年以来全区养老床位数量、入住率和补贴标准的历年文件'), 3);
  await cast.begin(id, 3);
  await extend(cast, id, 1, { reason: '文件跨十年，需要到区档案馆调阅', workingDays: 20 });
}

/** 办理中, with time. */
async function processing(cast: CasePeople, resident: ResidentPrincipal): Promise<void> {
  const id = await cast.apply(resident, applicationOf(PERSONS.demo, '2026年高龄津贴提高标准的资金来源和测算依据', { documentNumber: '明民发〔2026〕18号' }), 7);
  await cast.begin(id, 7);
}

/** 待说明理由. The days for it must be known, so at the end of a year without the next schedule there is none. */
async function reasonAwaited(cast: CasePeople, resident: ResidentPrincipal, calendar: WorkCalendar): Promise<void> {
  const id = await cast.apply(resident, applicationOf(ORGANISATIONS.lawyers, '2020年以来全部社会组织年检和行政处罚决定书'), 6);
  await cast.begin(id, 6);
  if (reasonLapse(calendar, cast.day(1)).kind !== 'fixed') return;
  await cast.step('lu', id, 1, (call) => cast.handling.askReason(call, { observed: '近三十日内就同类信息提出申请十四件' }));
}

/** 待补正. */
async function supplementAwaited(cast: CasePeople, resident: ResidentPrincipal): Promise<void> {
  const id = await cast.apply(resident, applicationOf(PERSONS.demo, '有关养老服务的材料'), 5);
  await cast.begin(id, 5);
  const items = ['请写明所需文件的名称或者文号', '不知道名称的，请写明年度，以及补贴、床位、检查中的哪一类'];
  await cast.step('lu', id, 2, (call) => cast.handling.noticeSupplement(call, { items, by: addDays(cast.day(2), 15) }));
}

/** 已受理. */
async function received(cast: CasePeople, resident: ResidentPrincipal): Promise<void> {
  const id = await cast.apply(resident, applicationOf(PERSONS.yanxi, '青石街道云栖路的地名命名批复', { needsHelp: true }), 1);
  await cast.step('lu', id, 0, (call) => cast.handling.confirm(call, { itemCount: 1 }));
}

/** 待确认. */
async function submitted(cast: CasePeople, resident: ResidentPrincipal): Promise<void> {
  await cast.apply(resident, applicationOf(PERSONS.demo, '柳岸社区老年食堂2026年1月至10月的运营补贴发放明细'), 0);
}

interface Asked {
  to: string;
  summary: string;
  /** working days ago on which it reached the third party */
  delivered: number;
}

/** Asks a third party and notes its receipt; answers the consultation's id. */
async function consult(cast: CasePeople, id: string, ago: number, { to, summary, delivered: reached }: Asked): Promise<string> {
  const reason = '公开可能影响其商业秘密';
  const { consultations } = await cast.step('lu', id, ago, (call) => cast.handling.consult(call, { party: 'thirdParty', to, summary, reason }));
  const consultationId = consultations.at(-1)?.id ?? '';
  await cast.step('lu', id, reached, (call) => cast.handling.recordDelivery(call, { consultationId, deliveredOn: cast.day(reached) }));
  return consultationId;
}

async function extend(cast: CasePeople, id: string, ago: number, extension: { reason: string; workingDays: number }): Promise<void> {
  await cast.step('lu', id, ago + 1, (call) => cast.handling.askExtension(call, extension));
  await cast.step('gu', id, ago, (call) => cast.handling.extend(call, extension));
}
