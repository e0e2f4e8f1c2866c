import { describe, expect, test } from '@jest/globals';
import { lettersSummary } from './import.words.ts';

const REPORT = 'import-reports/a.jsonl.report.jsonl';
const broken = (n: number) => Array.from({ length: n }, (_, at) => ({ lineNumber: 2 * at + 2, reason: `原因${at + 1}` }));
const said = (added: number, known: number, blank: number, lines: number, changed = 0) =>
  lettersSummary('a.jsonl', { added, known, blank, broken: broken(lines), changed: broken(changed) }, REPORT);

describe('what is said after an import of letters', () => {
  test('nothing is wrong', () => {
    expect(said(12, 3, 0, 0)).toBe('a.jsonl：新增 12 封，已有 3 封。');
    expect(said(0, 15, 2, 0)).toBe('a.jsonl：新增 0 封，已有 15 封，空行 2 行。');
    expect(said(0, 0, 2, 0)).toBe('a.jsonl：新增 0 封，已有 0 封，空行 2 行。文件里没有来信。');
  });

  test('some lines are broken: the rest is in, three reasons are named, the others are in the report', () => {
    expect(said(12, 3, 2, 5)).toBe(
      [
        'a.jsonl：新增 12 封，已有 3 封，空行 2 行，有问题没有导入的 5 行。其余的都已导入。',
        '  第 2 行：原因1',
        '  第 4 行：原因2',
        '  第 6 行：原因3',
        '  另有 2 行',
        `全部行号和原因：${REPORT}`,
        '改好后再导入同一个文件即可，已有的不会重复。',
      ].join('\n'),
    );
    expect(said(1, 0, 0, 3)).not.toContain('另有');
  });

  test('known with another text: counted apart, three of them named, nothing to mend', () => {
    expect(said(12, 3, 0, 0, 4)).toBe(
      [
        'a.jsonl：新增 12 封，已有 3 封，已有但内容不同 4 封。',
        '内容不同的没有导入，原有的没有改动：',
        '  第 2 行：原因1',
        '  第 4 行：原因2',
        '  第 6 行：原因3',
        '  另有 1 行',
        `全部行号和原因：${REPORT}`,
      ].join('\n'),
    );
    expect(said(0, 0, 0, 1, 1)).toBe(
      [
        'a.jsonl：新增 0 封，已有 0 封，已有但内容不同 1 封，有问题没有导入的 1 行。没有一行能导入。',
        '  第 2 行：原因1',
        '内容不同的没有导入，原有的没有改动：',
        '  第 2 行：原因1',
        `全部行号和原因：${REPORT}`,
        '改好后再导入同一个文件即可，已有的不会重复。',
      ].join('\n'),
    );
  });

  test('nothing could be imported', () => {
    expect(said(0, 0, 0, 1)).toContain('有问题没有导入的 1 行。没有一行能导入。\n  第 2 行：原因1\n全部行号');
  });
});
