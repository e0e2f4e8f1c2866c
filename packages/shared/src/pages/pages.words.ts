import type { ContactGroup, Guide, PageSlug, ReviewState } from './pages.types.ts';

export const PAGE_NAMES: Record<PageSlug, string> = { guide: '公开指南', contacts: '通讯录' };

/** In the order of Art. 12; `long` ones are paragraphs. */
export const GUIDE_FIELDS: readonly { key: keyof Guide; label: string; long: boolean }[] = [
  { key: 'classification', label: '信息分类', long: true },
  { key: 'arrangement', label: '编排体系', long: true },
  { key: 'access', label: '获取方式', long: true },
  { key: 'office', label: '公开工作机构', long: false },
  { key: 'address', label: '办公地址', long: false },
  { key: 'hours', label: '办公时间', long: false },
  { key: 'phone', label: '联系电话', long: false },
  { key: 'fax', label: '传真', long: false },
  { key: 'email', label: '电子邮箱', long: false },
];

export const EMPTY_GUIDE: Guide = { classification: '', arrangement: '', access: '', office: '', address: '', hours: '', phone: '', fax: '', email: '' };

export const CONTACT_GROUP_NAMES: Record<ContactGroup, string> = { office: '办公地点', person: '负责人', supervision: '监督电话' };

export const REVIEW_STATE_NAMES: Record<ReviewState, string> = { fresh: '在有效期内', soon: '快到复核日', due: '该复核了' };
