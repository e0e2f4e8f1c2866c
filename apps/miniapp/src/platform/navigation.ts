import Taro, { useRouter } from '@tarojs/taro';

export type Tab = 'home' | 'disclosure' | 'interact' | 'mine';

/** Every sub page's address stands here once. */
export const routes = {
  write: (kind?: string): string => `/packages/letters/write/index${kind ? `?kind=${kind}` : ''}`,
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
  applied: (): string => '/packages/disclosure/receipt/index',
  calculator: (): string => '/packages/disclosure/calculator/index',
  myApplications: (): string => '/packages/disclosure/mine/index',
  application: (id: string, rate = false): string => `/packages/disclosure/detail/index?id=${id}${rate ? '&rate=1' : ''}`,
  applicationCalendar: (id: string): string => `/packages/disclosure/calendar/index?id=${id}`,
  supplement: (id: string): string => `/packages/disclosure/supplement/index?id=${id}`,
  giveReason: (id: string): string => `/packages/disclosure/reason/index?id=${id}`,
  withdrawApplication: (id: string): string => `/packages/disclosure/withdraw/index?id=${id}`,
  policy: (id: string): string => `/packages/policies/detail/index?id=${id}`,
} as const;

/** The page of the letter or application that an entry of the inbox or a thing to do is about. */
export function matterPage({ messageId, applicationId }: { messageId: string | null; applicationId: string | null }, rate = false): string {
  return applicationId === null ? routes.letter(messageId ?? '', rate) : routes.application(applicationId, rate);
}

export const tabUrl = (tab: Tab): string => `/pages/${tab}/index`;

/** WeChat keeps ten pages at most; beyond that the newest is replaced. */
const STACK_LIMIT = 10;

export async function go(url: string): Promise<void> {
  if (Taro.getCurrentPages().length >= STACK_LIMIT) await Taro.redirectTo({ url });
  else await Taro.navigateTo({ url });
}

export async function replace(url: string): Promise<void> {
  await Taro.redirectTo({ url });
}

export async function goTab(tab: Tab): Promise<void> {
  await Taro.switchTab({ url: tabUrl(tab) });
}

/** A tab page is switched to, any other is laid on top. */
export async function follow(url: string): Promise<void> {
  if (url.startsWith('/pages/')) await Taro.switchTab({ url });
  else await go(url);
}

/** From a page that has nothing to show: it does not stay in the way back. */
export async function leaveFor(url: string): Promise<void> {
  if (url.startsWith('/pages/')) await Taro.switchTab({ url });
  else await replace(url);
}

/** Back, or home where somebody came in by a link. */
export async function back(): Promise<void> {
  if (Taro.getCurrentPages().length > 1) await Taro.navigateBack();
  else await goTab('home');
}

/** Back to the page this one came from, or to it where somebody came in by a link. */
export async function backTo(url: string): Promise<void> {
  if (Taro.getCurrentPages().length > 1) await Taro.navigateBack();
  else await replace(url);
}

export function useParam(name: string): string | undefined {
  const value = useRouter().params[name];
  return value === undefined || value === '' ? undefined : decodeURIComponent(value);
}
