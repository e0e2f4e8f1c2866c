import type { LocalDate } from '@mingchuang/shared/local-date';
import { isOrgan, leadingDate } from './facts.ts';
import { isNumbered } from './numbers.ts';
import { type Line, normalise } from './text.ts';

/** What the page printed around its text. */
export interface PageFacts {
  title: string | null;
  issuer: string | null;
  /** the organ that a breadcrumb leads to */
  crumbIssuer: string | null;
  publishedOn: LocalDate | null;
}

const HEAD_LINES = 15;
const TAIL_LINES = 20;
/** A line this long is a sentence of the text, never a label of the page. */
export const SENTENCE_LENGTH = 60;
const LABEL_LINE_MAX = 200;

const DATE_LABELS = '发布时间|发布日期|发文日期|印发日期|公开日期|公布日期|生成日期|成文日期|发稿时间';
const ISSUER_LABELS = '发布机构|发文机关|发文单位|发布单位|公开机构|制发机关|信息来源|来源';
const NUMBER_LABELS = '发文字号|文件编号|文号';
const OTHER_LABELS =
  '索引号|主题分类|组配分类|体裁分类|主题词|有效性|关键词|责任编辑|编辑|审核|录入|作者|更新时间|更新日期|浏览次数|浏览量|浏览|点击数|点击率|点击|访问量|访问次数|阅读次数|阅读量|阅读|字体大小|字体|字号|视力保护色|分享到|分享';
const LABEL = new RegExp(`(信息名称|文件名称|标题|${DATE_LABELS}|${ISSUER_LABELS}|${NUMBER_LABELS}|${OTHER_LABELS})[：:]`, 'g');
const DATE_LABEL = new RegExp(`^(?:${DATE_LABELS})$`);
const ISSUER_LABEL = new RegExp(`^(?:${ISSUER_LABELS})$`);
const NUMBER_LABEL = new RegExp(`^(?:${NUMBER_LABELS})$`);

const CRUMBS = /^(?:您?(?:现在|当前|目前)?的?(?:所在)?位置[：:]? ?)?(?:网站)?(?:首页|主页) ?(?:>|＞|»|›|→|\||｜|\/)/;
const CRUMB_SEPARATOR = /[>＞»›→|｜/]+/;

const CONTROLS =
  '打印本页|打印此页|关闭窗口|关闭本页|返回顶部|返回上页|返回首页|加入收藏|我要纠错|字体大小|朋友圈|QQ空间|新浪微博|腾讯微博|分享到|纠错|打印|关闭|分享|收藏|返回|微信|微博|字体|字号|上一篇|下一篇|上一条|下一条|上一页|下一页|没有了|大|中|小|无'.split(
    '|',
  );
/** From here on a page shows its neighbours and itself, no longer the text. */
const END_MARK = /^(?:[上下]一[篇条页] ?[：:]|相关(?:阅读|链接|文章|新闻|信息|稿件)(?:[：:]|$)|扫一扫|扫描二维码|分享到[：:])/;
const FOOTER =
  /^(?:版权所有|copyright|©|主办(?:单位)?[：:]|承办(?:单位)?[：:]|技术支持[：:]|网站标识码|网站地图|联系我们|关于我们|隐私声明|建议使用|.{0,30}ICP备|.{0,20}公网安备|附件[：:]?$)/i;

/** Takes the page's own lines off the head and the foot of a text, and keeps what they say. */
export function stripPage(lines: readonly Line[]): { body: Line[]; facts: PageFacts } {
  const facts: PageFacts = { title: null, issuer: null, crumbIssuer: null, publishedOn: null };
  const head: Line[] = [];
  let first = 0;
  for (let line = lines[first]; line && first < HEAD_LINES; line = lines[++first]) {
    const kept = readHeadLine(line, facts);
    if (kept === 'body') break;
    if (kept !== null) head.push(kept);
  }
  return { body: [...head, ...lines.slice(first, bodyEnd(lines, first, facts))], facts };
}

/** Null: the page's own. 'body': the text has begun, nothing after this line is the page's head. */
function readHeadLine(line: Line, facts: PageFacts): Line | null | 'body' {
  if (line.text.length > LABEL_LINE_MAX) return 'body';
  if (CRUMBS.test(line.text)) {
    facts.crumbIssuer ??= line.text.split(CRUMB_SEPARATOR).map(normalise).reverse().find(isOrgan) ?? null;
    return null;
  }
  if (isControls(line.text)) return null;
  const labels = readLabels(line.text, facts);
  if (labels) return labels.number === null ? null : { raw: labels.number, text: labels.number };
  return line.text.length >= SENTENCE_LENGTH || /[。；：]|[;:]$/.test(line.text) || isNumbered(line.text) ? 'body' : line;
}

/** Index after the last line of the text. */
function bodyEnd(lines: readonly Line[], first: number, facts: PageFacts): number {
  let end = lines.length;
  const mark = lines.findIndex((line, i) => i >= Math.max(first, lines.length - TAIL_LINES) && END_MARK.test(line.text.slice(0, 40)));
  if (mark >= 0 && lines.slice(mark).every((line) => line.text.length < SENTENCE_LENGTH && !line.text.endsWith('。'))) end = mark;
  for (let line = lines[end - 1]; line && end > first && isFoot(line.text, facts); line = lines[end - 1]) end -= 1;
  return end;
}

function isFoot(text: string, facts: PageFacts): boolean {
  if (text.length > LABEL_LINE_MAX) return false;
  // a bare date at the foot is the closing date, part of the text
  return isControls(text) || FOOTER.test(text) || /^[|｜│]$/.test(text) || (leadingDate(text) === null && readLabels(text, facts) !== null);
}

/** A line made of nothing but the page's buttons. */
function isControls(text: string): boolean {
  if (text.length > SENTENCE_LENGTH) return false;
  let rest = text.replace(/[\s|｜:：[\]【】()（）/·,，、+-]+/g, '');
  let named = false;
  while (rest !== '') {
    const control = CONTROLS.find((word) => rest.startsWith(word));
    if (!control) return false;
    named ||= control.length > 1;
    rest = rest.slice(control.length);
  }
  return named;
}

/** A line of `label: value` pairs, or a bare date and time; null for any other. */
function readLabels(text: string, facts: PageFacts): { number: string | null } | null {
  const line = normalise(text).replace(/^[[【（]|[\]】）]$/g, '');
  const found = [...line.matchAll(LABEL)];
  const opening = line.slice(0, found[0]?.index ?? line.length).trim();
  const date = leadingDate(opening);
  if (opening !== '' && (!date || !/^[\s\d:：|]*$/.test(date.rest))) return null;
  const pairs = found.map((match, i) => ({
    label: match[1] ?? '',
    value: line
      .slice(match.index + match[0].length, found[i + 1]?.index ?? line.length)
      .replace(/[\s|｜【】[\]（）;；]+$/, '')
      .trim(),
  }));
  if (pairs.some(({ value }) => value.length > SENTENCE_LENGTH || value.includes('。'))) return null;
  if (date) facts.publishedOn ??= date.date;
  let number: string | null = null;
  for (const { label, value } of pairs) {
    if (DATE_LABEL.test(label)) facts.publishedOn = (label.startsWith('发布') ? null : facts.publishedOn) ?? leadingDate(value)?.date ?? facts.publishedOn;
    else if (ISSUER_LABEL.test(label)) facts.issuer ??= isOrgan(value) ? value : null;
    else if (NUMBER_LABEL.test(label)) number = value === '' ? number : `${label}：${value}`;
    else if (/名称$|^标题$/.test(label)) facts.title ??= value || null;
  }
  return { number };
}
