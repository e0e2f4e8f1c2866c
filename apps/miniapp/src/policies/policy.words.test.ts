import { describe, expect, test } from '@jest/globals';
import type { Policy } from '@mingchuang/shared/policies/policies.types';
import { kindWords, listedDay, listedSign } from './listed.words';
import { factsOf, quoted, soonWords, subjectOf, topicOf, validityBanner, validityWords } from './policy.words';

const POLICY: Policy = {
  id: 'p',
  kind: 'document',
  form: null,
  title: '明川区高龄津贴发放管理办法',
  titleVerified: true,
  summary: '',
  indexNumber: '11440000-2026-00001',
  number: '明民发〔2026〕31号',
  issuer: '明川区民政局',
  theme: 'eldercare',
  columnId: null,
  unitId: 'u',
  unitName: '养老服务科',
  validity: 'valid',
  originalPublishedOn: null,
  publishedOn: '2026-11-09',
  publishedAt: '2026-11-09T01:00:00.000Z',
  blocks: [],
  characters: 320,
  genre: 'rules',
  formedOn: '2026-11-05',
  effectiveOn: '2026-12-01',
  expiresOn: '2031-11-30',
  abolition: null,
  facet: 'decision',
  keywords: ['高龄津贴', '老年人'],
  medium: null,
  attachments: [],
  links: [],
  versions: [],
};
const policy = (more: Partial<Policy>): Policy => ({ ...POLICY, ...more });
const shown = (more: Partial<Policy>) =>
  factsOf(policy(more))
    .filter(({ main }) => main)
    .map(({ name }) => name);

describe('what is said of a document', () => {
  test('the most important first, all the others behind 全部要素', () => {
    expect(shown({})).toEqual(['发文机关', '文号', '成文日期', '有效性']);
    expect(factsOf(POLICY).map(({ name }) => name)).toEqual([
      '发文机关',
      '文号',
      '成文日期',
      '有效性',
      '索引号',
      '主题分类',
      '体裁分类',
      '公开类别',
      '本站发布',
      '生效日期',
      '有效期至',
      '公开科室',
      '关键词',
    ]);
  });

  test('what nobody knows is 待核 or left out, and another day stands for the one that is missing', () => {
    const imported = {
      issuer: null,
      unitId: null,
      unitName: null,
      number: null,
      formedOn: null,
      originalPublishedOn: '2026-11-01',
      validity: 'unverified',
    } as const;
    expect(factsOf(policy(imported))[0]).toEqual({ name: '发文机关', value: '待核', main: true });
    expect(shown(imported)).toEqual(['发文机关', '有效性', '原文日期']);
    expect(shown({ ...imported, originalPublishedOn: null })).toEqual(['发文机关', '有效性', '本站发布']);
    // of news nobody asks whether it is in force
    expect(shown({ ...imported, kind: 'news' })).toEqual(['发文机关', '原文日期']);
    // what was published here without an organ has its section
    expect(shown({ kind: 'interpretation', issuer: null, number: null, formedOn: null })).toEqual(['发布科室', '本站发布']);
  });

  test.each<[Partial<Policy>, string, string | null]>([
    [{}, '有效，2026年12月1日起施行，有效期至2031年11月30日', null],
    [{ effectiveOn: null, expiresOn: null }, '有效', null],
    [{ validity: 'pending' }, '尚未施行，2026年12月1日起施行', '还没有施行'],
    [{ validity: 'amended' }, '已修改', '已经修改'],
    [{ validity: 'lapsed' }, '已失效', '已经失效'],
    [{ validity: 'abolished', abolition: { on: '2026-11-10', by: null, reason: '新办法已经发布。' } }, '2026年11月10日起废止', '2026年11月10日起废止'],
    [{ validity: 'unverified' }, '待核，拿它办事前请先问一问', null],
  ])('%j', (more, words, banner) => {
    expect(validityWords(policy(more))).toBe(words);
    expect(validityBanner(policy(more))?.word ?? null).toBe(banner);
  });

  test('a reason ends with one full stop', () => {
    const abolition = { on: '2026-11-10', by: null, reason: '新办法已经发布。' };
    expect(validityBanner(policy({ validity: 'abolished', abolition }))?.text).toBe('新办法已经发布。下面的内容不能再作为办事依据。');
    expect(validityBanner(policy({ validity: 'abolished', abolition: { ...abolition, reason: '' } }))?.text).toBe('下面的内容不能再作为办事依据。');
  });
});

describe('in lists', () => {
  test.each<[Partial<Policy>, string | null]>([
    [{}, '有效'],
    [{ kind: 'interpretation' }, null],
    [{ kind: 'interpretation', validity: 'abolished' }, '已废止'],
    [{ validity: 'unverified' }, null],
  ])('%j says %s', (more, word) => {
    expect(listedSign(policy(more))?.word ?? null).toBe(word);
  });

  test('the day it was published, and none where an import has none', () => {
    expect(listedDay(POLICY)).toBe('2026-11-09');
    expect(listedDay(policy({ originalPublishedOn: '2024-03-02' }))).toBe('2024-03-02');
    expect(listedDay(policy({ unitId: null }))).toBeNull();
  });

  test('a kind, or how an interpretation speaks', () => {
    expect(kindWords({ kind: 'document', form: null })).toBe('政策文件');
    expect(kindWords({ kind: 'interpretation', form: 'picture' })).toBe('图解');
  });
});

test.each([
  ['办法', '《办法》'],
  ['《办法》解读', '：《办法》解读'],
])('%s is quoted as %s', (title, words) => {
  expect(quoted(title)).toBe(words);
});

test('an interpretation of the same day says so', () => {
  const link = { relation: 'interprets', target: 'policy', id: 'd', title: '办法', kind: 'document', form: null, publishedOn: '2026-11-09' } as const;
  expect(soonWords('2026-11-09', [link])).toBe('与文件同日发布');
  expect(soonWords('2026-11-10', [link])).toBeNull();
  expect(soonWords('2026-11-09', [{ ...link, relation: 'related' }])).toBeNull();
});

test.each([
  [['高龄津贴', '老年人', '认证', '补发'], '办法', '高龄津贴 老年人 认证'],
  [[], '明川区民政局关于印发《高龄津贴发放办法》的通知', '高龄津贴发放'],
  [[], '关于做好2026年困难家庭冬季取暖补助工作的通知', '2026年困难家庭冬季取暖补助工作'],
  [[], '明川区高龄津贴发放管理办法', '高龄津贴发放管理'],
  [[], '《明川区居家养老服务补贴办法》解读：补贴提高了', '居家养老服务补贴'],
  [[], '全区社区食堂一天供餐超过一万份', '全区社区食堂一天供餐超过一万份'],
  [[], '通知', '通知'],
])('%j %s is about %s', (keywords, title, topic) => {
  expect(topicOf({ keywords, title })).toBe(topic);
});

test('the subject of a letter names the text, as far as there is room', () => {
  expect(subjectOf('高龄津贴办法', 50)).toBe('关于《高龄津贴办法》的问题');
  const long = subjectOf('长'.repeat(80), 50);
  expect([...long]).toHaveLength(50);
  expect(long.endsWith('…》的问题')).toBe(true);
});
