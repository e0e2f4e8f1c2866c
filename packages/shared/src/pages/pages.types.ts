import type { LocalDate } from '../local-date.ts';
import type { Unit } from '../units/units.types.ts';

export const PAGE_SLUGS = ['guide', 'contacts'] as const;
/** 公开指南, 通讯录 */
export type PageSlug = (typeof PAGE_SLUGS)[number];

/** [D]: a page is looked through again within a year of its version; screens warn so many days before. */
export const REVIEW_WARNING_DAYS = 30;
/** a day to look through it again is at most so many days ahead */
export const REVIEW_DAYS_MAX = 366;
export const PAGE_LINE_MAX = 100;
export const PAGE_TEXT_MAX = 2000;
export const CONTACTS_MAX = 100;
export const PAGE_HISTORY_MAX = 100;

/** Art. 12: what the guide has to say. An empty text: not written yet. */
export interface Guide {
  /** 政府信息的分类 */
  classification: string;
  /** 编排体系 */
  arrangement: string;
  /** 获取方式 */
  access: string;
  /** 政府信息公开工作机构的名称 */
  office: string;
  address: string;
  /** 办公时间 */
  hours: string;
  phone: string;
  fax: string;
  /** 互联网联系方式 */
  email: string;
}

export const CONTACT_GROUPS = ['office', 'person', 'supervision'] as const;
/** 办公地点, 负责人, 监督电话; sections with their telephones come from the units */
export type ContactGroup = (typeof CONTACT_GROUPS)[number];

export interface Contact {
  group: ContactGroup;
  name: string;
  /** what it or they are there for */
  duty: string;
  phone: string;
  address: string;
}

export interface Contacts {
  items: Contact[];
}

export interface PageContents {
  guide: Guide;
  contacts: Contacts;
}

interface PageHead {
  bureauName: string;
  /** 0: nobody has written it yet */
  version: number;
  updatedOn: LocalDate | null;
}

/** GET /api/pages/guide */
export interface GuidePage extends PageHead {
  guide: Guide;
}

/** GET /api/pages/contacts */
export interface ContactsPage extends PageHead {
  /** the bureau's telephone */
  bureauPhone: string;
  items: Contact[];
  /** sections, as they stand in the list of units */
  units: Unit[];
}

/** PUT /api/console/pages/guide, If-Match: the version, 0 for the first */
export interface WriteGuide extends Guide {
  reviewBy: LocalDate | null;
}

/** PUT /api/console/pages/contacts, If-Match: the version, 0 for the first */
export interface WriteContacts extends Contacts {
  /** null: a year from today */
  reviewBy: LocalDate | null;
}

/** What two versions say differently; null: nothing was there. */
export interface PageDifference {
  label: string;
  from: string | null;
  to: string | null;
}

export interface PageVersion {
  version: number;
  at: string;
  byName: string | null;
  reviewBy: LocalDate;
  /** against the version before */
  differences: PageDifference[];
}

export type ReviewState = 'fresh' | 'soon' | 'due';

interface ConsolePageOf<S extends PageSlug> {
  slug: S;
  version: number;
  content: PageContents[S];
  /** null: nobody has written it yet */
  reviewBy: LocalDate | null;
  review: ReviewState;
  /** newest first */
  versions: PageVersion[];
}

/** GET /api/console/pages/guide */
export type ConsoleGuide = ConsolePageOf<'guide'>;
/** GET /api/console/pages/contacts */
export type ConsoleContacts = ConsolePageOf<'contacts'>;
