import { describe, expect, test } from '@jest/globals';
import { cleanBlocks } from './clean-blocks.rules.ts';
import { safeHref } from './links.rules.ts';
import { textOfBlocks } from './richtext.rules.ts';
import { type Block, RICH_TEXT_MAX } from './richtext.types.ts';

const FILE = '0193a7c2-0000-7000-8000-000000000001';
const paragraph = (text: unknown) => ({ type: 'paragraph', text });
const cleaned = (input: unknown): Block[] => cleanBlocks(input).blocks;
const kinds = (input: unknown) => cleanBlocks(input).removed.map(({ kind, count }) => [kind, count]);

describe('what is clean stays as it is', () => {
  test.each<[string, Block[]]>([
    [
      'rows stored before there were marks',
      [
        { type: 'heading', level: 1, text: '一、总则' },
        { type: 'paragraph', text: '第一条　为了……' },
        {
          type: 'table',
          rows: [
            ['项目', '标准'],
            ['低保', '每月 800 元'],
          ],
        },
      ],
    ],
    [
      'marks',
      [
        {
          type: 'paragraph',
          text: [
            { text: '自' },
            { text: '2026年1月1日', bold: true },
            { text: '起施行，见', italic: true, underline: true },
            { text: '全文', href: 'https://example.gov.cn/a?b=1#c' },
          ],
        },
      ],
    ],
    ['signature', [{ type: 'paragraph', text: '明川区民政局', align: 'right' }]],
    [
      'lists in lists',
      [
        {
          type: 'list',
          ordered: true,
          start: 3,
          items: [{ text: '甲', list: { ordered: false, items: [{ text: '乙', list: { ordered: true, items: [{ text: '丙' }] } }] } }],
        },
      ],
    ],
    [
      'a table without header row',
      [
        {
          type: 'table',
          rows: [
            ['甲', [{ text: '乙', bold: true }]],
            ['', '丙'],
          ],
          header: false,
          caption: '表一',
        },
      ],
    ],
    ['picture, quote, line', [{ type: 'image', fileId: FILE, alt: '流程图', caption: '图一' }, { type: 'quote', text: '引文' }, { type: 'divider' }]],
    ['a picture nobody has described yet', [{ type: 'image', fileId: FILE, alt: '' }]],
    ['line breaks, emoji of several characters, indents', [{ type: 'paragraph', text: '　　第一行\n第二行 👨‍👩‍👧 ❤️' }]],
    ['HTML is text', [{ type: 'paragraph', text: '<script>alert(1)</script><img src=x onerror=alert(1)>' }]],
  ])('%s', (_, blocks) => {
    expect(cleanBlocks(blocks)).toEqual({ blocks, removed: [] });
  });
});

describe('what is not on the list goes, and it is said', () => {
  test.each<[string, unknown, Block[], [string, number][]]>([
    ['a block of HTML', [{ type: 'html', html: '<svg onload=alert(1)>' }, paragraph('留')], [{ type: 'paragraph', text: '留' }], [['unknown', 1]]],
    ['a type inherited by every object', [{ type: 'constructor' }, { type: '__proto__' }, { type: 'toString' }], [], [['unknown', 3]]],
    ['no blocks at all', [null, 1, 'a', [], true, {}], [], [['unknown', 6]]],
    ['no list', '<p>正文</p>', [], [['unknown', 1]]],
    ['nothing', null, [], [['unknown', 1]]],
    [
      'event handlers and styles',
      [{ ...paragraph('甲'), onclick: 'x()', style: 'position:fixed', class: 'a' }],
      [{ type: 'paragraph', text: '甲' }],
      [['marks', 3]],
    ],
    ['marks nobody knows', [paragraph([{ text: '甲', color: 'red', bold: 'yes' }])], [{ type: 'paragraph', text: '甲' }], [['marks', 1]]],
    ['an address that runs', [paragraph([{ text: '点', href: 'javascript:alert(1)' }])], [{ type: 'paragraph', text: '点' }], [['link', 1]]],
    ['an address that is no text', [paragraph([{ text: '点', href: { toString: 'x' } }])], [{ type: 'paragraph', text: '点' }], [['link', 1]]],
    [
      'turned reading direction, hidden and control characters',
      [paragraph('公\u202e开\u200b\u0000\u2066文\ufeff件\ud800')],
      [{ type: 'paragraph', text: '公开文件' }],
      [['characters', 6]],
    ],
    [
      'a picture from elsewhere',
      [
        { type: 'image', src: 'https://example.com/a.png', alt: '图' },
        { type: 'image', fileId: '../../etc/passwd', alt: '' },
      ],
      [],
      [
        ['marks', 1],
        ['file', 2],
      ],
    ],
    ['text that is none', [paragraph({ text: '甲' }), paragraph(7)], [], [['unknown', 2]]],
    [
      'empty blocks, without a word',
      [
        paragraph(''),
        paragraph(' \n　'),
        { type: 'heading', level: 1, text: '' },
        { type: 'list', ordered: true, items: [] },
        { type: 'table', rows: [['', '']] },
      ],
      [],
      [],
    ],
    [
      'rows of different length are filled up',
      [{ type: 'table', rows: [['甲'], ['乙', '丙']] }],
      [
        {
          type: 'table',
          rows: [
            ['甲', ''],
            ['乙', '丙'],
          ],
        },
      ],
      [],
    ],
    ['a level beyond the third', [{ type: 'heading', level: 6, text: '小标题' }], [{ type: 'heading', level: 3, text: '小标题' }], [['marks', 1]]],
    ['a heading as long as a paragraph', [{ type: 'heading', level: 1, text: '长'.repeat(201) }], [{ type: 'paragraph', text: '长'.repeat(201) }], []],
    [
      'equal neighbours become one',
      [paragraph([{ text: '甲', bold: true }, { text: '' }, { text: '乙', bold: true }, '丙'])],
      [{ type: 'paragraph', text: [{ text: '甲乙', bold: true }, { text: '丙' }] }],
      [],
    ],
  ])('%s', (_, input, blocks, removed) => {
    expect(cleaned(input)).toEqual(blocks);
    expect(kinds(input)).toEqual(removed);
  });
  test('a sample shows what went, in one readable line', () => {
    const [removed] = cleanBlocks([paragraph([{ text: 'x', href: `java\u202escript:\n${'a'.repeat(100)}` }])]).removed;
    expect(removed?.sample).toMatch(/^javascript: a+…$/);
    expect(removed?.sample.length).toBe(40);
  });
});

describe('addresses', () => {
  test.each([
    'https://example.gov.cn',
    'HTTP://EXAMPLE.GOV.CN/路径?参=数#节',
    'http://192.0.2.1:8080/a',
    'tel:0000-1234567',
    'tel:+8613800000000',
    'mailto:a.b@example.gov.cn',
  ])('%s may be stored', (href) => {
    expect(safeHref(href)).toBe(href);
  });
  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'javascript&colon;alert(1)',
    '&#106;avascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///C:/a.png',
    'blob:https://a/b',
    '//example.com',
    '/packages/letters',
    'https:example.com',
    'https:\\\\example.com',
    'https://example.gov.cn@example.com/',
    'https://example.com/"onmouseover="alert(1)',
    'https://exa mple.com',
    'https://',
    'tel:javascript',
    'mailto:a@b.cn?bcc=c@d.cn',
    'mailto:a@b.cn,c@d.cn',
    `https://example.com/${'a'.repeat(3000)}`,
    '',
  ])('%j may not', (href) => {
    expect(safeHref(href)).toBeNull();
  });
});

describe('bounds', () => {
  test('a text of 20 MB is cut, and how much is said', () => {
    const { blocks, removed } = cleanBlocks([paragraph('长'.repeat(20_000_000)), paragraph('再长')]);
    expect(textOfBlocks(blocks).length).toBe(RICH_TEXT_MAX.characters);
    expect(removed).toEqual([{ kind: 'tooLong', count: 20_000_000 - RICH_TEXT_MAX.characters + 2, sample: expect.stringMatching(/^长+…$/) }]);
  });
  test('no half character where it is cut', () => {
    const { blocks } = cleanBlocks([paragraph(`a${'😀'.repeat(RICH_TEXT_MAX.characters)}`)]);
    expect(textOfBlocks(blocks)).not.toMatch(/\p{Surrogate}/u);
  });
  test('as many blocks, rows, columns, items and marks as a text has', () => {
    const many = (count: number, one: unknown) => Array.from({ length: count }, () => one);
    expect(cleaned(many(6000, paragraph('甲')))).toHaveLength(RICH_TEXT_MAX.blocks);
    expect(kinds(many(6000, paragraph('甲')))).toEqual([['tooMany', 1000]]);
    expect(cleaned([{ type: 'table', rows: many(1500, ['甲']) }])[0]).toMatchObject({ rows: { length: 1000 } });
    expect(cleaned([{ type: 'table', rows: [many(80, '甲')] }])[0]).toMatchObject({ rows: [{ length: 50 }] });
    expect(cleaned([{ type: 'list', ordered: false, items: many(2000, { text: '甲' }) }])[0]).toMatchObject({ items: { length: 1000 } });
    const runs = many(1000, 0).map((_, at) => (at % 2 ? { text: '甲', bold: true } : { text: '乙' }));
    const [block] = cleaned([paragraph(runs)]);
    expect(block).toMatchObject({ text: { length: 500 } });
    expect(textOfBlocks(cleaned([paragraph(runs)]))).toBe('乙甲'.repeat(500));
  });
  test('a table that would grow by being filled up does not grow without end', () => {
    const bomb = Array.from({ length: 500 }, () => ({ type: 'table', rows: [Array(50).fill('甲'), ...Array(999).fill(['乙'])] }));
    const cells = cleaned(bomb).reduce((sum, block) => sum + (block.type === 'table' ? block.rows.flat().length : 0), 0);
    expect(cells).toBeLessThanOrEqual(RICH_TEXT_MAX.cells);
  });
  test('lists within lists within lists are levelled, not lost', () => {
    const nested = (depth: number): unknown => {
      let list: unknown = { ordered: false, items: [{ text: '底' }] };
      for (let level = depth - 1; level > 0; level -= 1) list = { ordered: false, items: [{ text: `层${level}`, list }] };
      return [{ type: 'list', ...(list as object) }];
    };
    expect(textOfBlocks(cleaned(nested(5)))).toBe('层1\n层2\n层3\n层4\n底');
    const deep = cleanBlocks(nested(50_000));
    expect(JSON.stringify(deep.blocks).split('"list"').length - 1).toBe(RICH_TEXT_MAX.depth);
    expect(deep.removed.map(({ kind }) => kind)).toEqual(['tooMany', 'tooDeep']);
  });
});

/** The same numbers every time. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const WORDS = ['低保', '', ' ', '\n', '\u202e', '<b>', 'javascript:alert(1)', 'https://example.gov.cn/', 'tel:12345', FILE, '\ud83d', '😀', '长'.repeat(300)];
const TYPES = ['heading', 'paragraph', 'list', 'table', 'image', 'quote', 'divider', 'html', '__proto__'];
const NAMES = [
  'type',
  'text',
  'level',
  'rows',
  'items',
  'list',
  'ordered',
  'start',
  'fileId',
  'alt',
  'caption',
  'align',
  'header',
  'bold',
  'italic',
  'href',
  'onclick',
];

function anyJson(roll: (sides: number) => number, depth: number): unknown {
  const kind = roll(depth > 5 ? 5 : 9);
  if (kind === 0) return null;
  if (kind === 1) return roll(2) === 0;
  if (kind === 2) return roll(10) - 3;
  if (kind <= 4) return WORDS[roll(WORDS.length)];
  if (kind <= 6) return Array.from({ length: roll(5) }, () => anyJson(roll, depth + 1));
  const object: Record<string, unknown> = {};
  for (let left = roll(6); left > 0; left -= 1) object[NAMES[roll(NAMES.length)] ?? 'text'] = anyJson(roll, depth + 1);
  if (roll(4) > 0) object.type = TYPES[roll(TYPES.length)];
  if (roll(2) > 0) object.text = anyJson(roll, depth + 1);
  return object;
}

describe('whatever comes', () => {
  test('it never throws, cleaning twice is cleaning once, and nothing unsafe is in it', () => {
    for (let seed = 0; seed < 3000; seed += 1) {
      const roll = dice(seed);
      const { blocks } = cleanBlocks(Array.from({ length: roll(8) }, () => anyJson(roll, 0)));
      expect(cleanBlocks(blocks)).toEqual({ blocks, removed: [] });
      expect(cleanBlocks(JSON.parse(JSON.stringify(blocks)))).toEqual({ blocks, removed: [] });
      const stored = JSON.stringify(blocks);
      expect(stored).not.toMatch(/"href":"(?!https?:|tel:|mailto:)|onclick|"html"|\u202e/);
    }
  });
});
