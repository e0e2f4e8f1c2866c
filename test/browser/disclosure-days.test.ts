import { describe, expect } from '@jest/globals';
import { ENGINES } from '../support/databases.ts';
import { chooseStep, dayAtDesk, refusal, sendStep, stateOf } from './support/case.ts';
import { disclosureStage, headlineOf, readDays, readLetter } from './support/disclosure.ts';
import { button, visible } from './support/resident.ts';

/** What moves the day of the answer (30, 33, 34), on the desks of the office and on the phone of the applicant; domain.md §1.2 has the days. */
describe.each(ENGINES)('the clock of an application, on %s', (engine) => {
  const { play } = disclosureStage(engine);

  play('a supplement restarts it: asked for at the desk, given on the phone', async (on) => {
    await on.at('2026-03-02');
    const id = await on.story.begun({ information: '有关养老服务的材料' });
    const phone = await on.phone(id);
    await headlineOf(phone, '最迟 3月30日 答复您');
    await on.at('2026-03-05');
    const lu = await on.desk('lu', id);
    const form = await chooseStep(lu, 'noticeSupplement');
    await form.getByText('通知补正最迟 3月11日 发出。').waitFor();
    await lu.getByLabel('需要补正的事项，第 1 项').fill('请写明要哪一年度的');
    await sendStep(lu, /^已办：通知补正。生成 政府信息公开申请补正告知书/);
    expect(await stateOf(lu)).toBe('待补正');

    // the screen that was open says so by itself
    await headlineOf(phone, '请在 3月19日 前补正');
    expect(await readLetter(phone, '政府信息公开申请补正告知书')).toContain('请写明要哪一年度的');
    await on.at('2026-03-16');
    await button(phone, '去补正').click();
    await phone.getByRole('textbox', { name: '补正的内容' }).fill('2025年养老床位建设补贴的拨付文件');
    await button(phone, '送出补正').click();
    await headlineOf(phone, '最迟 4月14日 答复您', '星期二 24:00 前，还剩 20 个工作日。', '已数 0 个工作日，共 20 个');
    await readDays(
      phone,
      /^3月5日 星期四：.*这天发出补正通知$/,
      /^今天，3月16日 星期一：这天不算；这天收到补正，从下一个工作日重新数起$/,
      /^3月17日 星期二：算第 1 个工作日$/,
      /^4月6日 星期一：清明放假，不算$/,
      /^4月14日 星期二：算第 20 个工作日；到期/,
    );

    const later = await on.desk('lu', id);
    await later.getByText('4月14日 24:00').waitFor();
    await later.getByText('3月16日 重新计算 ＋ 20 个工作日').waitFor();
    expect(await dayAtDesk(later, '2026年3月16日').getAttribute('title')).toContain('重新计算，次日起算');
    await (await refusal(later, '补正只能通知一次')).getByText('通知补正').waitFor();
  });

  play('a consultation pauses it, from the day it is sent to the day it is answered', async (on) => {
    await on.at('2026-03-02');
    const id = await on.story.begun({ information: '低保资金使用情况' });
    const phone = await on.phone(id);
    await headlineOf(phone, '最迟 3月30日 答复您');
    await on.at('2026-03-09');
    const lu = await on.desk('lu', id);
    await chooseStep(lu, 'consultOrgan');
    await lu.getByLabel('哪个机关').fill('明川区财政局');
    await lu.getByLabel('所涉信息').fill('低保资金使用情况');
    await lu.getByLabel('为什么要征求它的意见').fill('该信息由两个机关共同制作');
    await sendStep(lu, /^已办：征求其他机关意见。生成 政府信息公开征求意见书/);
    await lu.getByText('暂停中，3月9日 起').waitFor();

    await headlineOf(phone, '答复期限暂停中', '从 3月9日 起答复期限暂停计算');
    await visible(phone, '暂停前已数 5 个工作日').waitFor();
    expect(await readLetter(phone, '政府信息公开征求意见告知书')).toContain('征求意见所需时间不计算在答复期限内');

    await on.at('2026-03-20');
    const later = await on.desk('lu', id);
    const opinion = await chooseStep(later, 'recordOpinion');
    await opinion.getByRole('radio', { name: '同意公开', exact: true }).check();
    await sendStep(later, '已办：登记意见');
    await later.getByText('4月13日 24:00').waitFor();
    await later.getByText('3月2日 收到 ＋ 20 个工作日 ＋ 征求意见 9').waitFor();

    await headlineOf(phone, '最迟 4月13日 答复您', '征求意见的 9 个工作日，依法不计入。');
    await readDays(
      phone,
      /^3月9日 星期一：算第 5 个工作日；这天发出征求意见，从第二天起暂停$/,
      /^3月10日 星期二：征求意见期间，不算$/,
      /^今天，3月20日 星期五：征求意见期间，不算；这天收到意见，从第二天起接着数$/,
      /^3月23日 星期一：算第 6 个工作日$/,
      /^4月13日 星期一：算第 20 个工作日；到期/,
    );
  });

  play('an extension moves it once: asked for at one desk, approved by the head of the office at another', async (on) => {
    await on.at('2026-03-02');
    const id = await on.story.begun({ information: '临时救助资金安排' });
    const phone = await on.phone(id);
    await on.at('2026-03-25');
    const lu = await on.desk('lu', id);
    await chooseStep(lu, 'askExtension');
    await lu.getByLabel('延长的理由').fill('需要分街道核对');
    await lu.getByText('现在的到期日：3月30日 24:00；延长后：4月28日 24:00').waitFor();
    await sendStep(lu, '已办：提请延期');
    // until it is approved nothing has moved
    await headlineOf(phone, '最迟 3月30日 答复您');

    const gu = await on.desk('gu', id);
    const form = await chooseStep(gu, 'extend');
    expect(await form.getByLabel('延长的理由').inputValue()).toBe('需要分街道核对');
    await sendStep(gu, /^已办：批准延期。生成 政府信息公开申请延期答复告知书/);
    await gu.getByText('已延长 20 个工作日').waitFor();
    await gu.getByText('4月28日 24:00').waitFor();
    await (await refusal(lu, '这一期限已经延长过')).getByText('提请延期').waitFor();

    await headlineOf(phone, '最迟 4月28日 答复您', '已经延长 20 个工作日，只能延长这一次。');
    expect(await readLetter(phone, '政府信息公开申请延期答复告知书')).toContain('需要分街道核对');
    await readDays(phone, /^今天，3月25日 星期三：算第 17 个工作日；这天决定延长 20 个工作日$/, /^4月28日 星期二：算第 40 个工作日；到期/);
  });
});
