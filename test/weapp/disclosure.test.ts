import { afterEach, describe, expect, test } from '@jest/globals';
import { draftReply } from '../support/applications.ts';
import { asStaff, ifMatch } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { beginDay } from '../support/days.ts';
import { DISCLOSURE_NOW, DisclosureStory } from '../support/disclosure-story.ts';
import type { MiniProgram } from '../support/mini-program-host.ts';
import { SCHEDULE_2027 } from '../support/schedules.ts';
import { asWechatUser } from '../support/wechat-app.ts';
import { STORY_MS, type WeappStage, weappStage } from './support/stage.ts';

const OPENID = 'openid-applicant';

/** What the office does to an application, as its applicant reads it in the mini-program; the desks are in test/browser. */
describe.each(ENGINES)('the built mini-program explains the clock of an application, on %s', (engine) => {
  let stage: WeappStage;
  let story: DisclosureStory;

  weappStage(
    engine,
    async (opened) => {
      stage = opened;
      story = await DisclosureStory.on(stage.bff);
    },
    { now: DISCLOSURE_NOW },
  );
  afterEach(() => stage.clear());

  /** Received on this day, and open on the phone. */
  const begun = async (day: string, information: string): Promise<{ id: string; phone: MiniProgram }> => {
    await story.at(day);
    const id = await story.begun({ information }, await asWechatUser(stage.bff.url, stage.wechat, OPENID));
    return { id, phone: await stage.phone({ openid: OPENID, page: `/packages/disclosure/detail/index?id=${id}` }) };
  };
  /** Goes to every day, reads what these say, and comes back. */
  const readDays = async (phone: MiniProgram, ...days: string[]) => {
    await phone.page().tap({ text: '每天怎么算的' });
    await phone.waitFor('查看办理经过');
    for (const day of days) await phone.waitFor(day);
    await phone.page().tap({ text: '查看办理经过' });
    await phone.waitFor('申请的内容');
  };
  const openLetter = async (phone: MiniProgram, title: string) => {
    const before = phone.dialogs.documents.length;
    await phone.page().tap({ text: title });
    await phone.waitFor(() => phone.dialogs.documents.length > before);
    expect(phone.dialogs.documents.at(-1)).toBe('pdf');
  };
  const tell = (name: string, scenes: () => Promise<void>) => test(name, scenes, STORY_MS);

  tell('a supplement restarts it', async () => {
    const { id, phone } = await begun('2026-03-02', '有关养老服务的材料');
    await phone.waitFor('最迟 3月30日 答复您');
    await story.at('2026-03-05');
    await story.step(id, 'supplement-notice', { items: ['请写明要哪一年度的'], by: '2026-03-19' });
    await phone.waitFor('请在 3月19日 前补正');
    await openLetter(phone, '政府信息公开申请补正告知书');
    await story.at('2026-03-16');
    await phone.page().tap({ text: '去补正' });
    await phone.waitFor('请写补正的内容');
    await phone.page().input({ ariaLabel: '补正的内容' }, '2025年养老床位建设补贴的拨付文件');
    await phone.page().tap({ text: '送出补正' });
    await phone.waitFor('最迟 4月14日 答复您');
    await phone.waitFor('还剩 20 个工作日');
    await readDays(
      phone,
      '3月16日 星期一：这天不算；这天收到补正，从下一个工作日重新数起',
      '3月17日 星期二：算第 1 个工作日',
      '4月14日 星期二：算第 20 个工作日；到期',
    );
  });

  tell('a consultation pauses it', async () => {
    const { id, phone } = await begun('2026-03-02', '低保资金使用情况');
    await phone.waitFor('最迟 3月30日 答复您');
    await story.at('2026-03-09');
    const it = await story.step(id, 'consultations', { party: 'organ', to: '明川区财政局', summary: '资金', reason: '共同制作' });
    await phone.waitFor('答复期限暂停中');
    await openLetter(phone, '政府信息公开征求意见告知书');
    await story.at('2026-03-20');
    await story.step(id, 'opinion', { consultationId: it.consultations[0]?.id, opinion: 'agrees', text: '', answeredOn: '2026-03-20' });
    await phone.waitFor('最迟 4月13日 答复您');
    await phone.waitFor('征求意见的 9 个工作日，依法不计入。');
    await readDays(phone, '3月10日 星期二：征求意见期间，不算', '3月23日 星期一：算第 6 个工作日', '4月13日 星期一：算第 20 个工作日；到期');
  });

  tell('an extension moves it once', async () => {
    const { id, phone } = await begun('2026-03-02', '临时救助资金安排');
    await phone.waitFor('最迟 3月30日 答复您');
    await story.at('2026-03-25');
    await story.step(id, 'extension-request', { reason: '需要分街道核对', workingDays: 20 });
    await story.step(id, 'extension', { reason: '需要分街道核对', workingDays: 20 }, story.gu);
    await phone.waitFor('最迟 4月28日 答复您');
    await phone.waitFor('已经延长 20 个工作日，只能延长这一次。');
    await openLetter(phone, '政府信息公开申请延期答复告知书');
    await readDays(phone, '算第 17 个工作日；这天决定延长 20 个工作日', '4月28日 星期二：算第 40 个工作日；到期');
  });

  tell('a lapse ends it, and there is nothing to rate', async () => {
    const { id, phone } = await begun('2026-03-02', '有关材料');
    await story.at('2026-03-05');
    await story.step(id, 'supplement-notice', { items: ['请写明年度'], by: '2026-03-19' });
    await phone.waitFor('请在 3月19日 前补正');
    await beginDay(stage.bff, '2026-03-20');
    await story.at('2026-03-20');
    await story.step(id, 'lapse');
    await phone.waitFor('已办结：');
    await phone.waitFor('视为放弃申请');
    await phone.waitFor('如对不再处理这件申请不服，可以自知道之日起 60 日内申请行政复议');
    expect(phone.page().text()).not.toContain('评价这次答复');
  });

  tell('refused: the remedy says that a review comes first', async () => {
    const { id, phone } = await begun('2026-03-02', '局长办公会会议记录');
    await story.at('2026-03-10');
    await story.step(id, 'draft', draftReply({ choice: 'processRecords', reason: '会议记录是讨论过程中形成的记录', access: null }));
    await story.step(id, 'review', {}, story.shen);
    await story.step(id, 'signature', {}, story.gu);
    expect(phone.page().text()).not.toContain('政府信息公开申请答复书');
    await story.step(id, 'delivery', { on: '2026-03-10', way: 'online' });
    await phone.waitFor('已答复：');
    await phone.waitFor('依据《政府信息公开条例》第十六条');
    await phone.waitFor('如对本答复不服，应当先申请行政复议');
    await openLetter(phone, '政府信息公开申请答复书');
  });

  tell('the calendar arrives late: provisional at first, then the day', async () => {
    const { phone } = await begun('2026-12-21', '2027年度民生实事项目清单');
    await phone.waitFor('期限暂定，不早于 12月31日');
    await phone.waitFor('还余 12 个工作日，要等 2027 年放假安排公布才能定下哪一天。');
    const admin = await asStaff(stage.bff.url, 'admin');
    expect((await admin.put('/api/console/calendar/years/2027', SCHEDULE_2027, { ...ifMatch(0), 'idempotency-key': 'year-2027' })).status).toBe(200);
    await phone.waitFor('最迟 2027年1月19日 答复您');
    await readDays(phone, '2027年1月1日 星期五：', '2027年1月4日 星期一：算第 9 个工作日', '2027年1月19日 星期二：算第 20 个工作日；到期');
  });
});
