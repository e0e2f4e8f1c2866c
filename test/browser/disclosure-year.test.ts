import { describe, expect } from '@jest/globals';
import { ENGINES } from '../support/databases.ts';
import { NOTICE_2027 } from '../support/schedules.ts';
import { dayAtDesk, stateOf } from './support/case.ts';
import { disclosureStage, headlineOf, readDays } from './support/disclosure.ts';
import { at, button, visible } from './support/resident.ts';
import { signInByKeyboard } from './support/staff.ts';

/** An application whose days reach into a year without a schedule (domain.md §1.2), and the notice that comes late. */
describe.each(ENGINES)('the calendar arrives late, on %s', (engine) => {
  const { play } = disclosureStage(engine);

  play('provisional at first; the year is entered, and everybody who waits gets the day', async (on) => {
    await on.at('2026-12-21');
    const id = await on.story.begun({ information: '2027年度民生实事项目清单' });
    const phone = await on.phone(id);
    await headlineOf(phone, '期限暂定，不早于 12月31日', '还余 12 个工作日，要等 2027 年放假安排公布才能定下哪一天。');
    await visible(phone, '已数 0 个工作日，共 20 个').waitFor();
    await readDays(phone, /^12月31日 星期四：算第 8 个工作日$/);
    const lu = await on.desk('lu', id);
    await lu.getByText('不早于 12月31日，还余 12 个工作日，待 2027 年放假安排公布').waitFor();
    await lu.getByText('期限暂定').waitFor();

    const admin = await on.stage.desk();
    await signInByKeyboard(admin, on.stage.url, 'admin');
    await admin.goto(`${on.stage.url}/console/calendar?enter=2027`);
    await admin.locator('#notice-text').fill(NOTICE_2027);
    await button(admin, '看会改动什么').press('Enter');
    const moved = admin.getByRole('region', { name: '会改动什么' }).getByRole('row').filter({ hasText: '2027年度民生实事项目清单' });
    await moved.getByText('2027年1月19日').waitFor();
    await moved.getByText('暂定').waitFor();
    await button(admin, '启用，改 1 件的期限').press('Enter');
    await admin.getByRole('status').getByText('期限已经重算：看了 1 件，改了 1 件').waitFor();

    // both screens that were open say so by themselves
    await lu.getByText('1月19日 24:00').waitFor();
    expect(await lu.getByText('期限暂定').count()).toBe(0);
    expect(await stateOf(lu)).toBe('办理中');
    expect(await dayAtDesk(lu, '2027年1月1日').getAttribute('title')).toContain('放假，不计');
    await headlineOf(phone, '最迟 2027年1月19日 答复您');
    await readDays(phone, /^2027年1月1日 星期五：.*放假，不算$/, /^2027年1月4日 星期一：算第 9 个工作日$/, /^2027年1月19日 星期二：算第 20 个工作日；到期/);
    await phone.goto(at(on.stage.url, '/packages/account/notifications/index'));
    await visible(phone, '答复期限已经确定：2027年1月19日').waitFor();
  });
});
