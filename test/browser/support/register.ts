import type { ApplicationForm } from '@mingchuang/shared/disclosure/applications.types';
import type { CaseReminders } from '@mingchuang/shared/disclosure/case-reminders.types';
import type { ConsoleCase, RegisterApplication } from '@mingchuang/shared/disclosure/console-cases.types';
import type { Page } from 'playwright-core';
import { application, paper, taken } from '../../support/applications.ts';
import { asResident, asStaff, type Client } from '../../support/client.ts';
import { signInByKeyboard } from './staff.ts';
import type { Stage } from './stage.ts';

export const LATE = '2025年度临时救助资金发放情况';
export const PAUSED = '养老机构综合补贴发放名单';
export const LETTERED = '道路命名会议纪要';
export const ONLINE = '社区食堂补助资金分配方案';

/** A counter where `lu` enters what came on paper. */
export async function entered(lu: Client, more: Partial<RegisterApplication>, applicant: Partial<ApplicationForm['applicant']> = {}): Promise<ConsoleCase> {
  return (await lu.post<ConsoleCase>('/api/console/applications', paper('2026-11-12', more, applicant))).body;
}

/** One late, one that stands still, one of an organisation, and one from the net that waits to be confirmed; the late one. */
export async function someCases(stage: Stage, lu: Client): Promise<ConsoleCase> {
  const late = await taken(lu, await entered(lu, { arrivedOn: '2026-10-10', information: LATE, documentNumber: '明民发〔2025〕31号' }), 'start');
  const paused = await taken(lu, await entered(lu, { channel: 'mail', basis: 'signed', arrivedOn: '2026-10-28', information: PAUSED }), 'start');
  await taken(lu, paused, 'consultations', { party: 'organ', to: '明川区财政局', summary: '补贴名单', reason: '由两个机关共同制作' });
  await entered(
    lu,
    { channel: 'fax', basis: 'confirmed', confirmedOn: '2026-11-12', information: LETTERED },
    { kind: 'legalService', name: '江岸法律服务所', identityKind: 'creditCode', identityNumber: '91110000MA0000000H', representative: '钟其言' },
  );
  await (await asResident(stage.url, '13800000021')).post('/api/applications', application({ information: ONLINE }));
  return late;
}

export const asLu = (stage: Stage): Promise<Client> => asStaff(stage.url, 'lu');

export interface AtRegister {
  account?: string;
  /** console errors that belong to the story */
  expected?: RegExp[];
  viewport?: { width: number; height: number };
  reminders?: CaseReminders;
  /** addresses of reminders that were marked as seen */
  seen?: string[];
}

/** What reminds belongs to another story; here it says what a screen has to show. */
export async function atRegister(
  stage: Stage,
  path: string,
  { account = 'lu', expected = [], viewport, reminders, seen = [] }: AtRegister = {},
): Promise<Page> {
  const person = await stage.person(viewport ?? { width: 1440, height: 900 });
  let now: CaseReminders = reminders ?? { unseen: 0, deciding: { count: 0, items: [] }, items: [] };
  await person.route('**/api/console/reminders', (route) => route.fulfill({ json: now }));
  await person.route('**/api/console/reminders/*/seen', (route) => {
    seen.push(new URL(route.request().url()).pathname);
    now = { ...now, unseen: 0, items: now.items.map((item) => ({ ...item, seenAt: '2026-11-12T01:00:00Z' })) };
    return route.fulfill({ status: 204 });
  });
  const desk = await stage.window(person, expected);
  await signInByKeyboard(desk, stage.url, account);
  await desk.goto(`${stage.url}/console/${path}`);
  return desk;
}
