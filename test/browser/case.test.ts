import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { ApplicationReceipt } from '@mingchuang/shared/disclosure/applications.types';
import type { ConsoleCase } from '@mingchuang/shared/disclosure/console-cases.types';
import { application, draftReply, taken } from '../support/applications.ts';
import { asResident, asStaff } from '../support/client.ts';
import { chooseStep, deskAt, lookAt, refusal, sendStep, stateOf } from './support/case.ts';
import { faultsOf } from './support/checks.ts';
import { focusedId, tabTo, waitForFocus } from './support/staff.ts';
import { clearAfterEach, STORY_MS, Stage, scene } from './support/stage.ts';

const SMALL_DESK = { width: 1280, height: 800 };
const LONG =
  '2024年1月1日至2025年12月31日期间明川区城乡居民最低生活保障资金、特困人员救助供养资金、临时救助资金的预算安排、实际支出、分街道（镇）分月份发放人数和金额明细，以及同期由区民政局委托第三方机构开展的入户核查、绩效评价、资金审计所形成的合同文本、验收材料、评价报告全文，并请注明各项资金的来源构成（中央、省、市、区四级），各街道（镇）低保对象动态调整的新增和退出人数、退出原因分类统计，涉及个人信息的部分请作区分处理后提供；如部分信息由区财政局共同制作，请一并征求意见后答复，电子文档格式优先，能够复制和检索的更好。';

/** One application and the three people it goes through. 2026-03-02 is a Monday without a holiday near. */
describe('the case page', () => {
  let stage: Stage;
  const play = (name: string, scenes: () => Promise<void>) => scene(() => stage, name, scenes);

  beforeAll(async () => {
    stage = await Stage.open('SQLite');
    stage.bff.clock.set('2026-03-02T09:00:00+08:00');
  }, STORY_MS);
  afterAll(() => stage.close(), STORY_MS);
  clearAfterEach(() => stage);

  const submit = async (more: Parameters<typeof application>[0] = {}): Promise<string> => {
    const resident = await asResident(stage.url, '13800000021');
    return (await resident.post<ApplicationReceipt>('/api/applications', application(more))).body.id;
  };
  const fresh = async (id: string): Promise<ConsoleCase> => {
    const lu = await asStaff(stage.url, 'lu');
    return (await lu.get<ConsoleCase>(`/api/console/applications/${id}`)).body;
  };
  const begun = async (more: Parameters<typeof application>[0] = {}): Promise<ConsoleCase> => {
    const lu = await asStaff(stage.url, 'lu');
    return taken(lu, await taken(lu, await fresh(await submit(more)), 'confirmation', { itemCount: 1 }), 'start');
  };
  const enter = (account: string, id: string, expected?: RegExp[]) => deskAt(stage, account, id, expected);

  play('from confirmation to the archive, with three people at three desks', async () => {
    const id = await submit({ information: LONG });
    const lu = await enter('lu', id);
    expect(await stateOf(lu)).toBe('待确认');
    await chooseStep(lu, 'confirm');
    await sendStep(lu, /^已办：确认收到。生成 政府信息公开申请登记表/);
    expect(await stateOf(lu)).toBe('已受理');
    await chooseStep(lu, 'begin');
    await sendStep(lu, '已办：开始办理');
    await lu.getByText('局办公室 · 陆听澜').waitFor();
    await lu.getByText('3月30日 24:00').waitFor();

    await chooseStep(lu, 'consultOrgan');
    await lu.getByLabel('哪个机关').fill('明川区财政局');
    await lu.getByLabel('所涉信息').fill('低保资金使用情况');
    await lu.getByLabel('为什么要征求它的意见').fill('该信息由两个机关共同制作');
    await sendStep(lu, /^已办：征求其他机关意见。生成 政府信息公开征求意见书/);
    await lu.getByText('暂停中，3月2日 起').waitFor();

    // another morning: a session does not last over night
    await lu.close();
    stage.bff.clock.set('2026-03-04T09:00:00+08:00');
    const later = await enter('lu', id);
    const opinion = await chooseStep(later, 'recordOpinion');
    expect(await opinion.getByRole('radio', { name: /逾期未提出意见/ }).isDisabled()).toBe(true);
    await opinion.getByText('期限还没有届满').waitFor();
    await opinion.getByRole('radio', { name: '同意公开', exact: true }).check();
    await sendStep(later, '已办：登记意见');
    await later.getByText('4月1日 24:00').waitFor();

    await chooseStep(later, 'askExtension');
    await later.getByLabel('延长的理由').fill('需要分街道核对');
    await later.getByText('现在的到期日：4月1日 24:00；延长后：4月30日 24:00').waitFor();
    await sendStep(later, '已办：提请延期');

    const gu = await enter('gu', id);
    const extension = await chooseStep(gu, 'extend');
    expect(await extension.getByLabel('延长的理由').inputValue()).toBe('需要分街道核对');
    await sendStep(gu, /^已办：批准延期。生成 政府信息公开申请延期答复告知书/);
    await gu.getByText('已延长 20 个工作日').waitFor();
    await later
      .getByRole('status')
      .getByText(/^有新变化：3月4日 顾长宁：延长答复期限/)
      .waitFor();

    await chooseStep(later, 'draft');
    await later.getByLabel('答复的种类').selectOption('partial');
    await later.getByLabel('不予公开的内容').fill('附件二成本测算表');
    await later.getByLabel('这部分为什么不公开').selectOption('thirdPartyRights');
    await later.getByLabel('理由').fill('第三方不同意公开附件二，公开会对其合法权益造成损害');
    await later.getByLabel('获取的方式、途径和时间').fill('电子文档随本答复书一并提供');
    await sendStep(later, '已办：起草答复');
    await later.getByRole('region', { name: '答复书全文' }).getByText('附件二成本测算表').waitFor();

    const shen = await enter('shen', id);
    await chooseStep(shen, 'review');
    await shen.getByRole('region', { name: '答复书全文' }).getByText('（签发时编号）').waitFor();
    await sendStep(shen, '已办：审核通过');
    await gu.locator('#action-sign').waitFor();
    await chooseStep(gu, 'sign');
    await sendStep(gu, /^已办：签发答复。生成 政府信息公开申请答复书/);
    expect(await stateOf(gu)).toBe('已签发');

    await later.locator('#action-deliver').waitFor();
    await chooseStep(later, 'deliver');
    await sendStep(later, '已办：发出答复');
    await later.getByText('答复发出，按期').waitFor();
    await chooseStep(later, 'archive');
    await sendStep(later, '已办：归档');
    expect(await stateOf(later)).toBe('已归档');
    await later.getByRole('region', { name: '办理结果' }).getByText('部分公开').waitFor();
    expect(await later.locator('.ledger > li').count()).toBe(12);
    expect(await later.locator('.ledger > li').first().textContent()).toContain('提交申请');
  });

  play('what cannot be done says why: not now, not by the same person, not by this role', async () => {
    const lu = await asStaff(stage.url, 'lu');
    const it = await begun();
    const desk = await enter('shen', it.id);
    const why = (sentence: string) => refusal(desk, sentence);
    await (await why('答复签发之后才能发出')).getByText('发出答复').waitFor();
    await (await why('没有正在征求的意见')).getByText('登记意见').waitFor();
    await (await why('由负责人签发')).getByText('签发答复').waitFor();
    await (await why('由负责人签发')).getByText('第四十五条').first().waitFor();

    const shen = await asStaff(stage.url, 'shen');
    await taken(shen, it, 'draft', draftReply());
    await lookAt(desk, stage.url, it.id);
    await (await why('起草、审核、签发要由不同的人办理')).getByText('审核通过').waitFor();
    expect(await desk.locator('#action-review').count()).toBe(0);
    await taken(lu, await fresh(it.id), 'withdrawal', { reason: '' });
  });

  play('who only reads sees the case and no button', async () => {
    const it = await begun();
    const desk = await enter('he', it.id);
    await desk.getByText('您可以查看，不办理').waitFor();
    await desk.getByRole('heading', { name: '经过' }).waitFor();
    expect(await desk.locator('[id^="action-"]').count()).toBe(0);
    expect(await desk.locator('.refused').count()).toBe(0);
  });

  play('two windows: the slower one is told what changed, and what was typed is still there', async () => {
    const it = await begun();
    const slow = await enter('lu', it.id, [/412/]);
    await chooseStep(slow, 'noticeSupplement');
    await slow.getByLabel('需要补正的事项，第 1 项').fill('请写明要哪一年的');
    await slow.keyboard.press('Enter');
    await slow.keyboard.insertText('请写明要哪个街道的');

    const quick = await enter('shen', it.id);
    await chooseStep(quick, 'assign');
    await quick.getByLabel('交给哪个科室').selectOption({ label: '社会救助科' });
    await sendStep(quick, '已办：转交科室');

    const news = slow.getByRole('alert').filter({ hasText: '有新变化，您写的都还在' });
    await news.getByText('沈禾：转交科室').waitFor();
    await slow.locator('.step-foot button[type="submit"]').press('Enter');
    await slow.getByText('您打开之后，这件事已经有变化').waitFor();
    expect(await slow.getByLabel('需要补正的事项，第 2 项').inputValue()).toBe('请写明要哪个街道的');
    await slow.getByRole('button', { name: '看过了，接着办' }).press('Enter');
    await news.waitFor({ state: 'hidden' });
    await slow.getByText('社会救助科 · 陆听澜').waitFor();
    await slow.reload();
    await chooseStep(slow, 'noticeSupplement');
    expect(await slow.getByLabel('需要补正的事项，第 1 项').inputValue()).toBe('请写明要哪一年的');
    await sendStep(slow, /^已办：通知补正。生成 政府信息公开申请补正告知书/);
    await slow.getByText('待补正').first().waitFor();
    expect((await fresh(it.id)).askedOf?.lines).toEqual(['请写明要哪一年的', '请写明要哪个街道的']);
  });

  play('with the keyboard alone: a gap leads to its field, Esc goes back to the button, the identity asks why', async () => {
    const it = await begun();
    const desk = await enter('lu', it.id);
    await tabTo(desk, 'action-cooperate');
    await desk.keyboard.press('Enter');
    await waitForFocus(desk, 'step-title');
    await tabTo(desk, 'step-to');
    await desk.keyboard.press('Enter');
    await waitForFocus(desk, 'step-to');
    await desk.getByText('请填写协办单位').waitFor();
    await desk.keyboard.insertText('明川区档案馆');
    await desk.keyboard.press('Escape');
    await waitForFocus(desk, 'action-cooperate');
    await desk.keyboard.press('Enter');
    expect(await desk.locator('#step-to').inputValue()).toBe('明川区档案馆');
    await tabTo(desk, 'step-requests');
    await desk.keyboard.insertText('查找 2019 年的批复');
    await tabTo(desk, 'step-reason');
    await desk.keyboard.insertText('该批复已移交档案馆');
    await tabTo(desk, 'step-by');
    await desk.keyboard.press('Enter');
    await desk.getByRole('status').getByText('已办：发协办函').waitFor();
    expect(await focusedId(desk)).toBe('case-title');

    await desk.getByRole('button', { name: '查看完整身份' }).press('Enter');
    await waitForFocus(desk, 'identity-reason');
    await desk.keyboard.insertText('邮寄答复书，需要核对');
    await desk.keyboard.press('Tab');
    await desk.getByRole('button', { name: /^查\s?看$/ }).press('Enter');
    await desk.getByText('E12345678').waitFor();
    await desk.getByText('13800000021').waitFor();
  });

  play('nothing is too small, hidden or out of the window, at both sizes of desk and of type', async () => {
    const it = await begun({ information: LONG });
    const desk = await enter('lu', it.id);
    const found: string[] = [];
    const check = async (screen: string) => found.push(...(await faultsOf(desk, screen, { text: 12, target: 24 })));
    await desk.locator('.refused summary').press('Enter');
    await check('case');
    await chooseStep(desk, 'draft');
    await desk.getByLabel('答复的种类').selectOption('stateSecret');
    await check('draft');
    await desk.setViewportSize(SMALL_DESK);
    await check('draft, small');
    await desk.keyboard.press('Escape');
    await check('case, small');
    await desk.getByRole('button', { name: '大', exact: true }).press('Enter');
    await check('case, large type');
    await chooseStep(desk, 'noticeSupplement');
    await check('supplement, large type');
    expect(found).toEqual([]);
  });
});
