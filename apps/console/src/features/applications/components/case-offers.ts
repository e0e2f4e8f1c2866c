import type { ActionOffer } from '@mingchuang/shared/disclosure/applications.types';
import { COUNTER_CHANNELS } from '@mingchuang/shared/disclosure/applications.types';
import type { ConsoleCase } from '@mingchuang/shared/disclosure/console-cases.types';
import { articleWords } from '@mingchuang/shared/disclosure/disclosure.words';
import { ERRORS } from '@mingchuang/shared/errors';
import { undelivered, withThirdParties } from './steps/consultation-forms.ts';
import { ACTION_GROUPS, isStaffAction, type StaffAction } from './steps/step-words.ts';

export interface Offer extends ActionOffer {
  action: StaffAction;
}

/** What the server offers, less what this case has nothing for: a form with nothing to choose from is no offer. */
export function offersOf(it: ConsoleCase): Offer[] {
  return it.actions.flatMap((offer) => {
    if (!isStaffAction(offer.action)) return [];
    const own = { ...offer, action: offer.action, ...(offer.action === 'draft' && { article: it.state === 'awaitReason' ? '35' : '36' }) };
    const missing = offer.allowed ? missingFor(offer.action, it) : null;
    return [missing === null ? own : { ...own, allowed: false, reason: `${missing}（依据${articleWords(offer.article)}）`, warning: null }];
  });
}

function missingFor(action: StaffAction, it: ConsoleCase): string | null {
  if (action === 'recordDelivery' && undelivered(it).length === 0) return '没有等着送达的征求意见书';
  if (action === 'noticeThirdParty' && withThirdParties(it).length === 0) return '没有征求过第三方意见';
  // 39(1): the mailbox answers to an account, and a paper application has none.
  if (action === 'moveToMailbox' && COUNTER_CHANNELS.some((channel) => channel === it.channel)) return ERRORS.CASE_NO_ACCOUNT[1];
  return null;
}

/** What comes next stands first, the rest in its groups. */
export function groupsOf(offers: readonly Offer[], next: StaffAction | null): { name: string; offers: Offer[] }[] {
  const first = { name: '接下来', actions: next === null ? [] : [next] };
  const others = ACTION_GROUPS.map(({ name, actions }) => ({ name, actions: actions.filter((action) => action !== next) }));
  return [first, ...others]
    .map(({ name, actions }) => ({
      name,
      offers: actions.flatMap((action) => offers.filter((offer) => offer.allowed && offer.action === action)),
    }))
    .filter((group) => group.offers.length > 0);
}

/** What most likely comes next; the one button that is filled. */
const NEXT: readonly StaffAction[] = [
  'sign',
  'review',
  'deliver',
  'archive',
  'confirm',
  'begin',
  'recordOpinion',
  'extend',
  'supplement',
  'payFee',
  'giveReason',
  'draft',
];

export function nextAction(it: ConsoleCase, offers: readonly Offer[]): StaffAction | null {
  const may = (action: StaffAction) => offers.some((offer) => offer.allowed && offer.action === action);
  return NEXT.find((action) => may(action) && (action !== 'extend' || it.extensionAsked !== null)) ?? null;
}

export interface Refusals {
  sentence: string;
  actions: { action: StaffAction; article: string }[];
}

/** Refused steps by their reason, so that twenty steps of another state are one line; each keeps its article. */
export function refusalsOf(offers: readonly Offer[]): Refusals[] {
  const bySentence = new Map<string, Refusals>();
  for (const { action, allowed, reason, article } of offers) {
    if (allowed) continue;
    const sentence = (reason ?? '').replace(/（依据[^（）]+）$/, '');
    const group = bySentence.get(sentence) ?? { sentence, actions: [] };
    group.actions.push({ action, article: articleWords(article).replace('《政府信息公开条例》', '') });
    bySentence.set(sentence, group);
  }
  const general = (sentence: string) =>
    Number(sentence === ERRORS.CASE_ACTION_NOT_NOW[1] || sentence === ERRORS.FORBIDDEN[1] || sentence === ERRORS.CASE_ENDED[1]);
  return [...bySentence.values()].sort((a, b) => general(a.sentence) - general(b.sentence));
}

/** Somebody who may look and nothing else. */
export function onlyReads(offers: readonly Offer[]): boolean {
  return offers.every(({ allowed, reason }) => !allowed && (reason ?? '').startsWith(ERRORS.FORBIDDEN[1]));
}
