import type { FileView } from '../files/files.types.ts';
import type { LocalDate } from '../local-date.ts';
import type { Page } from '../paging.ts';
import type { RatingView } from '../ratings/ratings.types.ts';
import type { DueDate } from '../work-calendar.ts';
import type { LetterOffer } from './offers.types.ts';
import type { HiddenPlace } from './words.types.ts';

export const TITLE_MAX = 50;
export const BODY_MAX = 2000;
export const REPLY_MAX = 5000;
export const PICTURES_MAX = 6;
export const REASON_MIN = 5;
export const REASON_MAX = 200;
export const QUERY_CODE_PATTERN = /^\d{10}$/;
export const PIN_PATTERN = /^\d{6}$/;
/** minutes after submission in which the writer may edit or withdraw, until acceptance (domain.md §4) */
export const EDIT_MINUTES = 10;
export const ACCEPT_WORKING_DAYS = 1;
export const REPLY_WORKING_DAYS = 7;
/** a letter is yellow from this many working days before its due day on */
export const SOON_WORKING_DAYS = 2;

export const MESSAGE_KINDS = ['inquiry', 'help', 'complaint', 'tipoff', 'suggestion'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];
export const MESSAGE_KIND_NAMES: Record<MessageKind, string> = {
  inquiry: '咨询',
  help: '求助',
  complaint: '投诉',
  tipoff: '举报',
  suggestion: '建议',
};

export const MESSAGE_STATUSES = ['submitted', 'accepted', 'replied', 'withdrawn'] as const;
export type MessageStatus = (typeof MESSAGE_STATUSES)[number];
export const MESSAGE_STATUS_NAMES: Record<MessageStatus, string> = {
  submitted: '待受理',
  accepted: '办理中',
  replied: '已答复',
  withdrawn: '已撤回',
};

/** where a letter came from; `import` is history and has no clock */
export type MessageSource = 'h5' | 'weapp' | 'import';
export const MESSAGE_SOURCE_NAMES: Record<MessageSource, string> = { h5: '网页', weapp: '小程序', import: '历史来信' };

/** A state is a shape and a word before it is a colour: octagon, triangle, circle. */
export type Light = 'overdue' | 'today' | 'soon' | 'normal';

/** Where a letter stands against its clock, computed by `messages.rules.ts` on the server. */
export interface ClockView {
  due: DueDate;
  /** working days from today to the due day; 0 on the day, negative after it; null while the due day is provisional */
  remaining: number | null;
  light: Light;
}

/** The fields a resident fills in. POST /api/messages, PUT /api/messages/:id (with the version as If-Match) */
export interface WriteMessage {
  kind: MessageKind;
  /** null: not sure */
  unitId: string | null;
  title: string;
  body: string;
  contactPhone: string;
  pictureIds: string[];
  /** the writer agrees to publication with name and personal data removed */
  allowPublication: boolean;
  /** only for `suggestion` */
  anonymous: boolean;
  /** only for `complaint`, `tipoff`: it is about staff of this bureau, so it goes to the supervisor, never to `unitId` */
  aboutStaff: boolean;
}

/** Answer to POST /api/messages; the same for a retry with the same Idempotency-Key. */
export interface MessageReceipt {
  id: string;
  queryCode: string;
  /** shown this once */
  pin: string;
  submittedAt: string;
  due: DueDate;
  unitName: string | null;
}

/** POST /api/messages/lookup: progress without signing in. */
export interface LookupMessage {
  queryCode: string;
  pin: string;
}

export type TimelineEventType = 'submitted' | 'edited' | 'accepted' | 'replied' | 'rated' | 'published' | 'withdrawn';

export interface TimelineEvent {
  type: TimelineEventType;
  /** ISO instant */
  at: string;
  unitName: string | null;
}

/** GET /api/messages/mine */
export interface MyMessageRow {
  id: string;
  queryCode: string;
  kind: MessageKind;
  title: string;
  status: MessageStatus;
  unitName: string | null;
  submittedAt: string;
  repliedAt: string | null;
  /** null when answered, withdrawn or history */
  clock: ClockView | null;
  rating: 'notOpen' | 'open' | 'done' | 'lapsed';
  replyUnread: boolean;
}

export interface ReplyView {
  body: string;
  unitName: string;
  at: string;
}

/** GET /api/messages/:id (writer) and POST /api/messages/lookup (code and PIN; without contact phone, pictures and rating words) */
export interface MyMessage extends MyMessageRow {
  version: number;
  unitId: string | null;
  body: string;
  /** masked */
  contactPhone: string;
  allowPublication: boolean;
  anonymous: boolean;
  aboutStaff: boolean;
  pictures: FileView[];
  timeline: TimelineEvent[];
  reply: ReplyView | null;
  /** working days the answer came before (positive) or after (negative) the due day; null while unanswered or provisional */
  answeredEarlyBy: number | null;
  dueOn: LocalDate | null;
  /** last moment to edit or withdraw; null when it is over */
  editableUntil: string | null;
  /** last day to rate; null before the answer */
  ratableUntil: LocalDate | null;
  ratingGiven: RatingView | null;
  /** it was answered with an offer to apply for information */
  offer: LetterOffer | null;
}

/** GET /api/messages/todos: what needs the resident now, in letters and applications. */
export interface ResidentTodos {
  items: ResidentTodo[];
}
/** replyUnread, ratingOpen: of a letter or an application · closedUnread: ended without an answer · …Asked: an application waits for the applicant */
export type TodoType = 'supplementAsked' | 'reasonAsked' | 'feeAsked' | 'replyUnread' | 'closedUnread' | 'ratingOpen';
export interface ResidentTodo {
  type: TodoType;
  /** the page it opens: one of the two */
  messageId: string | null;
  applicationId: string | null;
  title: string;
  unitName: string | null;
  at: string;
  /** last day of what is asked; null where nothing is */
  by: DueDate | null;
}

/** GET /api/messages/public */
export interface PublicMessageRow {
  id: string;
  kind: MessageKind;
  title: string;
  unitName: string | null;
  submittedAt: string;
  repliedAt: string;
  source: MessageSource;
}
/** GET /api/messages/public/:id */
export interface PublicMessage extends PublicMessageRow {
  body: string;
  reply: string;
}

// ── console ────────────────────────────────────────────────────────────────

export const QUEUES = ['open', 'mine', 'publishing', 'replied', 'history'] as const;
/** open: not answered, by clock · mine: accepted by me, not answered · publishing: answered, to be made public or not, longest first · replied: newest first · history: imported */
export type Queue = (typeof QUEUES)[number];

/** GET /api/console/messages */
export interface ConsoleMessageQuery {
  queue?: Queue;
  kind?: MessageKind;
  light?: Light;
  unitId?: string;
  /** part of a title, or a whole query code */
  q?: string;
  limit?: number;
  cursor?: string;
}

export interface ConsoleMessageRow {
  id: string;
  version: number;
  queryCode: string;
  kind: MessageKind;
  title: string;
  status: MessageStatus;
  source: MessageSource;
  unitId: string | null;
  unitName: string | null;
  ownerName: string | null;
  submittedAt: string;
  repliedAt: string | null;
  clock: ClockView | null;
  /** grade of the rating, if any */
  grade: number | null;
}
export type ConsoleMessagePage = Page<ConsoleMessageRow>;

/** GET /api/console/messages/counts */
export interface ConsoleCounts {
  open: number;
  mine: number;
  /** 0 for who does not publish */
  publishing: number;
  replied: number;
  history: number;
  overdue: number;
  today: number;
  soon: number;
}

export type StaffAction = 'accept' | 'reply' | 'offer' | 'publish' | 'unpublish';
/** What may be done now, and why not. */
export interface ActionView {
  action: StaffAction;
  allowed: boolean;
  /** Chinese sentence, null when allowed */
  reason: string | null;
}

export interface DraftView {
  body: string;
  /** 0 before the first save */
  version: number;
  savedAt: string | null;
}

/** GET /api/console/messages/:id; the ETag is the version */
export interface ConsoleMessage extends ConsoleMessageRow {
  /** identity and bank card numbers and telephones are masked in title, body and reply */
  body: string;
  /** where masks stand in them */
  hidden: HiddenPlace[];
  /** 匿名 for an anonymous suggestion; masked otherwise */
  contactPhone: string | null;
  anonymous: boolean;
  allowPublication: boolean;
  aboutStaff: boolean;
  /** the unit complained of, for a letter about staff */
  subjectUnitName: string | null;
  publishedAt: string | null;
  /** staff decided not to make it public, or took it back; it still may be */
  publicationDeclined: boolean;
  contentCheck: 'unchecked' | 'pass' | 'review' | 'risky';
  acceptBy: DueDate | null;
  acceptedAt: string | null;
  /** an application for disclosure that goes on as this letter (《政府信息公开条例》 39) */
  movedFrom: { applicationId: string; number: string } | null;
  /** it was answered with an offer to apply for information (29) */
  offer: LetterOffer | null;
  pictures: FileView[];
  timeline: TimelineEvent[];
  reply: ReplyView | null;
  draft: DraftView;
  rating: RatingView | null;
  actions: ActionView[];
}

/** PUT /api/console/messages/:id/draft, If-Match: the draft's version. Each member of staff has a draft of their own. */
export interface SaveDraft {
  body: string;
}
/** POST /api/console/messages/:id/contact-views: unmasking is audited with its reason */
export interface ViewContact {
  reason: string;
}
export interface Contact {
  phone: string;
}
