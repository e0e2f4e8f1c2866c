import type { DocumentView } from '../files/files.types.ts';
import type { DraftInterpretation, InterpretationPlan } from '../interpretations/interpretations.types.ts';
import type { LocalDate } from '../local-date.ts';
import type { ClockView } from '../messages/messages.types.ts';
import type { Page, PageRequest } from '../paging.ts';
import type { FindingChoice } from '../personal-data/choices.rules.ts';
import type { Finding } from '../personal-data/personal-data.rules.ts';
import type { Block } from '../richtext/richtext.types.ts';
import type { LinkTarget, PolicyLink } from './policies.types.ts';
import type {
  Channel,
  DraftEventType,
  DraftState,
  Facet,
  InterpretationForm,
  Medium,
  Openness,
  OpennessGround,
  PolicyGenre,
  PolicyKind,
  PolicyTheme,
  ReviewStage,
} from './policies.words.ts';

export const TITLE_MAX = 200;
export const SUMMARY_MAX = 300;
export const NUMBER_MAX = 60;
export const ISSUER_MAX = 100;
export const KEYWORDS_MAX = 10;
export const KEYWORD_MAX = 20;
export const BLOCKS_MAX = 2_000;
/** characters of a whole text; the body of a request ends at 1 MB */
export const TEXT_MAX = 200_000;
export const ATTACHMENTS_MAX = 20;
export const LINKS_MAX = 30;
export const REASON_MAX = 300;
export const OPINION_MAX = 500;
export const ADDRESS_MAX = 300;
export const DESCRIPTION_MAX = 1_000;
/** a publication is scheduled no further ahead */
export const SCHEDULE_MAX_DAYS = 180;
/** 26: 自该政府信息形成或者变更之日起二十个工作日内 */
export const PUBLISH_WORKING_DAYS = 20;

/** What is written, reviewed and published, as a whole: its hash is what an opinion is bound to. */
export interface PolicyContent {
  kind: PolicyKind;
  title: string;
  summary: string;
  /** 文号; empty: none */
  number: string;
  /** 发文机关; empty: not said yet */
  issuer: string;
  /** 成文日期 */
  formedOn: LocalDate | null;
  /** 生效日期; null: at once */
  effectiveOn: LocalDate | null;
  /** last day in force; null: without limit */
  expiresOn: LocalDate | null;
  theme: PolicyTheme | null;
  genre: PolicyGenre | null;
  /** 公开方式: where else it is to be published */
  channels: Channel[];
  openness: Openness;
  /** of what is not 主动公开 */
  opennessGround: OpennessGround | null;
  opennessReason: string;
  facet: Facet | null;
  keywords: string[];
  columnId: string | null;
  blocks: Block[];
  /** ids of uploaded documents (POST /api/console/files), in their order */
  attachmentIds: string[];
  /** related ones; what it interprets is `interprets` */
  links: DraftLink[];
  /** of an interpretation: how it speaks */
  form: InterpretationForm | null;
  medium: Medium | null;
  /** of an interpretation: the documents, by policy id, published or still a draft (`policyId` of the draft) */
  interprets: string[];
  /** of a document: how and by whom it will be interpreted; null: not planned yet */
  plan: InterpretationPlan | null;
  /** of a new version: what changed, shown to everybody */
  changeNote: string;
  /** of a new version: the document itself was amended (有效性：修改), not only corrected */
  amendment: boolean;
}

export interface DraftLink {
  target: LinkTarget;
  id: string;
}

/** POST /api/console/policies/drafts, PUT /api/console/policies/drafts/:id. What is not given is kept, and empty in a new one. */
export type WriteDraft = Partial<PolicyContent> & Pick<PolicyContent, 'kind' | 'title'>;

/** GET /api/console/policies/drafts. todo: waits for me · mine: drafted by me · open, scheduled, ended: of all that I see */
export const DRAFT_QUEUES = ['todo', 'mine', 'open', 'scheduled', 'ended'] as const;
export type DraftQueue = (typeof DRAFT_QUEUES)[number];
export interface DraftQuery extends PageRequest {
  queue?: DraftQueue;
  kind?: PolicyKind;
  unitId?: string;
  /** part of a title */
  q?: string;
}

export interface DraftRow {
  id: string;
  version: number;
  /** id under which it is, or will be, published */
  policyId: string;
  kind: PolicyKind;
  form: InterpretationForm | null;
  title: string;
  state: DraftState;
  /** 0: never published yet; otherwise the version that this one follows */
  baseNumber: number;
  unitId: string;
  unitName: string;
  drafterName: string;
  updatedAt: string;
  submittedAt: string | null;
  /** of a scheduled one */
  scheduledAt: string | null;
  /** stages that can be reviewed now */
  waiting: ReviewStage[];
  /** 公开时限; null: day of formation unknown, or published */
  publishBy: ClockView | null;
}
export type DraftPage = Page<DraftRow>;

/** GET /api/console/policies/drafts/counts */
export interface DraftCounts {
  todo: number;
  mine: number;
  open: number;
  scheduled: number;
}

/** GET /api/console/policies/drafts/:id */
export interface PolicyDraft extends DraftRow {
  content: PolicyContent;
  /** SHA-256 of the content as it is now */
  contentHash: string;
  stages: StageView[];
  /** everything anybody said, newest first; also of earlier texts */
  opinions: OpinionRow[];
  /** personal data in the text as it is now, and what was chosen for it */
  findings: DraftFinding[];
  attachments: DocumentView[];
  /** those of the text, which nobody sees without these links while it is not published */
  pictures: TextPicture[];
  links: PolicyLink[];
  /** of a document: drafts and published ones that interpret it; of an interpretation: empty */
  interpretations: DraftInterpretation[];
  history: DraftEvent[];
  actions: DraftActionView[];
}

/** A picture of a text that staff read, under a signed link. */
export type TextPicture = Pick<DocumentView, 'id' | 'url'>;

/** locked: the one before it has not passed yet */
export interface StageView {
  stage: ReviewStage;
  state: 'passed' | 'refused' | 'waiting' | 'locked';
  by: string | null;
  at: string | null;
}

export interface OpinionRow {
  id: string;
  stage: ReviewStage;
  passed: boolean;
  opinion: string;
  by: string;
  at: string;
  contentHash: string;
  /** given for the text as it is now */
  counts: boolean;
}

export interface DraftFinding extends Finding {
  /** `title`, `summary`, `blocks.3`, `blocks.4.rows.2.0` */
  field: string;
  choice: 'mask' | 'keep' | null;
  /** why it may be published; of a kept one */
  reason: string;
}

export interface DraftEvent {
  type: DraftEventType;
  stage: ReviewStage | null;
  /** null: the clock */
  by: string | null;
  at: string;
  note: string;
}

export const DRAFT_ACTIONS = ['save', 'submit', 'first', 'second', 'final', 'secrecy', 'schedule', 'unschedule', 'publish', 'withdraw'] as const;
export type DraftAction = (typeof DRAFT_ACTIONS)[number];
export interface DraftActionView {
  action: DraftAction;
  allowed: boolean;
  /** why not */
  reason: string | null;
}

/** POST /api/console/policies/drafts/:id/submission */
export interface SubmitDraft {
  choices: FindingChoice[];
}

/** POST /api/console/policies/drafts/:id/opinions */
export interface GiveOpinion {
  stage: ReviewStage;
  passed: boolean;
  /** needed where it does not pass */
  opinion: string;
  /** of the text that was read */
  contentHash: string;
}

/** PUT /api/console/policies/drafts/:id/schedule */
export interface ScheduleDraft {
  /** ISO 8601 instant */
  at: string;
}

/** POST /api/console/policies/drafts/:id/withdrawal */
export interface WithdrawDraft {
  reason: string;
}
