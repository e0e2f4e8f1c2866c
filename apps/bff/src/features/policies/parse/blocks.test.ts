import { describe, expect, test } from '@jest/globals';
import type { PlainBlock } from '@mingchuang/shared/richtext/richtext.types';
import { parseDocuments } from './parse.ts';
import { normalise, ordinalOf, wordsOf } from './text.ts';

const TITLE = '明川区民政局2020年工作总结';
const LONG = '群众来信由专人登记，逐件转办，逐件答复，办理结果在公开栏和网站上同时公布，接受监督。';

const blocksOf = (...lines: string[]): PlainBlock[] => parseDocuments([TITLE, ...lines].join('\n'), 'a.txt').flatMap(({ blocks }) => blocks);
const short = (block: PlainBlock) => (block.type === 'heading' ? `${'#'.repeat(block.level)} ${block.text}` : block.type === 'table' ? block.rows : block.text);
const shown = (...lines: string[]) => blocksOf(...lines).map(short);

describe('punctuation and spaces', () => {
  test.each([
    ['2020年,我局公开信息100条,办结率98.7%,2019年为1,397条。', '2020年，我局公开信息100条，办结率98.7%，2019年为1,397条。'],
    ['电话: 0000-1234567;时间:9:00', '电话：0000-1234567；时间：9:00'],
    ['官网(http://example.gov.cn/a?b=1)“专栏”,建立留言板(BBS)', '官网（http://example.gov.cn/a?b=1）“专栏”，建立留言板（BBS）'],
    ['收(免)费(含(个人)部分)ISO(9000) x', '收（免）费（含（个人）部分）ISO(9000) x'],
    ['（机关)与(街道）', '（机关）与（街道）'],
    ['未闭合(的括号', '未闭合（的括号'],
    ['明政发〔2018〕41号 , 明政办[2018]3号', '明政发〔2018〕41号，明政办[2018]3号'],
    ['加 强 领 导 , 完 善 制 度 。', '加强领导，完善制度。'],
    ['推进OA 系统建设 ,2018 年 12 月 3 日完成', '推进OA 系统建设，2018年12月3日完成'],
    ['以“深化管理改革 促进有序发展”为主题', '以“深化管理改革 促进有序发展”为主题'],
    ['工作开展较好.下一步继续.', '工作开展较好。下一步继续。'],
    ['第5.15节 v1.2.3', '第5.15节 v1.2.3'],
    ['真的吗?真的!', '真的吗？真的！'],
    ['Dear sir, it is (very) good: yes?', 'Dear sir, it is (very) good: yes?'],
  ])('%s', (text, expected) => {
    expect(normalise(text)).toBe(expected);
    expect(wordsOf(normalise(text))).toBe(wordsOf(text));
    expect(normalise(expected)).toBe(expected);
  });
  test('odd line breaks, odd spaces and invisible marks', () => {
    const text = `\ufeff${TITLE}\r\n\u3000\u3000来信\u00a0逐件\ue5e5转办，\u200b由专人登记。\r\r&nbsp;&nbsp;答复\u0000公开。\u2028\u202e完成。\f`;
    const [document] = parseDocuments(text, 'a.txt');
    expect(document?.title).toBe(TITLE);
    expect(document?.blocks.map(short)).toEqual(['来信逐件转办，由专人登记。', '答复公开。', '完成。']);
  });
  test.each([
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['九十九', 99],
    ['7', 7],
    ['百', 0],
  ])('ordinal %s', (text, n) => {
    expect(ordinalOf(text)).toBe(n);
  });
});

describe('headings', () => {
  test('numbering forms nest without a skipped level', () => {
    expect(shown('一、总体情况', '(一)公开', LONG, '1.目录', LONG, '2.指南', LONG, '(二)申请', LONG, '二、打算', '1、培训', LONG, '2、检查', LONG)).toEqual([
      '# 一、总体情况',
      '## （一）公开',
      LONG,
      '### 1.目录',
      LONG,
      '### 2.指南',
      LONG,
      '## （二）申请',
      LONG,
      '# 二、打算',
      '## 1、培训',
      LONG,
      '## 2、检查',
      LONG,
    ]);
  });
  test('a numbered phrase in front of its text is cut off', () => {
    expect(shown(`一、加强领导,健全机制。${LONG}`, `二.完善制度。${LONG}`)).toEqual(['# 一、加强领导，健全机制', LONG, '# 二、完善制度', LONG]);
    expect(shown(`(一)主动公开方面:${LONG}`, `(二)依申请公开方面:${LONG}`)).toEqual(['# （一）主动公开方面', LONG, '# （二）依申请公开方面', LONG]);
    expect(shown(`一、总体情况 ${LONG}`, `二、其他需要报告的事项 ${LONG}`)).toEqual(['# 一、总体情况', LONG, '# 二、其他需要报告的事项', LONG]);
    expect(shown(`一、存在的问题在工作中${LONG}`, `二、下一步工作打算我们将做到${LONG}`)).toEqual([
      '# 一、存在的问题',
      `在工作中${LONG}`,
      '# 二、下一步工作打算',
      `我们将做到${LONG}`,
    ]);
  });
  test('a long first sentence stays a paragraph', () => {
    const text = `一、${'认真落实各项公开要求，'.repeat(6)}完成任务。`;
    expect(shown(text)).toEqual([text]);
  });
  test('numbers that go on inside a line open lines of their own', () => {
    expect(shown(`一、加强领导。${LONG}二、完善制度。${LONG} 三、强化监督。${LONG}`)).toEqual([
      '# 一、加强领导',
      LONG,
      '# 二、完善制度',
      LONG,
      '# 三、强化监督',
      LONG,
    ]);
    expect(shown(`(一)主要任务:1.深化内容。${LONG}2.做好宣传。${LONG}`)).toEqual(['# （一）主要任务', '## 1.深化内容', LONG, '## 2.做好宣传', LONG]);
  });
  test('numbers out of turn do not', () => {
    const text = `一是抓好平台。二、抓好中心。支出3.5万元。1.5倍。见第7条。4.${LONG}`;
    expect(shown('一、管理', LONG, '二、服务', text)).toEqual(['# 一、管理', LONG, '# 二、服务', text]);
  });
  test('lists stay paragraphs', () => {
    const items = ['（一）年满六十周岁的；', '（二）无劳动能力的；', '（三）法律规定的其他情形。'];
    expect(shown('有下列情形之一的，可以申请：', ...items)).toEqual(['有下列情形之一的，可以申请：', ...items]);
    expect(shown('所需材料', '1、身份证', '2、户口本', '3、照片')).toEqual(['所需材料', '1、身份证', '2、户口本', '3、照片']);
    const inline = `救助情况良好。(一)慰问133人。(二)${LONG}(三)落实政策。${LONG}(四)${LONG}(五)${LONG}`;
    expect(blocksOf(inline).filter(({ type }) => type === 'heading')).toEqual([]);
    expect(shown(inline)).toHaveLength(6);
  });
  test('chapters are headings, articles are not', () => {
    expect(
      shown('第一章 总 则', '第一条 为了规范管理，制定本办法。', '第二章 管理', '第一节 登记', '第二条 登记由专人负责。', '第三条 登记应当公开。'),
    ).toEqual([
      '# 第一章　总则',
      '第一条　为了规范管理，制定本办法。',
      '# 第二章　管理',
      '## 第一节　登记',
      '第二条　登记由专人负责。',
      '第三条　登记应当公开。',
    ]);
  });
  test('a label behind a full stop and a space begins a paragraph', () => {
    expect(shown('存在问题:力度不够。 改进措施:加强培训。')).toEqual(['存在问题：力度不够。', '改进措施：加强培训。']);
  });
});

describe('tables', () => {
  const rows = [
    ['单位', '收件', '办结'],
    ['民政局', '12', '12'],
    ['合计', '12', ''],
  ];
  test.each([
    ['tabs', ['单位\t收件\t办结', '民政局\t12\t12', '合计\t12\t']],
    ['pipes', ['| 单位 | 收件 | 办结 |', '|---|:--:|---|', '| 民政局 | 12 | 12 |', '| 合计 | 12 | |']],
  ])('%s', (_, lines) => {
    expect(shown('如下。', ...lines, LONG)).toEqual(['如下。', rows, LONG]);
  });
  test('columns made of spaces', () => {
    expect(shown('如下。', '单位      收件  办结', '民政 局　　12    12', LONG)).toEqual(['如下。', [rows[0], rows[1]], LONG]);
  });
  test('one line with a tab or a stray bar is text', () => {
    expect(shown('甲\t乙', LONG, '完成。 |')).toEqual(['甲乙', LONG, '完成。']);
  });
});
