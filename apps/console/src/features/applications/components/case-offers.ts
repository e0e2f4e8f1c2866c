import type { ActionOffer } from '@mingchuang/shared/disclosure/applications.types';
import { COUNTER_CHANNELS } from '@mingchuang/shared/disclosure/applications.types';
import type { ConsoleCase } from '@mingchuang/shared/disclosure/console-cases.types';
import { articleWords } from '@mingchuang/shared/disclosure/disclosure.words';
import { untoldObjections } from '@mingchuang/shared/disclosure/objections.rules';
import { ERRORS, type ErrorCode } from '@mingchuang/shared/errors';
import { tellable, undelivered } from './steps/consultation-forms.ts';
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
  if (action === 'noticeThirdParty' && tellable(it).length === 0) return '没有不同意公开或者逾期未提出意见的第三方';
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
  'recordService',
  'archive',
  'confirm',
  'begin',
  'recordOpinion',
  'extend',
  // proposed once the applicant's period is over; before that they are not allowed
  'lapseSupplement',
  'lapseFee',
  'supplement',
  'payFee',
  'giveReason',
  'acceptReason',
  'noticeThirdParty',
  'draft',
];

/** Some come next only when somebody waits for them. */
function waitedFor(action: StaffAction, it: ConsoleCase): boolean {
  if (action === 'extend') return it.extensionAsked !== null;
  if (action === 'giveReason') return it.askedOf !== null;
  if (action === 'acceptReason') return it.askedOf === null;
  if (action === 'noticeThirdParty') return it.state !== 'processing' && untoldObjections(it.draft?.facts.choice ?? null, it.consultations).length > 0;
  return true;
}

export function nextAction(it: ConsoleCase, offers: readonly Offer[]): StaffAction | null {
  const may = (action: StaffAction) => offers.some((offer) => offer.allowed && offer.action === action);
  return NEXT.find((action) => may(action) && waitedFor(action, it)) ?? null;
}

export interface Refusals {
  sentence: string;
  rank: number;
  actions: { action: StaffAction; article: string }[];
}

/** First what the case itself holds up, then what others do, last what another state is needed for. */
const RANKS: Partial<Record<ErrorCode, number>> = { FORBIDDEN: 1, CASE_ACTION_NOT_NOW: 2, CASE_ENDED: 2 };

/** Refused steps by their reason; each keeps its article. */
export function refusalsOf(offers: readonly Offer[]): Refusals[] {
  const bySentence = new Map<string, Refusals>();
  for (const { action, allowed, reason, code, article } of offers) {
    if (allowed) continue;
    const sentence = (reason ?? '').replace(/（依据[^（）]+）$/, '');
    const group = bySentence.get(sentence) ?? { sentence, rank: (code && RANKS[code]) ?? 0, actions: [] };
    group.actions.push({ action, article: articleWords(article).replace('《政府信息公开条例》', '') });
    bySentence.set(sentence, group);
  }
  return [...bySentence.values()].sort((a, b) => a.rank - b.rank);
}

/** Somebody who may look and nothing else. */
export function onlyReads(offers: readonly Offer[]): boolean {
  return offers.every(({ code }) => code === 'FORBIDDEN');
}
