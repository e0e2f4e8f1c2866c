import type { DraftInterpretation } from '../interpretations/interpretations.types.ts';
import type { LocalDate } from '../local-date.ts';
import type { Page } from '../paging.ts';
import type { PolicyContent, TextPicture } from './drafts.types.ts';
import type { ChannelEntry, Policy, PolicyQuery, PolicyRow } from './policies.types.ts';
import type { Channel } from './policies.words.ts';

/** GET /api/console/policies: what is published, as staff see it */
export interface ConsolePolicyQuery extends PolicyQuery {
  /** part of a title, or a whole 索引号 or 文号 */
  q?: string;
}

export interface ConsolePolicyRow extends PolicyRow {
  /** raised by every change; for If-Match */
  version: number;
  /** of the text that is published */
  versionNumber: number;
}
export type ConsolePolicyPage = Page<ConsolePolicyRow>;

/** GET /api/console/policies/:id */
export interface ConsolePolicy extends Policy {
  version: number;
  versionNumber: number;
  contentHash: string | null;
  /** those of the text, also where only staff may read it */
  pictures: TextPicture[];
  /** a new version that is being written */
  openDraft: { id: string; drafterName: string } | null;
  history: PolicyHistoryRow[];
  channelLog: ChannelEntry[];
  interpretations: DraftInterpretation[];
  actions: PolicyActionView[];
}

export interface PolicyHistoryRow {
  /** GET /api/console/policies/versions/:id */
  id: string;
  number: number;
  title: string;
  changeNote: string;
  contentHash: string;
  publishedAt: string;
  /** null: imported, or by the clock */
  publishedBy: string | null;
}

/** GET /api/console/policies/versions/:id */
export interface PolicyVersionText extends PolicyHistoryRow {
  policyId: string;
  content: PolicyContent;
  pictures: TextPicture[];
}

export const POLICY_ACTIONS = ['newVersion', 'abolish', 'logChannel'] as const;
export type PolicyAction = (typeof POLICY_ACTIONS)[number];
export interface PolicyActionView {
  action: PolicyAction;
  allowed: boolean;
  reason: string | null;
}

/** POST /api/console/policies/:id/abolition: by a document that is published here, or for a reason */
export interface AbolishPolicy {
  on: LocalDate;
  byPolicyId: string | null;
  reason: string;
}

/** POST /api/console/policies/:id/channels */
export interface LogChannel {
  channel: Channel;
  /** https address, or empty */
  address: string;
  publishedOn: LocalDate;
}
