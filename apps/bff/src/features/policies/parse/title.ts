import { isOrgan, isTitleLike, organAtStart } from './facts.ts';
import { isNumbered } from './numbers.ts';
import { SENTENCE_LENGTH } from './page.ts';
import type { Line } from './text.ts';
import { normalise } from './text.ts';

export interface Title {
  title: string;
  /** printed as a title; false: inferred, a person has to check it (待核) */
  verified: boolean;
}

const TITLE_ZONE = 6;

/** The title a text prints, and the text without it. */
export function takePrintedTitle(body: readonly Line[]): { printed: Title | null; rest: readonly Line[] } {
  const first = body[0];
  if (!first) return { printed: null, rest: body };
  const zone: string[] = [];
  for (const line of body.slice(0, TITLE_ZONE)) {
    if (line.text.length > 2 * SENTENCE_LENGTH || isNumbered(line.text)) break;
    zone.push(normalise(line.text));
  }
  const at = zone.findIndex(isTitleLike);
  if (at >= 0) {
    const from = at > 0 && isTitleOpening(zone[at - 1] ?? '', zone[at] ?? '') ? at - 1 : at;
    const title = zone.slice(from, at + 1).join('');
    return { printed: { title, verified: !isIncomplete(title) }, rest: [...body.slice(0, from), ...body.slice(at + 1)] };
  }
  return takeFirstWords(first, body.slice(1)) ?? takeFirstLine(zone[0], body) ?? { printed: null, rest: body };
}

/** A title printed over two lines: the organ above, or 关于 … broken in the middle. */
function isTitleOpening(above: string, title: string): boolean {
  if (/[。；！？：，号]$/.test(above) || above.length > 40) return false;
  return isOrgan(above) ? !title.includes(above) : /关于/.test(above) && !/关于/.test(title);
}

/** A page flattened to one line still has a space after its title. */
function takeFirstWords(first: Line, others: readonly Line[]): { printed: Title; rest: Line[] } | null {
  const space = first.text.slice(0, SENTENCE_LENGTH + 1).indexOf(' ');
  const title = normalise(first.text.slice(0, Math.max(0, space)));
  if (!isTitleLike(title) || isNumbered(title)) return null;
  const rest = first.text.slice(space + 1);
  return { printed: { title, verified: !isIncomplete(title) }, rest: [{ raw: rest, text: rest }, ...others] };
}

/** A short first line above a text stands where a title stands, but nothing says that it is one. */
function takeFirstLine(first: string | undefined, body: readonly Line[]): { printed: Title; rest: readonly Line[] } | null {
  if (first === undefined || body.length < 2 || first.length > 40 || first.length < 4 || /[，。：；！？、号]$|文件$/.test(first) || isOrgan(first)) return null;
  return { printed: { title: first, verified: false }, rest: body.slice(1) };
}

const BARE_PLACE =
  /^(?:(?:19|20)[\dXx×]{2}年度?)?(?!市场|市民|市政(?!务|府)|市容|市区|区域|区块|县域|省级|市级|区级|县级|乡村|乡镇|镇街|街道)(?:省|市|州|区|县|旗|乡|镇)/;

/** 「区…总结」 names neither a place nor an organ, 「20XX年」 no year: somebody has to complete it. */
function isIncomplete(title: string): boolean {
  return /\d[Xx×]{1,2}年/.test(title) || (BARE_PLACE.test(title) && organAtStart(title) === null);
}

const NAMES_ITSELF = /本(?!年)([^，。；：《》“”（）]{0,16}(?:报告|总结|办法|方案|意见|规定|细则|计划|规划))(?:是|由|根据|依据|按照|所列|自)/;
const AS_FOLLOWS =
  /(?:现将|现就|具体|有关|主要)(?:[我本][局委办厅区市县镇乡])?(?:(?:19|20)\d{2}年度?)?([^，。；：《》“”（）]{0,24}(?:情况|总结|汇报|报告))(?:汇报|报告|总结|通报)?如下/;

/** A title put together from what the text says of itself; always to be checked. */
export function inferTitle(text: string, issuer: string | null, fileName: string): Title {
  const opening = text.slice(0, 2000);
  const kind = NAMES_ITSELF.exec(opening)?.[1] ?? AS_FOLLOWS.exec(opening)?.[1];
  if (kind) return { title: `${issuer ?? ''}${reportedYear(text)}${kind.startsWith('工作') ? topicOf(text) : ''}${kind}`, verified: false };
  const stem = fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  if (/\p{Script=Han}{4}/u.test(stem)) return { title: normalise(stem).slice(0, SENTENCE_LENGTH), verified: false };
  const sentence = /^[^。；！？\n]{1,40}/.exec(text)?.[0] ?? text.slice(0, 40);
  return { title: sentence.length < text.length ? `${sentence}…` : sentence, verified: false };
}

/** The year most of a text speaks of, as `2019年`; nothing where no year has half of the mentions. */
function reportedYear(text: string): string {
  const years = [...text.matchAll(/(?<!\d)(?:19|20)\d{2}(?=年)/g)].map(([year]) => year);
  const [year, count] = mostFrequent(years);
  return count * 2 > years.length ? `${year}年` : '';
}

/** What the "work" of a text is: the four characters that stand before 工作 most often. */
function topicOf(text: string): string {
  const [topic, count] = mostFrequent([...text.matchAll(/\p{Script=Han}{4}(?=工作)/gu)].map(([found]) => found));
  return count >= 3 ? topic : '';
}

function mostFrequent(found: readonly string[]): [string, number] {
  const counts = new Map<string, number>();
  for (const item of found) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].reduce<[string, number]>((best, entry) => (entry[1] > best[1] ? entry : best), ['', 0]);
}
