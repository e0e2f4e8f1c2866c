import { fullDate, type LocalDate, localDateOf } from '@mingchuang/shared/local-date';
import type { Policy, PolicyLink } from '@mingchuang/shared/policies/policies.types';
import { FACET_NAMES, GENRE_NAMES, THEME_NAMES, VALIDITY_NAMES } from '@mingchuang/shared/policies/policies.words';
import type { Banner } from '../letters/letter.words';
import { validitySign } from './listed.words';

/** What stands above the text of something that is not simply in force. */
export function validityBanner(policy: Pick<Policy, 'validity' | 'effectiveOn' | 'expiresOn' | 'abolition'>): Banner | null {
  const sign = validitySign(policy.validity);
  switch (policy.validity) {
    case 'abolished':
      return { ...sign, word: policy.abolition === null ? '已废止' : `${fullDate(policy.abolition.on)}起废止`, text: abolitionText(policy) };
    case 'lapsed':
      return {
        ...sign,
        word: '已经失效',
        text: `${policy.expiresOn === null ? '' : `有效期到${fullDate(policy.expiresOn)}。`}下面的内容不能再作为办事依据。`,
      };
    case 'pending':
      return { ...sign, word: '还没有施行', text: policy.effectiveOn === null ? '' : `从${fullDate(policy.effectiveOn)}起施行。` };
    case 'amended':
      return { ...sign, word: '已经修改', text: '下面是修改后的内容，改了什么见“修改记录”。' };
    default:
      return null;
  }
}

function abolitionText({ abolition }: Pick<Policy, 'abolition'>): string {
  const reason = abolition === null || abolition.reason === '' ? '' : `${abolition.reason}。`.replace(/。。$/, '。');
  return `${reason}下面的内容不能再作为办事依据。`;
}

/** One of the things that are said of a document (要素). */
export interface PolicyFact {
  name: string;
  value: string;
  /** stands there before 全部要素 is opened */
  main: boolean;
}

export function factsOf(policy: Policy): PolicyFact[] {
  const { kind, genre, theme, facet, keywords, formedOn, effectiveOn, expiresOn, abolition, originalPublishedOn, publishedAt } = policy;
  const date = (day: LocalDate | null): string | null => (day === null ? null : fullDate(day));
  const document = kind === 'document';
  const facts: [name: string, value: string | null, main?: boolean][] = [
    ['发文机关', policy.issuer ?? (document || policy.unitId === null ? '待核' : null), true],
    ['发布科室', policy.issuer === null ? policy.unitName : null, true],
    ['文号', policy.number, true],
    ['成文日期', date(formedOn), true],
    ['有效性', document || !['unverified', 'valid'].includes(policy.validity) ? validityWords(policy) : null, true],
    ['索引号', policy.indexNumber],
    ['主题分类', theme === null ? null : THEME_NAMES[theme]],
    ['体裁分类', genre === null ? null : GENRE_NAMES[genre]],
    ['公开类别', facet === null ? null : FACET_NAMES[facet]],
    ['原文日期', date(originalPublishedOn), formedOn === null],
    ['本站发布', fullDate(localDateOf(Date.parse(publishedAt))), formedOn === null && originalPublishedOn === null],
    ['生效日期', date(effectiveOn)],
    ['有效期至', date(expiresOn)],
    ['废止日期', abolition === null ? null : fullDate(abolition.on)],
    ['公开科室', policy.issuer === null ? null : policy.unitName],
    ['关键词', keywords.length === 0 ? null : keywords.join('、')],
  ];
  return facts.flatMap(([name, value, main = false]) => (value === null ? [] : [{ name, value, main }]));
}

export function validityWords({ validity, effectiveOn, expiresOn, abolition }: Pick<Policy, 'validity' | 'effectiveOn' | 'expiresOn' | 'abolition'>): string {
  const word = VALIDITY_NAMES[validity];
  switch (validity) {
    case 'valid':
      return [word, effectiveOn === null ? '' : `${fullDate(effectiveOn)}起施行`, expiresOn === null ? '' : `有效期至${fullDate(expiresOn)}`]
        .filter((part) => part !== '')
        .join('，');
    case 'pending':
      return effectiveOn === null ? word : `${word}，${fullDate(effectiveOn)}起施行`;
    case 'abolished':
      return abolition === null ? word : `${fullDate(abolition.on)}起废止`;
    case 'unverified':
      return '待核，拿它办事前请先问一问';
    default:
      return word;
  }
}

/** Of an interpretation: how soon after its document it came. Null where that is nothing to tell. */
export function soonWords(publishedOn: LocalDate, interpreted: readonly PolicyLink[]): string | null {
  return interpreted.some((link) => link.relation === 'interprets' && link.publishedOn === publishedOn) ? '与文件同日发布' : null;
}

/** In the marks of a title; a title that has some of its own needs no others. */
export function quoted(title: string): string {
  return title.includes('《') ? `：${title}` : `《${title}》`;
}

/** What is looked for among the letters of others: what the text is about, without the machinery of its title. */
export function topicOf({ title, keywords }: Pick<Policy, 'title' | 'keywords'>): string {
  if (keywords.length > 0) return keywords.slice(0, 3).join(' ');
  const inner = /《([^《》]+)》/.exec(title)?.[1] ?? title;
  const topic = inner
    .replace(/^.*?(区|市|省|县|局)?关于(印发|做好|进一步做好|开展)?/, '')
    .replace(/^[^省市区县]{2,4}[省市区县]/, '')
    .replace(/(的)?(通知|意见|公告|通告|办法|细则|规定|问答|解读)$/, '');
  return topic === '' ? title : topic;
}

/** The subject of a letter about a text. */
export function subjectOf(title: string, max: number): string {
  const letters = [...title];
  const [before, after] = ['关于《', '》的问题'];
  const room = max - [...before, ...after].length;
  return `${before}${letters.length <= room ? title : `${letters.slice(0, room - 1).join('')}…`}${after}`;
}
