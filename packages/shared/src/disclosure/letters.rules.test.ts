import { describe, expect, test } from '@jest/globals';
import { CLOSINGS } from './closing.rules.ts';
import type { ClosingChoice } from './disclosure.types.ts';
import { articleWords } from './disclosure.words.ts';
import { feeOf } from './fees.rules.ts';
import { LETTERS, type Letter, type LetterFacts } from './letters.model.ts';
import { letterNumber, readLetterNumber, toPlainText, writeLetter } from './letters.rules.ts';
import { COMMON, LETTER_FACTS, REPLY_CHOICES, replyFacts } from './letters.samples.ts';
import { feeLines } from './letters-fee.rules.ts';

const ALL: [string, LetterFacts][] = [...Object.entries(LETTER_FACTS), ...REPLY_CHOICES.map((choice): [string, LetterFacts] => [choice, replyFacts(choice)])];

function letterOf(facts: LetterFacts): Letter {
  const written = writeLetter(facts);
  if ('refused' in written) throw new Error(`${written.refused.code} ${written.refused.field}`);
  return written.letter;
}
const textOf = (facts: LetterFacts): string => toPlainText(letterOf(facts));

/** Each way to leave out or empty one fact, at whatever depth; groups that are never absent stay. */
function gaps(facts: object, path: string[] = []): { path: string[]; facts: Record<string, unknown> }[] {
  return Object.entries(facts).flatMap(([key, value]) => {
    const here = [...path, key];
    const empty = [undefined, typeof value === 'string' ? ' 。' : Array.isArray(value) ? [] : undefined];
    const inner =
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? gaps(value, here).map((gap) => ({ ...gap, facts: { ...facts, [key]: gap.facts } }))
        : [];
    const absent = ['organ', 'applicant', 'consultation'].includes(key) ? [] : [...new Set(empty)];
    return [...absent.map((nothing) => ({ path: here, facts: { ...facts, [key]: nothing } })), ...inner];
  });
}

describe('every letter', () => {
  test('all eleven kinds have samples', () => {
    expect(new Set(ALL.map(([, { kind }]) => kind))).toEqual(new Set(Object.keys(LETTERS)));
    expect(Object.keys(LETTERS)).toHaveLength(11);
  });

  test.each(ALL)('%s has number, date, article, reason and remedy, and no gap', (_name, facts) => {
    const letter = letterOf(facts);
    const text = toPlainText(letter);
    expect(letter.number).toBe(`临民信公${LETTERS[facts.kind].word}〔2026〕7号`);
    expect(text).toContain(letter.number);
    expect(text).toContain('\n青川市临江区民政局\n2026年3月9日\n');
    expect(letter.articles.length).toBeGreaterThan(0);
    for (const article of letter.articles) expect(text).toContain(articleWords(article).replace('《政府信息公开条例》', ''));
    expect(letter.remedy).toMatch(/行政复议|书面提出/);
    if ('reason' in facts && facts.reason !== undefined) expect(text).toContain(facts.reason.replace(/。$/, ''));
    expect(text).not.toMatch(/undefined|null|NaN|[{}$]|\[object/);
    expect(text).not.toMatch(/[，。；：、？！][，。；、？！]|“”|《》|（）|：。|\s。|　　\n/);
    for (const line of text.split('\n').filter((one) => one.startsWith('　　'))) expect(line).toMatch(/[。：）\p{Script=Han}]$/u);
  });

  test('one number runs for each kind and year', () => {
    expect(letterNumber({ code: '临民' }, 'reply', 2027, 12)).toBe('临民信公答〔2027〕12号');
    expect(new Set(Object.values(LETTERS).map(({ word }) => word)).size).toBe(11);
  });

  test.each(ALL)('%s with a gap is refused with the field, or says nothing of it', (_name, facts) => {
    let refused = 0;
    for (const gap of gaps(facts)) {
      const last = gap.path.at(-1) ?? '';
      // Chosen from a list, not typed.
      if (
        ['kind', 'choice', 'party', 'basis', 'lastCovered', 'remaining', 'year'].includes(last) ||
        gap.path[0] === 'due' ||
        gap.path[0] === 'extendedDue' ||
        gap.path[0] === 'by'
      )
        continue;
      const written = writeLetter(gap.facts as unknown as LetterFacts);
      if ('refused' in written) {
        refused += 1;
        expect(`${written.refused.field}.`.startsWith(`${gap.path.join('.')}.`)).toBe(true);
      } else {
        expect(toPlainText(written.letter)).not.toMatch(/undefined|null|NaN|：。|“”/);
      }
    }
    expect(refused).toBeGreaterThan(12);
  });

  test.each(['consultationOfThirdParty', 'consultationOfOrgan', 'disclosureNotice', 'cooperation'])('%s does not say who applied', (name) => {
    expect(textOf(LETTER_FACTS[name] as LetterFacts)).not.toContain('李晓明');
  });

  test('an organisation is addressed as one', () => {
    const text = textOf({ ...replyFacts('notExisting'), applicant: { name: '青川市晨光养老服务中心', kind: 'welfare' } });
    expect(text).toContain('收到你单位提出的');
    expect(text).not.toContain('您');
  });

  test('what was asked may have lines and quotation marks of its own', () => {
    const text = textOf({ ...replyFacts('notExisting'), information: '关于“一老一小”\n的文件。' });
    expect(text).toContain('申请公开“关于‘一老一小’ 的文件”。');
  });
});

test('30: what was supplemented is quoted with what was asked for', () => {
  const supplement = { text: '指2025年1月至6月，\n按“街道”统计。', on: '2026-03-06' };
  expect(textOf({ ...replyFacts('notExisting'), information: '低保资金', supplement })).toContain(
    '申请公开“低保资金”。2026年3月6日，本机关收到您的补正，补正内容为“指2025年1月至6月， 按‘街道’统计”。',
  );
});

describe('the answer', () => {
  const REVIEW = '自收到本答复之日起60日内向青川市临江区人民政府申请行政复议';
  const FIRST = `应当先${REVIEW}；对行政复议决定不服的，可以自收到行政复议决定书之日起15日内向青川市临江区人民法院提起行政诉讼。`;
  const EITHER = `可以${REVIEW}，也可以自收到本答复之日起6个月内直接向青川市临江区人民法院提起行政诉讼。`;

  test.each<[ClosingChoice, string, string]>([
    ['alreadyPublic', '第三十六条第一项', '已经主动公开'],
    ['provided', '第三十六条第二项', '决定予以公开'],
    ['partial', '第三十七条', '决定予以部分公开'],
    ['stateSecret', '第十四条、第三十六条第三项', '国家秘密的政府信息，本机关决定不予公开'],
    ['forbiddenByLaw', '第十四条、第三十六条第三项', '《不动产登记暂行条例》第二十七条禁止公开'],
    ['securityAndStability', '第十四条、第三十六条第三项', '社会稳定，本机关决定不予公开'],
    ['thirdPartyRights', '第十五条、第三十六条第三项', '第三方合法权益造成损害，本机关决定不予公开'],
    ['internalAffairs', '第十六条、第三十六条第三项', '内部事务信息，本机关决定不予公开'],
    ['processRecords', '第十六条、第三十六条第三项', '过程性信息，本机关决定不予公开'],
    ['enforcementFile', '第十六条、第三十六条第三项', '行政执法案卷信息，本机关决定不予公开'],
    ['registryQuery', '第三十六条第七项', '依照该规定办理'],
    ['notExisting', '第三十六条第四项', '该政府信息不存在'],
    ['notOurs', '第三十六条第五项', '不属于本机关负责公开。\n　　请您向负责公开该信息的行政机关申请：青川市临江区财政局'],
    ['needsProcessing', '第三十八条', '需要对现有政府信息进行加工、分析'],
    ['stillUnclear', '第三十条', '告知您补正，补正后申请内容仍不明确'],
    ['petition', '第三十九条第一款', '12345政务服务便民热线'],
    ['repeated', '第三十六条第六项', '本机关已于2026年2月3日以《政府信息公开申请答复书》（临民信公答〔2026〕3号）作出答复。您重复申请'],
    ['publication', '第三十九条第二款', '公开出版物'],
    ['excessive', '第三十五条', '理由不合理，本机关不予处理'],
    ['reconfirmation', '国办公开办函〔2021〕30号', '确认或者重新出具'],
  ])('%s rests on %s', (choice, article, decision) => {
    const text = textOf(replyFacts(choice));
    expect(text).toMatch(/根据.*的规定，现答复如下：/);
    expect(text.split('现答复如下')[0]).toContain(article);
    expect(text).toContain(decision);
    expect(text).toContain('理由：');
  });

  test('the table above is whole', () => {
    expect(REPLY_CHOICES).toHaveLength(20);
  });

  test.each(REPLY_CHOICES)('%s names the right remedy', (choice) => {
    const { remedy } = letterOf(replyFacts(choice));
    const row = CLOSINGS[choice].row;
    if (row.startsWith('D')) {
      expect(remedy).toBe(`根据《中华人民共和国行政复议法》第二十三条第一款第四项的规定，您对本答复不服的，${FIRST}`);
      expect(remedy).not.toContain('直接');
    } else if (row === 'partial') {
      expect(remedy).toContain(`您对本答复中不予公开的部分不服的，${FIRST}对本答复的其他部分不服的，${EITHER}`);
    } else {
      expect(remedy).toBe(`您对本答复不服的，${EITHER}`);
    }
  });

  test.each(['supplementLapsed', 'feeLapsed', 'withdrawn', 'otherwise'] as const)('%s is no reply', (choice) => {
    expect(writeLetter(replyFacts(choice))).toEqual({ refused: { code: 'CLOSING_NOT_BY_REPLY', field: 'choice' } });
  });
});

describe('refusals', () => {
  const samples = LETTER_FACTS as Record<string, object>;
  test.each<[string, object, string, string]>([
    ['supplement', { items: ['一', ''] }, 'LETTER_FACT_MISSING', 'items'],
    ['supplement', { by: '2026-02-30' }, 'DATE_INVALID', 'by'],
    ['supplement', { by: '2026-03-08' }, 'LAST_DAY_PAST', 'by'],
    ['supplement', { by: '2036-03-20' }, 'LAST_DAY_TOO_FAR', 'by'],
    ['cooperation', { by: '2036-03-20' }, 'LAST_DAY_TOO_FAR', 'by'],
    ['extension', { workingDays: 21 }, 'EXTENSION_TOO_LONG', 'workingDays'],
    ['extension', { extendedDue: { kind: 'fixed', on: '2026-04-31' } }, 'DATE_INVALID', 'extendedDue'],
    ['fee', { count: 30 }, 'FEE_NOT_DUE', 'count'],
    ['fee', { before: 3 }, 'LETTER_FACT_MISSING', 'before'],
    ['receipt', { serial: 0 }, 'LETTER_FACT_MISSING', 'serial'],
    ['receipt', { organ: { ...COMMON.organ, court: '' } }, 'LETTER_FACT_MISSING', 'organ.court'],
  ])('%s with %j', (name, wrong, code, field) => {
    expect(writeLetter({ ...samples[name], ...wrong } as LetterFacts)).toEqual({ refused: { code, field } });
  });
});

describe('the fee', () => {
  test.each([
    [
      'pages',
      230,
      0,
      [
        [1, 30, 0, 0],
        [31, 100, 10, 700],
        [101, 200, 20, 2000],
        [201, 230, 40, 1200],
      ],
    ],
    [
      'items',
      5,
      8,
      [
        [9, 10, 0, 0],
        [11, 13, 100, 300],
      ],
    ],
    [
      'items',
      41,
      0,
      [
        [1, 10, 0, 0],
        [11, 30, 100, 2000],
        [31, 40, 200, 2000],
        [41, 41, 300, 300],
      ],
    ],
  ] as const)('%s %d after %d in stretches of one price', (basis, count, before, lines) => {
    expect(feeLines(basis, count, before)).toEqual(lines.map(([from, to, yuanEach, yuan]) => ({ from, to, yuanEach, yuan })));
    expect(feeLines(basis, count, before).reduce((sum, { yuan }) => sum + yuan, 0)).toBe(feeOf(basis, count, before));
  });

  test('stands in the letter with its sum', () => {
    const text = textOf(LETTER_FACTS.fee as LetterFacts);
    expect(text).toContain('信息处理费3900元');
    expect(text).toContain('第201—230页\t30\t40\t1200\n合计\t230\t\t3900');
    expect(text).toContain('自收到本通知书次日起20个工作日内');
    expect(text).toContain('不能单独就该决定申请行政复议');
  });
});

test.each([
  ['临民信公答〔2027〕12号', { kind: 'reply', year: 2027, serial: 12 }],
  ['临民信公征告(2026) 3 号', { kind: 'consultationNotice', year: 2026, serial: 3 }],
  ['临民信公某〔2026〕3号', null],
  ['临民依申〔2026〕3号', null],
])('%s is the number of %j', (typed, letter) => expect(readLetterNumber(typed)).toEqual(letter));
