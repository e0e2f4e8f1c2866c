/** Where somebody lives. Public offices have addresses too, which must stay; so a number alone is no finding. */
type Found = { start: number; end: number };

const NUMBER = '(?:\\d{1,5}|[一二三四五六七八九十百]{1,4})';
const HAN = '\\p{Script=Han}';
/** What a street, an estate or a village ends with. */
const PLACE = '(?:路|街|大道|道|胡同|巷|弄|里|村|庄|屯|坊|湾|小区|花园|家园|公寓|苑|庭|府|城|园|院|寓|墅)';
/** Up to the door: building and unit, a room, or the three numbers people write for them. */
const DOOR = [
  `${NUMBER}(?:号楼|栋|幢|座|号院)[ -]?${NUMBER}单元(?:[ -]?${NUMBER}[层楼])?(?:[ -]?\\d{1,5}[室号户房]?)?`,
  `(?:${NUMBER}(?:号楼|栋|幢|座|楼|层|单元)[ -]?){0,2}\\d{2,5}(?:室|户|号房|房)(?![屋地间东产])`,
  '\\d{1,3}-\\d{1,2}-\\d{2,5}[室号]?',
].join('|');
const AT_THE_DOOR = new RegExp(`${PLACE}(?:[东南西北中]段?)?(?:${NUMBER}[号弄](?:之${NUMBER}|-\\d{1,4})?)?[，, ]?${HAN}{0,10}?(?:${DOOR})`, 'gu');

/** A village group with a number, or with the people who live there. */
const IN_THE_VILLAGE = new RegExp(`村(?:民委员会)?第?${NUMBER}(?:组|社|队|村民小组)(?:第?\\d{1,4}[号户]|(?=村民|居民|住户|农户))`, 'gu');

/** Words behind which somebody's home is named; then a number of a house or group is enough. */
const HOME = '(?:家住|住址|现住|住在|租住|居住|现居|户籍|家庭地址|家庭住址|住所)(?:地|址|所在地|地址)?';
const AFTER_HOME = new RegExp(`${HOME}[：:为是在于 ]{0,3}`, 'gu');
const RUN = new RegExp(`^[${HAN}\\dA-Za-z#·-]{4,40}`, 'u');
const LAST_UNIT = new RegExp(
  `^.*${PLACE}.{0,12}?${NUMBER}(?:号楼|号院|号|组|社|队|室|栋|幢|单元|户|弄)(?:\\d{1,5}室?)?(?:${HAN}{0,6}${NUMBER}(?:号楼|号|组|社|队|室|栋|幢|单元|户))*`,
  'u',
);

/** Bodies whose address everybody shall know, before, in or right behind it. */
const OFFICE = /局|厅|委员会|居委|村委|政府|大厅|中心|办公|办事处|法院|检察院|派出所|服务站|学校|小学|中学|医院|银行|公司|窗口|档案馆|图书馆|信访/;
const OFFICE_BEFORE = /受理|接待|咨询|办理|申领|领取|寄至|寄送|邮寄|地点|邮编|单位地址|机关地址|办公/;
const BEFORE = 14;
const BEHIND = 8;

/** Where an address begins: behind the last word that is none of its names. */
const LEAD = new RegExp(`^.*(?:${HOME}|[位居住租落]于|[搬迁寄送][到至]|地址|[：:在住])`, 'u');
/** characters before the street that may name district and town */
const REACH = 20;
const NAME_RUN = new RegExp(`[${HAN}\\d]*$`, 'u');

export function findAddresses(text: string): Found[] {
  const found: Found[] = [];
  const take = (core: number, end: number) => {
    const start = beginOf(text, core, end);
    if (!isOffice(text, start, end)) found.push({ start, end });
  };
  for (const { index, 0: match } of text.matchAll(AT_THE_DOOR)) take(index, index + match.length);
  for (const { index, 0: match } of text.matchAll(IN_THE_VILLAGE)) take(index, index + match.length);
  for (const { index, 0: lead } of text.matchAll(AFTER_HOME)) {
    const start = index + lead.length;
    const run = RUN.exec(text.slice(start, start + 40))?.[0] ?? '';
    const end = start + (LAST_UNIT.exec(run)?.[0].length ?? 0);
    if (end > start && !isOffice(text, start, end)) found.push({ start, end });
  }
  return withoutOverlap(found);
}

function beginOf(text: string, core: number, end: number): number {
  const names = NAME_RUN.exec(text.slice(Math.max(0, core - REACH), core))?.[0] ?? '';
  const from = core - names.length;
  return from + (LEAD.exec(text.slice(from, end))?.[0].length ?? 0);
}

function isOffice(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  const itself = text.slice(start, end + BEHIND).split(/[，。；、\n]/, 1)[0] ?? '';
  return OFFICE.test(itself) || OFFICE_BEFORE.test(before) || (/[（(]$/.test(before) && OFFICE.test(before));
}

/** The widest of those that share a stretch. */
function withoutOverlap(found: readonly Found[]): Found[] {
  const widest = [...found].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const taken: Found[] = [];
  const places = new Set<number>();
  for (const one of widest) {
    let free = true;
    for (let at = one.start; at < one.end && free; at += 1) free = !places.has(at);
    if (!free) continue;
    for (let at = one.start; at < one.end; at += 1) places.add(at);
    taken.push(one);
  }
  return taken;
}
