import type { LocalDate } from '../local-date.ts';

export const COLUMN_NAME_MAX = 30;
export const COLUMN_ABOUT_MAX = 200;
export const COLUMN_FORM_MAX = 60;
export const COLUMN_REASON_MAX = 200;
/** a tree deeper than this nobody finds their way through; a column at the top has depth 1 */
export const COLUMN_DEPTH_MAX = 4;
/** what a bureau can still look after; the whole tree is one answer */
export const COLUMNS_MAX = 500;
/** changes of one column that its history shows, newest first */
export const COLUMN_HISTORY_MAX = 100;

/** What a column is published by: an article of the 《政府信息公开条例》, or none of them. */
export const COLUMN_ARTICLES = [
  '20(1)',
  '20(2)',
  '20(3)',
  '20(4)',
  '20(5)',
  '20(6)',
  '20(7)',
  '20(8)',
  '20(9)',
  '20(10)',
  '20(11)',
  '20(12)',
  '20(13)',
  '20(14)',
  '20(15)',
  '21',
  '12',
  '49',
  'own',
] as const;
export type ColumnArticle = (typeof COLUMN_ARTICLES)[number];

export const UPDATE_CYCLES = ['asNeeded', 'weekly', 'fortnightly', 'monthly', 'quarterly', 'halfYearly', 'yearly'] as const;
export type UpdateCycle = (typeof UPDATE_CYCLES)[number];

export const COLUMN_VISIBILITIES = ['public', 'staff'] as const;
/** staff: 对内公开, read by staff alone */
export type ColumnVisibility = (typeof COLUMN_VISIBILITIES)[number];

export type ColumnState = 'shown' | 'hidden';

/** What the catalogue says of a column beside its name and place. */
export interface ColumnFacts {
  /** what stands in it, in plain words */
  about: string;
  article: ColumnArticle;
  /** 公开形式, such as 局网站、明窗 */
  form: string;
  /** 责任人: staff.id */
  ownerStaffId: string | null;
  /** 责任科室: unit.id */
  unitId: string | null;
  cycle: UpdateCycle;
  visibility: ColumnVisibility;
}

/** A column as the rules of the tree see it. */
export interface ColumnNode extends ColumnFacts {
  id: string;
  parentId: string | null;
  name: string;
  state: ColumnState;
  /** the column that took it in; it has no place of its own any more */
  mergedInto: string | null;
  /** order among its siblings */
  position: number;
}

export const COLUMN_CHANGE_KINDS = ['add', 'rename', 'move', 'merge', 'hide', 'show', 'edit'] as const;
export type ColumnChangeKind = (typeof COLUMN_CHANGE_KINDS)[number];
export const COLUMN_CHANGE_STATES = ['proposed', 'approved', 'refused', 'withdrawn'] as const;
export type ColumnChangeState = (typeof COLUMN_CHANGE_STATES)[number];

/** A change of the tree, before anybody has agreed to it. */
export type ColumnChange =
  | { kind: 'add'; columnId: string; parentId: string | null; name: string; facts: ColumnFacts }
  | { kind: 'rename'; columnId: string; name: string }
  | { kind: 'move'; columnId: string; parentId: string | null; before: string | null }
  | { kind: 'merge'; columnId: string; into: string }
  | { kind: 'hide' | 'show'; columnId: string }
  | { kind: 'edit'; columnId: string; facts: ColumnFacts };

/** POST /api/console/columns/changes: a column more */
export interface ProposeColumn {
  parentId: string | null;
  name: string;
  facts: ColumnFacts;
  reason: string;
}

/** POST /api/console/columns/:id/changes, If-Match: the version of the column. What the kind does not need is left out. */
export interface ProposeColumnChange {
  kind: Exclude<ColumnChangeKind, 'add'>;
  reason: string;
  /** rename */
  name?: string;
  /** move: null is the top */
  parentId?: string | null;
  /** move: the sibling it stands before; null: last */
  before?: string | null;
  /** merge */
  into?: string;
  /** edit */
  facts?: ColumnFacts;
}

/** POST /api/console/columns/changes/:id/approval, If-Match: the version of the change */
export interface ApproveColumnChange {
  opinion: string | null;
}

/** POST /api/console/columns/changes/:id/refusal, If-Match: the version of the change */
export interface RefuseColumnChange {
  opinion: string;
}

/** GET /api/columns: what is shown and public, as a tree */
export interface PublicColumn {
  id: string;
  name: string;
  about: string;
  article: ColumnArticle;
  cycle: UpdateCycle;
  unitName: string | null;
  children: PublicColumn[];
}

export interface PublicColumns {
  items: PublicColumn[];
}

export interface ColumnLink {
  id: string;
  name: string;
}

/** GET /api/columns/:id: the column that is there now */
export interface ColumnPlace {
  /** the id that was asked for led elsewhere, to this one */
  movedTo: string | null;
  /** what the column was called under the id that was asked for, where that led elsewhere */
  formerName: string | null;
  /** the columns above it, from the top */
  path: ColumnLink[];
  form: string;
  column: PublicColumn;
}

export interface ConsoleColumn extends ColumnNode {
  version: number;
  /** where its contents are read: itself, or the column it has come into in the end */
  effectiveId: string;
  /** residents see what stands in it: `effectiveId` and all above that are shown and public */
  open: boolean;
  ownerName: string | null;
  unitName: string | null;
  /** the change that is proposed and not decided */
  openChangeId: string | null;
}

/** GET /api/console/columns: all of them, parents before children, siblings in their order; with what the forms let choose from */
export interface ConsoleColumns {
  items: ConsoleColumn[];
  units: { id: string; name: string }[];
  people: { id: string; name: string; unitId: string }[];
}

/** One line of what a change changes, in words. */
export interface ColumnChangeLine {
  label: string;
  from: string | null;
  to: string | null;
}

export interface ColumnChangeView {
  id: string;
  version: number;
  kind: ColumnChangeKind;
  columnId: string;
  /** as it was called when the change was proposed */
  columnName: string;
  lines: ColumnChangeLine[];
  reason: string;
  proposerId: string;
  proposerName: string | null;
  proposedAt: string;
  state: ColumnChangeState;
  deciderName: string | null;
  decidedAt: string | null;
  opinion: string | null;
}

/** GET /api/console/columns/changes: those that wait for a decision, oldest first */
export interface ColumnChanges {
  items: ColumnChangeView[];
}

/** GET /api/console/columns/:id */
export interface ConsoleColumnDetail {
  column: ConsoleColumn;
  /** where it is read now, if that is another one */
  movedTo: ColumnLink | null;
  path: ColumnLink[];
  createdOn: LocalDate;
  /** newest first */
  history: ColumnChangeView[];
}
