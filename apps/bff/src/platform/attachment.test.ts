import { describe, expect, test } from '@jest/globals';
import { attachment } from './attachment.ts';

describe('the name of a file to save', () => {
  test.each([
    ['report.pdf', 'report.pdf', 'report.pdf'],
    ['申请表.pdf', '___.pdf', '%E7%94%B3%E8%AF%B7%E8%A1%A8.pdf'],
    ['👵.png', '_.png', '%F0%9F%91%B5.png'],
    ['a"b\\c 100%.docx', 'a_b_c 100_.docx', 'a%22b%5Cc%20100%25.docx'],
    ["it's (1)*.pdf", "it's (1)*.pdf", 'it%27s%20%281%29%2A.pdf'],
    ['a;b=c.pdf', 'a;b=c.pdf', 'a%3Bb%3Dc.pdf'],
  ])('%s', (name, ascii, encoded) => {
    expect(attachment(name)).toBe(`attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`);
  });
});
