import type { PolicyQuery } from '@mingchuang/shared/policies/policies.types';
import type { SearchKind } from '@mingchuang/shared/search/search.types';
import Taro from '@tarojs/taro';
import { reach } from './pages';
import { unwindSteps } from './steps';

export type Tab = 'home' | 'disclosure' | 'interact' | 'mine';

/** Every sub page's address stands here once. */
export const routes = {
  write: (kind?: string): string => `/packages/letters/write/index${kind ? `?kind=${kind}` : ''}`,
  /** a question about a text, named by its title */
  ask: (about: string): string => `/packages/letters/write/index?kind=inquiry&about=${encodeURIComponent(about)}`,
  editLetter: (id: string): string => `/packages/letters/write/index?edit=${id}`,
  receipt: (): string => '/packages/letters/receipt/index',
  letter: (id: string, rate = false): string => `/packages/letters/detail/index?id=${id}${rate ? '&rate=1' : ''}`,
  myLetters: (filter?: 'rate'): string => `/packages/letters/mine/index${filter ? `?filter=${filter}` : ''}`,
  publicLetters: (): string => '/packages/letters/public-list/index',
  publicLetter: (id: string): string => `/packages/letters/public-detail/index?id=${id}`,
  lookup: (): string => '/packages/letters/lookup/index',
  signIn: (): string => '/packages/account/sign-in/index',
  notice: (agree = false): string => `/packages/account/notice/index${agree ? '?agree=1' : ''}`,
  notifications: (): string => '/packages/account/notifications/index',
  privacy: (): string => '/packages/account/privacy/index',
  notFound: (): string => '/packages/lost/not-found/index',
  guide: (): string => '/packages/disclosure/guide/index',
  apply: (): string => '/packages/disclosure/apply/index',
  /** the form that begins with a letter, in answer to which it was offered */
  applyFrom: (messageId: string): string => `/packages/disclosure/apply/index?letter=${messageId}`,
  applied: (): string => '/packages/disclosure/receipt/index',
  calculator: (): string => '/packages/disclosure/calculator/index',
  myApplications: (): string => '/packages/disclosure/mine/index',
  application: (id: string, rate = false): string => `/packages/disclosure/detail/index?id=${id}${rate ? '&rate=1' : ''}`,
  applicationCalendar: (id: string): string => `/packages/disclosure/calendar/index?id=${id}`,
  supplement: (id: string): string => `/packages/disclosure/supplement/index?id=${id}`,
  giveReason: (id: string): string => `/packages/disclosure/reason/index?id=${id}`,
  withdrawApplication: (id: string): string => `/packages/disclosure/withdraw/index?id=${id}`,
  /** `application`: one's own answered one that the record came with */
  correct: (application?: string): string => `/packages/disclosure/correct/index${application ? `?application=${application}` : ''}`,
  correctionSent: (): string => '/packages/disclosure/correction-receipt/index',
  corrections: (): string => '/packages/disclosure/corrections/index',
  correction: (id: string): string => `/packages/disclosure/correction/index?id=${id}`,
  catalogue: (): string => '/packages/catalogue/tree/index',
  column: (id: string): string => `/packages/catalogue/column/index?id=${id}`,
  contacts: (): string => '/packages/catalogue/contacts/index',
  consultations: (shelf?: 'surveys'): string => `/packages/consultations/list/index${shelf ? `?shelf=${shelf}` : ''}`,
  consultation: (id: string): string => `/packages/consultations/detail/index?id=${id}`,
  opinion: (id: string): string => `/packages/consultations/opinion/index?id=${id}`,
  survey: (id: string): string => `/packages/consultations/survey/index?id=${id}`,
  policies: (filter: Omit<PolicyQuery, 'limit' | 'cursor'> = {}): string => `/packages/policies/list/index${queryOf(filter)}`,
  keptPolicies: (): string => '/packages/policies/kept/index',
  policyCode: (id: string): string => `/packages/policies/code/index?id=${id}`,
  periodic: (): string => '/packages/periodic/list/index',
  series: (id: string): string => `/packages/periodic/series/index?id=${id}`,
  policy: (id: string): string => `/packages/policies/detail/index?id=${id}`,
  search: (q = '', kind?: SearchKind, inForce = false): string =>
    `/packages/search/index${q === '' ? '' : queryOf({ q, kind, inForce: inForce ? 1 : undefined })}`,
} as const;

function queryOf(values: object): string {
  const pairs = Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]));
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

interface Matter {
  messageId: string | null;
  applicationId: string | null;
  correctionId?: string | null;
  consultationId?: string | null;
}

/** The page of what an entry of the inbox or a thing to do is about. */
export function matterPage({ messageId, applicationId, correctionId = null, consultationId = null }: Matter, rate = false): string {
  if (correctionId !== null) return routes.correction(correctionId);
  if (consultationId !== null) return routes.consultation(consultationId);
  return applicationId === null ? routes.letter(messageId ?? '', rate) : routes.application(applicationId, rate);
}

export const tabUrl = (tab: Tab): string => `/pages/${tab}/index`;

/** WeChat keeps ten pages at most; beyond that the newest is replaced. */
const STACK_LIMIT = 10;

/** counts taps: while the parts of one page are on their way, another may be chosen */
let chosen = 0;

/** Opens the page once its parts are there, unless somebody has chosen another one meanwhile. */
async function open(url: string, way: (to: { url: string }) => Promise<unknown>): Promise<void> {
  chosen += 1;
  const own = chosen;
  if ((await reach(url)) && own === chosen) await way({ url });
}

/** The same for a page that takes the place of this one. */
async function exchange(url: string, way: (to: { url: string }) => Promise<unknown>): Promise<void> {
  await open(url, async (to) => {
    await unwindSteps();
    await way(to);
  });
}

export async function go(url: string): Promise<void> {
  if (Taro.getCurrentPages().length >= STACK_LIMIT) await replace(url);
  else await open(url, Taro.navigateTo);
}

export const replace = (url: string): Promise<void> => exchange(url, Taro.redirectTo);

const switchTo = (url: string): Promise<void> => exchange(url, Taro.switchTab);

export const goTab = (tab: Tab): Promise<void> => switchTo(tabUrl(tab));

/** A tab page is switched to, any other is laid on top. */
export const follow = (url: string): Promise<void> => (url.startsWith('/pages/') ? switchTo(url) : go(url));

/** From a page that has nothing to show: it does not stay in the way back. */
export const leaveFor = (url: string): Promise<void> => (url.startsWith('/pages/') ? switchTo(url) : replace(url));

async function goBack(): Promise<void> {
  await unwindSteps();
  await Taro.navigateBack();
}

/** Back, or home where somebody came in by a link. */
export async function back(): Promise<void> {
  if (Taro.getCurrentPages().length > 1) await goBack();
  else await goTab('home');
}

/** Back to the page this one came from, or to it where somebody came in by a link. */
export async function backTo(url: string): Promise<void> {
  if (Taro.getCurrentPages().length > 1) await goBack();
  else await replace(url);
}
