import { describe, expect, test } from '@jest/globals';
import { allTerms, alsoOf, postingsOf, scorerOf, type Wanted, wantedOf, weightOf } from './ranking.rules.ts';

const TODAY = '2026-11-22';
const ways = (wanted: Wanted[]): string[][] => wanted.map((one) => one.ways.map(({ terms }) => terms.join('+')));
const own = (q: string): string[] => ways(wantedOf(q)).map(([first]) => first ?? '');

describe('what somebody asks for', () => {
  test.each([
    ['低保怎么办理', ['低保', '办理']],
    ['请问高龄津贴怎么领？', ['高龄津贴']],
    ['路灯不亮', ['路灯', '不亮']],
    ['含浦镇', ['含浦镇']],
    ['城中村 改造', ['中村', '改造']],
    ['明民发〔2026〕12号', ['〔2026〕12号', '明民发']],
    ['关于', ['关于']],
    ['的', []],
    ['，，', []],
  ])('%s', (q, things) => expect(own(q)).toEqual(expect.arrayContaining(things)));

  test('the words of a question do not count', () => expect(own('请问高龄津贴怎么领？')).toEqual(['高龄津贴']));
  test('other words for the same, and pairs where nobody wrote it so', () =>
    expect(ways(wantedOf('低保'))).toEqual([['低保', '最低生活保障', '最低生活保障金', '低保金']]));
  test('an unknown word is looked for by all its pairs', () => expect(ways(wantedOf('含浦镇'))).toEqual([['含浦镇', '含浦+浦镇']]));
  test('a long text is not looked for in every word', () =>
    expect(wantedOf('高龄津贴 临时救助 公租房 养老院 殡葬 慈善 医保 社保 地铁 电梯').length).toBeLessThanOrEqual(8));
  test('others are told', () => expect(alsoOf('低保')).toEqual(['最低生活保障', '最低生活保障金', '低保金']));
});

describe('postings', () => {
  const of = (title: string, text: string) => new Map(postingsOf(title, text).map(({ term, impact }) => [term, impact]));

  test('a term of the title stands above any that is only in the text', () => {
    const postings = of('高龄津贴办法', '临时救助'.repeat(50));
    expect(postings.get('高龄津贴') ?? 0).toBeGreaterThan(postings.get('临时救助') ?? 0);
  });
  test('each term once, from 1 to 1000', () => {
    const all = postingsOf('低保', '低保，低保，低保。'.repeat(100));
    expect(new Set(all.map(({ term }) => term)).size).toBe(all.length);
    expect(all.every(({ impact }) => impact >= 1 && impact <= 1000)).toBe(true);
  });
  test('once in a long text says less than once in a short one', () => {
    expect(of('', `低保${'，其他'.repeat(2_000)}`).get('低保') ?? 0).toBeLessThan(of('', '低保，其他').get('低保') ?? 0);
  });
});

describe('order', () => {
  const q = '低保';
  const wanted = wantedOf(q);
  const weights = new Map(allTerms(wanted).map((term) => [term, weightOf(10, 1_000)]));
  interface Doc {
    title: string;
    text: string;
    on: string | null;
    outOfForce: boolean;
  }
  const doc = (more: Partial<Doc> = {}): Doc => ({ title: '低保办法', text: '说明', on: '2026-01-01', outOfForce: false, ...more });
  const score = ({ title, text, ...one }: Doc, asked = q, things = wanted, weighs: ReadonlyMap<string, number> = weights): number => {
    const postings = new Map(postingsOf(title, text).map(({ term, impact }) => [term, impact]));
    const impacts = allTerms(things).map((term) => postings.get(term) ?? 0);
    return scorerOf(asked, things, weighs, TODAY)({ title, ...one, impacts });
  };

  test('what does not hold it is not found', () => expect(score(doc({ title: '殡葬' }))).toBe(0));
  test('title before text', () => expect(score(doc())).toBeGreaterThan(score(doc({ title: '办法', text: '低保低保低保' }))));
  test('valid before out of force', () => expect(score(doc())).toBeGreaterThan(score(doc({ outOfForce: true }))));
  test.each([
    ['abolished, with the very words for its title', { title: '低保', outOfForce: true }],
    ['abolished, and of today', { on: TODAY, outOfForce: true }],
    ['abolished, with the word all over its text', { text: '低保'.repeat(50), outOfForce: true }],
  ])('one in force, of long ago, before one %s', (_, ended) => expect(score(doc({ on: '2006-01-01' }))).toBeGreaterThan(score(doc(ended))));
  test('what was abolished before what only mentions it', () =>
    expect(score(doc({ outOfForce: true }))).toBeGreaterThan(score(doc({ title: '通知', text: `低保${'，其他'.repeat(300)}` }))));
  test('recent before old, old before undated', () => {
    expect(score(doc({ on: '2026-11-01' }))).toBeGreaterThan(score(doc({ on: '2012-11-01' })));
    expect(score(doc({ on: '2012-11-01' }))).toBeGreaterThanOrEqual(score(doc({ on: null })));
  });
  test('the own word before another for the same, however rare that is', () => {
    const weighs = new Map([...weights, ['最低生活保障', weightOf(1, 1_000)]]);
    expect(score(doc(), q, wanted, weighs)).toBeGreaterThan(score(doc({ title: '最低生活保障办法' }), q, wanted, weighs));
  });
  test('all of it before a part of it', () => {
    const asked = '低保 殡葬';
    const both = wantedOf(asked);
    const weighs = new Map(allTerms(both).map((term) => [term, weightOf(10, 1_000)]));
    expect(score(doc({ title: '办法', text: '低保和殡葬' }), asked, both, weighs)).toBeGreaterThan(score(doc(), asked, both, weighs) / 2);
    expect(score(doc({ title: '低保和殡葬' }), asked, both, weighs)).toBeGreaterThan(score(doc(), asked, both, weighs));
  });
  test('a rare term says more than a common one', () => expect(weightOf(1, 1_000)).toBeGreaterThan(weightOf(900, 1_000)));
});
