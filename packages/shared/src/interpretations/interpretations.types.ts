import type { LocalDate } from '../local-date.ts';
import type { ClockView } from '../messages/messages.types.ts';
import type { Ratio } from '../metrics/metrics.types.ts';
import type { PageRequest } from '../paging.ts';
import type { PolicyRow } from '../policies/policies.types.ts';
import type { DraftState, InterpretationForm, PolicyTheme } from '../policies/policies.words.ts';

/** 解读材料于政策文件公开后的 3 个工作日内 (domain.md §3) */
export const INTERPRET_WORKING_DAYS = 3;
export const PLAN_ITEMS_MAX = 5;
/** open ones that a list names; it counts all of them */
export const DUE_LIST_MAX = 200;

/** 解读方案: written with the document and reviewed with it (同步组织、同步审签), or the reason why there is none. */
export interface InterpretationPlan {
  items: PlanItem[];
  /** why nothing is interpreted; empty: something is */
  waiver: string;
}

export interface PlanItem {
  form: InterpretationForm;
  /** staff.id; null: whoever drafts the document (谁起草、谁解读) */
  ownerId: string | null;
  /** working days after the document; 0: together with it (同步发布); 3 at most */
  workingDays: number;
}

/** One planned interpretation of a published document. */
export interface InterpretationTask {
  id: string;
  policyId: string;
  policyTitle: string;
  /** of the document; an interpretation begins with it */
  theme: PolicyTheme | null;
  publishedOn: LocalDate;
  form: InterpretationForm;
  workingDays: number;
  ownerId: string;
  ownerName: string;
  unitName: string | null;
  /** null: done */
  clock: ClockView | null;
  doneOn: LocalDate | null;
  /** null: not done, or the due day is not fixed yet */
  onTime: boolean | null;
  /** what fulfilled it */
  interpretationId: string | null;
}

/** GET /api/console/interpretations/due: open ones, soonest first */
export interface InterpretationsDue {
  total: number;
  overdue: number;
  items: InterpretationTask[];
}

/** GET /api/console/interpretations/documents/:id: what was planned for a published document, and what became of it */
export interface DocumentInterpretations {
  policyId: string;
  /** why nothing is interpreted; empty: something is */
  waiver: string;
  /** legal day of the first interpretation */
  firstOn: LocalDate | null;
  tasks: InterpretationTask[];
}

/** GET /api/console/interpretations/alarms: to me, of what is not out yet, newest first */
export interface InterpretationAlarms {
  unseen: number;
  items: InterpretationAlarm[];
}
export interface InterpretationAlarm {
  id: string;
  /** one planned interpretation is told of every working day until it is out */
  taskId: string;
  policyId: string;
  policyTitle: string;
  form: InterpretationForm;
  ownerName: string;
  /** the day for which it was raised */
  day: LocalDate;
  /** working days left on that day; 0: due on it; negative: overdue */
  remaining: number;
  seenAt: string | null;
}

/** An interpretation of a document, as its draft or as published. */
export interface DraftInterpretation {
  policyId: string;
  /** null: published and not being changed */
  draftId: string | null;
  title: string;
  form: InterpretationForm | null;
  state: DraftState;
  drafterName: string | null;
}

/** GET /api/console/interpretations/metrics?from=&to=: of documents published in the period that are to be interpreted */
export interface InterpretationMetrics {
  from: LocalDate;
  to: LocalDate;
  documents: number;
  /** reasoned waivers among them */
  waived: number;
  /** 同步率: interpreted on the day of publication ÷ to be interpreted */
  together: Ratio;
  /** 3 日内率: interpreted within the limit ÷ (those whose limit has come, and those interpreted) */
  withinLimit: Ratio;
  overdue: number;
  forms: { form: InterpretationForm; count: number }[];
}

export interface InterpretationMetricsQuery {
  from?: LocalDate;
  to?: LocalDate;
}

/** GET /api/interpretations */
export interface InterpretationRow extends PolicyRow {
  /** what it interprets */
  documents: { id: string; title: string }[];
}
export interface InterpretationQuery extends PageRequest {
  form?: InterpretationForm;
  theme?: PolicyTheme;
  unitId?: string;
  /** of this document */
  policyId?: string;
}
