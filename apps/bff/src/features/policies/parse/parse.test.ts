import { describe, expect, test } from '@jest/globals';
import type { PlainBlock } from '@mingchuang/shared/richtext/richtext.types';
import { type ParsedDocument, parseDocuments } from './parse.ts';
import { wordsOf } from './text.ts';

const SENTENCE = '我局围绕群众关心的事项，及时公开办事依据、办理流程和办理结果，做到件件有记录、事事有回音，全年没有发生逾期未办的情况。';

function only(text: string, fileName = 'a.txt'): ParsedDocument {
  const documents = parseDocuments(text, fileName);
  expect(documents).toHaveLength(1);
  const [document] = documents;
  if (!document) throw new Error('no document');
  return document;
}

const headings = ({ blocks }: ParsedDocument) => blocks.flatMap((block) => (block.type === 'heading' ? [`${block.level} ${block.text}`] : []));
const paragraphs = ({ blocks }: ParsedDocument) => blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []));
const textOf = (block: PlainBlock) => (block.type === 'table' ? block.rows.flat().join('') : block.text);
const wordsIn = (document: ParsedDocument) => wordsOf(document.blocks.map(textOf).join(''));

describe('the page around the text', () => {
  const head = ['首页 > 政府信息公开 > 东岭市明川区民政局', '发布时间 : 2021-03-04 09:15来源 : 本网', '字体：[大 中 小]  打印'];
  const body = [`为了方便群众，${SENTENCE}`, '一、加强领导', SENTENCE, '二、完善制度', SENTENCE, '明川区民政局', '2021年2月26日'];
  const foot = ['附件：', '【打印】【关闭】', '上一篇：', '清河镇敬老院开放日通知', '下一篇:没有了', '扫一扫在手机上查看当前页面', '版权所有：明川区人民政府'];
  const document = only([...head, '明川区民政局2020年政务公开工作总结', ...body, ...foot].join('\n\n'));

  test('is not shown, and every word of the text is', () => {
    expect(document.title).toBe('明川区民政局2020年政务公开工作总结');
    expect(document.titleVerified).toBe(true);
    expect(wordsIn(document)).toBe(wordsOf(body.join('')));
    expect(paragraphs(document).slice(-2)).toEqual(['明川区民政局', '2021年2月26日']);
  });
  test('tells the issuer in its fuller form and the day of publication', () => {
    expect(document.issuer).toBe('东岭市明川区民政局');
    expect(document.originalPublishedOn).toBe('2021-03-04');
  });
  test('a box of labels gives title, issuer and date; the document number stays in the text', () => {
    const boxed = only(
      [
        '索 引 号：112233-2020-001  发布机构：明川区民政局',
        '标题：关于做好临时救助工作的通知',
        '发文字号：明民发〔2020〕7号  成文日期：2020年5月6日',
        SENTENCE,
      ].join('\n'),
    );
    expect(boxed).toMatchObject({ title: '关于做好临时救助工作的通知', titleVerified: true, issuer: '明川区民政局', originalPublishedOn: '2020-05-06' });
    expect(paragraphs(boxed)).toEqual(['发文字号：明民发〔2020〕7号', SENTENCE]);
  });
  test.each([
    ['a sentence that begins like a label', `来源：${SENTENCE}`],
    ['a notice of an event', '时间：2021年5月6日上午九点'],
    ['a sentence about the home page', `首页栏目已经调整，${SENTENCE}`],
    ['a sentence about printing', `打印店应当公开收费标准，${SENTENCE}`],
  ])('%s is text', (_, line) => {
    expect(wordsIn(only(`明川区民政局关于便民服务的通知\n${line}\n${SENTENCE}`))).toBe(wordsOf(line + SENTENCE));
  });
});

describe('title', () => {
  test.each([
    ['printed', `明川区养老服务办法（试行）\n${SENTENCE}`, '明川区养老服务办法（试行）', true],
    ['over two lines', `明川区民政局关于印发\n《明川区养老服务办法》的通知\n${SENTENCE}`, '明川区民政局关于印发《明川区养老服务办法》的通知', true],
    ['under the name of its organ', `明川区民政局\n2020年政府信息公开工作年度报告\n${SENTENCE}`, '明川区民政局2020年政府信息公开工作年度报告', true],
    ['with spaces between letters', `关 于 停 水 的 通 知\n${SENTENCE}`, '关于停水的通知', true],
    ['in front of a flattened page', `明川区民政局2020年工作总结 ${SENTENCE}`, '明川区民政局2020年工作总结', true],
    ['naming no place', `区政务公开工作总结\n${SENTENCE}`, '区政务公开工作总结', false],
    ['naming no year', `20XX年明川区政务公开工作总结\n${SENTENCE}`, '20XX年明川区政务公开工作总结', false],
    ['only by its position', `社区食堂开张了\n${SENTENCE}`, '社区食堂开张了', false],
  ])('%s', (_, text, title, verified) => {
    const document = only(text);
    expect(document).toMatchObject({ title, titleVerified: verified });
    expect(wordsIn(document)).toBe(wordsOf(SENTENCE));
  });
  test('inferred from what the text says of itself', () => {
    const text = `本政府信息公开工作年度报告是根据有关规定,由明川区民政局编制。统计期限自2020年1月1日起至2020年12月31日止。`;
    expect(only(text)).toMatchObject({
      title: '明川区民政局2020年政府信息公开工作年度报告',
      titleVerified: false,
      issuer: '明川区民政局',
      originalPublishedOn: null,
    });
    const follows = `我局制定《明川区民政局值班制度》，扎实推进养老服务工作。现将工作进展情况报告如下：\n养老服务工作有序，养老服务工作受到好评。2020年${SENTENCE}`;
    expect(only(follows)).toMatchObject({ title: '明川区民政局2020年养老服务工作进展情况报告', titleVerified: false, issuer: '明川区民政局' });
  });
  test('else from a Chinese file name, else from the first words', () => {
    expect(only(SENTENCE, '/tmp/明川区办事回顾.txt')).toMatchObject({ title: '明川区办事回顾', titleVerified: false });
    expect(only(SENTENCE, 'scan-01.txt')).toMatchObject({
      title: '我局围绕群众关心的事项，及时公开办事依据、办理流程和办理结果，做到件件有记录、事…',
      titleVerified: false,
    });
  });
});

describe('issuer and date', () => {
  const text = (...foot: string[]) => only(['关于便民服务的情况说明', SENTENCE, SENTENCE, ...foot].join('\n'));
  test.each([
    [['明川区民政局', '2020年12月20日'], '明川区民政局', '2020-12-20'],
    [['　　　　　　明川区民政局　　2020 年 1 月 5 日'], '明川区民政局', '2020-01-05'],
    [['明川区民政局', '明川区财政局', '二〇二〇年十二月三十一日', '（此件公开发布）'], '明川区民政局、明川区财政局', '2020-12-31'],
    [['明川区民政局', '2020年2月30日'], '明川区民政局', null],
    [['20XX年1月15日'], null, null],
    [['下一步，我们将继续努力。'], null, null],
  ])('%j', (foot, issuer, originalPublishedOn) => {
    const document = text(...foot);
    expect(document).toMatchObject({ issuer, originalPublishedOn });
    expect(wordsIn(document)).toBe(wordsOf(SENTENCE + SENTENCE + foot.join('')));
  });
  test('two organs that "we" made things for name no issuer', () => {
    expect(text('我局制定《明川区民政局值班制度》，印发《清河区民政局值班制度》。').issuer).toBeNull();
  });
  test('the organ in the title', () => {
    expect(only(`明川区政务服务中心2020年度工作总结\n${SENTENCE}`).issuer).toBe('明川区政务服务中心');
    expect(only(`全区布局规划说明\n${SENTENCE}`).issuer).toBeNull();
  });
});

describe('several documents in one file', () => {
  const report = (n: number) => ['一、加强领导', SENTENCE.repeat(2), '二、存在问题', `第${n}份。${SENTENCE}`].join('\n');
  test.each([
    ['numbers run into titles', ['1明川区政务公开工作总结', '22020年清河区政务公开工作总结', '3南屏区政务中心2020年度政务公开工作总结']],
    ['numbers in front', ['1、明川区政务公开工作总结', '2、2020年清河区政务公开工作总结', '3、南屏区政务中心2020年度政务公开工作总结']],
    ['numbered parts', ['第一篇 明川区政务公开工作总结', '第二篇 2020年清河区政务公开工作总结', '第三篇：南屏区政务中心2020年度政务公开工作总结']],
    ['parts with 篇', ['篇一：明川区政务公开工作总结', '篇二：2020年清河区政务公开工作总结', '【篇三】南屏区政务中心2020年度政务公开工作总结']],
    ['titles alone', ['明川区政务公开工作总结', '2020年清河区政务公开工作总结', '南屏区政务中心2020年度政务公开工作总结']],
  ])('%s', (_, titles) => {
    const text = `各区政务公开工作总结\n${titles.map((title, i) => `${title}\n${report(i + 1)}`).join('\n')}`;
    const documents = parseDocuments(text, 'a.txt');
    expect(documents.map(({ title }) => title)).toEqual(['明川区政务公开工作总结', '2020年清河区政务公开工作总结', '南屏区政务中心2020年度政务公开工作总结']);
    expect(documents.map(wordsIn)).toEqual([1, 2, 3].map((n) => wordsOf(report(n))));
    expect(new Set(documents.map(({ key }) => key)).size).toBe(3);
  });
  test('numbered headings that end like titles do not split a document', () => {
    const text = ['明川区民政局2020年工作总结', '1、完善制度', SENTENCE.repeat(2), '2、制定方案', SENTENCE.repeat(2), '3、落实措施', SENTENCE.repeat(2)].join(
      '\n',
    );
    expect(headings(only(text))).toEqual(['1 1、完善制度', '1 2、制定方案', '1 3、落实措施']);
  });
  test('a notice and the text attached to it stay together', () => {
    const text = [
      '明川区民政局关于印发《养老服务办法》的通知',
      SENTENCE,
      '明川区民政局',
      '2020年5月6日',
      '附件',
      '明川区养老服务办法',
      '第一章 总则',
      '第一条 为了规范养老服务，制定本办法。',
    ];
    expect(headings(only(text.join('\n')))).toEqual(['1 明川区养老服务办法', '1 第一章　总则']);
  });
});

test('the same words give the same key, other words another', () => {
  const text = `明川区民政局工作总结\n一、加强领导,完善制度。${SENTENCE}`;
  expect(only(text.replaceAll(',', '，'), 'b.txt').key).toBe(only(text).key);
  expect(only(`${text}完`).key).not.toBe(only(text).key);
});
