import { describe, expect } from '@jest/globals';
import { ENGINES } from '../support/databases.ts';
import { chooseStep, refusal, sendStep, stateOf } from './support/case.ts';
import { disclosureStage, headlineOf, readDays, readLetter } from './support/disclosure.ts';
import { at, button, link, visible } from './support/resident.ts';

const REVIEW_FIRST = '如对本答复不服，应当先申请行政复议';

/** How an application ends otherwise than with what was asked for: given up by silence (30, 34), or refused (36(3)). */
describe.each(ENGINES)('an application ends, on %s', (engine) => {
  const { play } = disclosureStage(engine);

  play('a lapse is proposed after the last day, and a person closes', async (on) => {
    await on.at('2026-03-02');
    const id = await on.story.begun({ information: '有关材料' });
    await on.at('2026-03-05');
    await on.story.step(id, 'supplement-notice', { items: ['请写明文件名称或者年度'], by: '2026-03-19' });
    await on.at('2026-03-19');
    const phone = await on.phone(id);
    await headlineOf(phone, '请在 3月19日 前补正');
    const early = await on.desk('lu', id);
    await (await refusal(early, '期限还没有届满')).getByText('按放弃申请结案').waitFor();

    await on.begin('2026-03-20');
    const lu = await on.desk('lu', id);
    expect(await stateOf(lu)).toBe('待补正');
    const form = await chooseStep(lu, 'lapseSupplement');
    await form.getByText('系统不会自动结案').waitFor();
    await sendStep(lu, '已办：按放弃申请结案');
    expect(await stateOf(lu)).toBe('已结案');
    await lu.getByRole('region', { name: '办理结果' }).waitFor();

    await headlineOf(phone, '已办结：逾期不补正，视为放弃申请', '3月20日 办结。');
    await visible(phone, '如对不再处理这件申请不服，可以自知道之日起 60 日内申请行政复议').waitFor();
    expect(await button(phone, '评价这次答复').count()).toBe(0);
    expect(await button(phone, '不想要了，撤回申请').filter({ visible: true }).count()).toBe(0);
    await readDays(phone, /^3月5日 星期四：.*这天发出补正通知$/, /^今天，3月20日 星期五：/);
    await phone.goto(at(on.stage.url, '/packages/account/notifications/index'));
    await visible(phone, '“有关材料”逾期没有补正，视为放弃申请').waitFor();
  });

  play('a lapse of whoever is consulted ends by itself, and the clock goes on from its last day', async (on) => {
    await on.at('2026-03-02');
    const id = await on.story.begun({ information: '共同制作的资金表' });
    await on.story.step(id, 'consultations', { party: 'organ', to: '明川区财政局', summary: '资金', reason: '共同制作' });
    const phone = await on.phone(id);
    await headlineOf(phone, '答复期限暂停中');
    await on.begin('2026-03-24');
    const lu = await on.desk('lu', id);
    await lu.getByText('逾期未提出意见').first().waitFor();
    await lu.getByText('3月2日 收到 ＋ 20 个工作日 ＋ 征求意见 15').waitFor();
    await headlineOf(phone, '最迟 4月21日 答复您', '征求意见的 15 个工作日，依法不计入。');
    await readDays(phone, /^3月23日 星期一：征求意见期间，不算；/, /^今天，3月24日 星期二：算第 1 个工作日$/);
  });

  play('refused: drafted, reviewed and signed by three people, and the letter says that a review comes first', async (on) => {
    await on.at('2026-03-02');
    const id = await on.story.begun({ information: '局长办公会会议记录' });
    await on.at('2026-03-10');
    const phone = await on.phone(id);
    await headlineOf(phone, '最迟 3月30日 答复您');
    const lu = await on.desk('lu', id);
    const draft = await chooseStep(lu, 'draft');
    await lu.getByLabel('答复的种类').selectOption('processRecords');
    await draft.getByText('年度报告计入“属于四类过程性信息”').waitFor();
    await lu.getByLabel('理由').fill('会议记录是讨论过程中形成的记录，公开会影响以后的讨论');
    await sendStep(lu, '已办：起草答复');
    const text = lu.getByRole('region', { name: '答复书全文' });
    await text.getByText('应当先自收到本答复之日起60日内向明川区人民政府申请行政复议').waitFor();

    const shen = await on.desk('shen', id);
    await chooseStep(shen, 'review');
    await sendStep(shen, '已办：审核通过');
    const gu = await on.desk('gu', id);
    await chooseStep(gu, 'sign');
    await sendStep(gu, /^已办：签发答复。生成 政府信息公开申请答复书/);
    // signed is not sent: the applicant reads nothing of it yet
    await headlineOf(phone, '最迟 3月30日 答复您');
    expect(await phone.getByText('政府信息公开申请答复书').count()).toBe(0);
    await lu.locator('#action-deliver').waitFor();
    await chooseStep(lu, 'deliver');
    await sendStep(lu, '已办：发出答复');
    await lu.getByText('答复发出，按期').waitFor();

    await headlineOf(phone, '已答复：不予公开');
    await visible(phone, '不予公开：属于讨论记录、过程稿、磋商信函、请示报告等过程性信息').waitFor();
    await visible(phone, '依据《政府信息公开条例》第十六条').waitFor();
    await visible(phone, REVIEW_FIRST).waitFor();
    const letter = await readLetter(phone, '政府信息公开申请答复书');
    expect(letter).toContain('第二十三条第一款第四项');
    expect(letter).toContain('应当先自收到本答复之日起60日内向明川区人民政府申请行政复议');
    expect(letter).not.toContain('直接向明川区人民法院');
    await readDays(phone, /^今天，3月10日 星期二：算第 6 个工作日/);

    // what comes of it is recorded beside the case and changes nothing of it
    await on.at('2026-03-27');
    const later = await on.desk('lu', id);
    await chooseStep(later, 'recordRemedy');
    await later.getByLabel('复议机关或者法院').fill('明川区人民政府');
    await sendStep(later, '已办：登记复议、诉讼');
    await later.getByRole('region', { name: '复议和诉讼' }).getByText('明川区人民政府').waitFor();
    expect(await stateOf(later)).toBe('已发出');
    await phone.goto(at(on.stage.url, '/packages/disclosure/mine/index'));
    await link(phone, /局长办公会会议记录.*已答复/).waitFor();
  });
});
