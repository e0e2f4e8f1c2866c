import { describe, expect, test } from '@jest/globals';
import { paragraphsOf } from './paragraphs.ts';

describe('paragraphs of a letter', () => {
  test.each<[string, string, string[]]>([
    ['one line', '您好', ['您好']],
    ['lines, empty ones and indents', '您好：\n\n　　柳岸社区可以装。\r\n', ['您好：', '柳岸社区可以装。']],
    ['an indent in mid-line', '网友您好！　　来信收悉。　　　　2026年3月16日', ['网友您好！', '来信收悉。', '2026年3月16日']],
    [
      'other spaces around the indent',
      '答复如下： \u3000\u3000一、已核实。\u00a0\u3000\u3000\u3000二、已整改。',
      ['答复如下：', '一、已核实。', '二、已整改。'],
    ],
    ['one full-width space is a space', '资格登记　8月6日', ['资格登记　8月6日']],
    ['spaces of a keyboard are spaces', '电话  0000-12345\u00a0\u00a0转 2', ['电话  0000-12345\u00a0\u00a0转 2']],
    ['a stretched word', '姓　　名：张三　　电话：0000', ['姓　名：张三', '电话：0000']],
    ['a carriage return out of a spreadsheet', '尊敬的领导：_x000D_\n您好！_x000D_谢谢！', ['尊敬的领导：', '您好！', '谢谢！']],
    ['nothing', ' \n　　', []],
  ])('%s', (_, text, expected) => {
    expect(paragraphsOf(text)).toEqual(expected);
  });
});
