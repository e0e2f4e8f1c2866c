import { describe, expect, test } from '@jest/globals';
import { chosenText, type FindingChoice, type PlacedFinding, undecidedOf } from '../personal-data/choices.rules.ts';
import { keptWords, publicFindings, refusedForPublic, replyFindings } from './outgoing.rules.ts';

const OFFICES = ['0000-8100001', '13900008100', null];
const choose = (choice: FindingChoice['choice'], reason = ''): ((finding: PlacedFinding) => FindingChoice) => {
  return ({ field, start, end }) => ({ field, start, end, choice, reason });
};

describe('a reply before it goes', () => {
  test.each([
    ['您的身份证000000194912310019已核。', ['identityCard']],
    ['补贴已发到6222000000123456786，请致电13800002046。', ['bankCard', 'mobile']],
    ['值班手机１３８００００２０４６', ['mobile']],
    ['请打0000-8100001，或者值班的13900008100。', []],
    ['家住明川区光明路12号3栋2单元501室的申请已收到。', []],
    ['请打医保局0000-85000000。', []],
  ])('%s asks about %j', (text, kinds) => {
    expect(replyFindings(text, OFFICES).map(({ kind }) => kind)).toEqual(kinds);
  });

  test('goes with what was chosen, and the log knows why something was kept, not what', () => {
    const text = '补贴已发到6222000000123456786，请致电13800002046。';
    const [card, mobile] = replyFindings(text, []) as [PlacedFinding, PlacedFinding];
    const choices = [choose('mask')(card), choose('keep', '民政助理的公务手机13800002046')(mobile)];
    expect(undecidedOf([card, mobile], [choose('mask')(card), choose('keep', ' ')(mobile)])).toEqual([mobile]);
    expect(chosenText('body', text, [card, mobile], choices)).toBe('补贴已发到***************6786，请致电13800002046。');
    expect(keptWords([card, mobile], choices, 200)).toBe('保留：手机号码（民政助理的公务手机138****2046）');
    expect(keptWords([card], choices, 200)).toBeNull();
  });
});

describe('what everybody will read', () => {
  const LETTER = '我的手机138 0000 2046，家里0000-85000000。';
  const texts = (more: Partial<Record<'title' | 'body' | 'reply', string>>) => ({ title: '怎么领', body: '怎么领？', reply: '手机上就能办。', ...more });
  const refused = (more: Parameters<typeof texts>[0], choose_: (finding: PlacedFinding) => FindingChoice) => {
    const findings = publicFindings(texts(more), LETTER, OFFICES);
    return refusedForPublic(findings, findings.map(choose_), LETTER).map(({ field, kind }) => `${field} ${kind}`);
  };
  test.each([
    ['a number of the letter', { body: LETTER }, ['body mobile', 'body landline']],
    ['the same in the title', { title: '打13800002046' }, ['title mobile']],
    ['the writer’s telephone in the reply', { reply: '已打13800002046和85000000。' }, ['reply mobile', 'reply landline']],
    ['an identity number anywhere', { reply: '证件000000194912310019' }, ['reply identityCard']],
    ['another telephone in the reply', { reply: '值班13700002046' }, []],
    ['an office', { body: '打0000-8100001没人接' }, []],
    ['an address', { body: '住在明川区光明路12号3栋2单元501室' }, []],
  ])('%s: kept for a reason', (_, more, expected) => {
    expect(refused(more, choose('keep', '应当公开'))).toEqual(expected);
    expect(refused(more, choose('mask'))).toEqual([]);
  });
  test('nothing is decided for anybody', () => {
    const findings = publicFindings(texts({ body: '住在明川区光明路12号3栋2单元501室，电话13700002046' }), LETTER, OFFICES);
    expect(findings.map(({ kind }) => kind)).toEqual(['address', 'mobile']);
    expect(refusedForPublic(findings, [], LETTER)).toEqual(findings);
  });
});
