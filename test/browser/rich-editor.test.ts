import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Block, RICH_TEXT_MAX } from '@mingchuang/shared/richtext/richtext.types';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { blocksIn, openEditor, paragraphAtTheEnd, paste } from './support/editor-page.ts';

const KEPT: Block = { type: 'paragraph', text: '原有的文字。' };
const FIELD = { name: '正文' };

/** What Word puts on the clipboard: settings in comments, styles of its own, list items that are paragraphs. */
const FROM_WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--><style><!-- p.MsoNormal {mso-style-name:"正文"; margin:0cm} @page WordSection1 {size:595pt} --></style></head>
<body lang=ZH-CN><!--StartFragment-->
<h1 style='mso-list:none'><span style='font-family:黑体'>一、总体要求<o:p></o:p></span></h1>
<p class=MsoNormal style='text-indent:24.0pt;mso-char-indent-count:2.0'><span style='font-family:仿宋'>为保障困难群众基本生活，<b style='mso-bidi-font-weight:normal'>自2026年12月1日起</b>
施行，见<a href="https://www.example.gov.cn/"><span style='color:blue'>全文</span></a>和<a href="#_Toc1">目录</a>。<o:p></o:p></span></p>
<p class=MsoListParagraph style='margin-left:21pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>本区户籍<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='font-family:Wingdings'><span style='mso-list:Ignore'>l<span>&nbsp; </span></span></span><![endif]>持有居住证</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span><![endif]>突发困难</p>
<p class=MsoNormal style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>（一）</span>家庭对象</p>
<table class=MsoTableGrid border=1 style='border-collapse:collapse;mso-yfti-tbllook:1184'><tr style='mso-yfti-irow:0'><td width=100><p class=MsoNormal>项目</p></td><td colspan=2><p class=MsoNormal>标准</p></td></tr><tr><td><p class=MsoNormal>低保</p></td><td><p class=MsoNormal>800元</p></td><td><p>每月</p></td></tr></table>
<p class=MsoNormal><!--[if gte vml 1]><v:shape><v:imagedata src="file:///C:/Temp/clip.png"/></v:shape><![endif]--><![if !vml]><img width=100 src="file:///C:/Temp/clip_image001.png"><![endif]></p>
<p class=MsoNormal align=right style='text-align:right'>明川区民政局</p>
<!--EndFragment--></body></html>`;

/** What WPS puts there. */
const FROM_WPS = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name="Generator" content="WPS Office"></head><body>
<p class="MsoNormal" align="center" style="text-align:center;mso-outline-level:1;"><b><span style="mso-spacerun:'yes';font-family:方正小标宋简体;font-size:22.0000pt;">关于高龄津贴的公告</span></b><b><span><o:p></o:p></span></b></p>
<p class="MsoNormal" style="text-indent:32.0000pt;"><span style="mso-spacerun:'yes';">请持</span><u><span>身份证</span></u><span style="mso-spacerun:'yes';">到社区办理。</span><span><o:p>&nbsp;</o:p></span></p>
<p class="MsoNormal" style="margin-left:0;mso-list:l0 level1 lfo1;"><!--[if !supportLists]--><span style="mso-list:Ignore;">·<span>&nbsp;</span></span><!--[endif]--><span>年满八十周岁</span></p>
<p class="MsoNormal" style="mso-list:l0 level1 lfo1;"><!--[if !supportLists]--><span style="mso-list:Ignore;">·<span>&nbsp;</span></span><!--[endif]--><span>本区户籍</span></p></body></html>`;

const HOSTILE = `<script>window.ran = 1</script><img src=x onerror="window.ran = 2"><svg onload="window.ran = 3"><text>svg</text></svg>
<p onclick="window.ran = 4" style="background:url(https://evil.test/a.png)">甲<a href="java&#10;script:window.ran=5">乙</a><a href=" javascript:window.ran=6">丙</a><a href="data:text/html,<script>1</script>">丁</a></p>
<iframe src="https://evil.test/"></iframe><object data="https://evil.test/"></object><img src="https://evil.test/b.png"><link rel=stylesheet href="https://evil.test/c.css"><style>@import url(https://evil.test/d.css)</style>
<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.ran=7&gt;"></style></mglyph></table></mtext></math><form action="https://evil.test/"><input name=a value=b autofocus onfocus="window.ran = 8"></form><p style="display:none">隐藏</p><p>戊\u202e己</p>`;

describe('the editor, in a browser', () => {
  let browser: Browser;
  let page: Page;
  let faults: string[];

  const open = async (blocks: Block[] = [KEPT]) => {
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    faults = [];
    page.on('pageerror', (error) => faults.push(error.message));
    return openEditor(page, blocks);
  };
  const field = () => page.getByRole('textbox', FIELD);
  const close = async () => {
    expect(faults).toEqual([]);
    await page.close();
  };

  beforeAll(async () => {
    browser = await launchBrowser();
  }, 60_000);
  afterAll(() => browser.close());

  test('a text from Word keeps headings, lists, tables and links, and nothing of Word', async () => {
    await open();
    await paragraphAtTheEnd(page);
    await paste(page, FROM_WORD, '一、总体要求');
    expect(await blocksIn(page)).toEqual([
      KEPT,
      { type: 'heading', level: 1, text: '一、总体要求' },
      {
        type: 'paragraph',
        text: [
          { text: '为保障困难群众基本生活，' },
          { text: '自2026年12月1日起', bold: true },
          { text: '施行，见' },
          { text: '全文', href: 'https://www.example.gov.cn/' },
          { text: '和目录。' },
        ],
      },
      { type: 'list', ordered: true, items: [{ text: '本区户籍', list: { ordered: false, items: [{ text: '持有居住证' }] } }, { text: '突发困难' }] },
      { type: 'paragraph', text: '（一）家庭对象' },
      {
        type: 'table',
        rows: [
          ['项目', '标准', ''],
          ['低保', '800元', '每月'],
        ],
      },
      { type: 'paragraph', text: '明川区民政局', align: 'right' },
    ]);
    await page.getByRole('status').getByText('有 1 张图片不能直接粘贴，请用“图片”按钮上传').waitFor();
    await page.getByRole('status').getByText('表格里有 1 处合并的单元格，已拆开，文字在第一格，请核对').waitFor();
    await field().press('Control+z');
    expect(await blocksIn(page)).toEqual([KEPT]);
    await close();
  });

  test('a text from WPS', async () => {
    await open([]);
    await field().focus();
    await paste(page, FROM_WPS, '关于高龄津贴的公告');
    expect(await blocksIn(page)).toEqual([
      { type: 'heading', level: 1, text: '关于高龄津贴的公告' },
      { type: 'paragraph', text: [{ text: '请持' }, { text: '身份证', underline: true }, { text: '到社区办理。' }] },
      { type: 'list', ordered: false, items: [{ text: '年满八十周岁' }, { text: '本区户籍' }] },
    ]);
    await close();
  });

  test('hostile HTML: nothing runs, nothing is fetched, the words stay', async () => {
    const { asked } = await open();
    await paragraphAtTheEnd(page);
    await paste(page, HOSTILE, '甲');
    const [, first, second, ...rest] = await blocksIn(page);
    expect([first, second, rest]).toEqual([{ type: 'paragraph', text: '甲乙丙丁' }, { type: 'paragraph', text: '戊己' }, []]);
    expect(await page.evaluate(() => (window as unknown as { ran?: number }).ran)).toBeUndefined();
    expect(asked).toEqual([]);
    await close();
  });

  test.each([
    ['text', '', '长'.repeat(20_000_000 / 3)],
    ['markup', `<p>${'长'.repeat(20_000_000 / 3)}</p>`, '长'.repeat(20_000_000 / 3)],
  ])(
    '20 MB of %s are answered at once, and what was there stays',
    async (_, html, text) => {
      await open();
      await paragraphAtTheEnd(page);
      expect(await paste(page, html, text)).toBeLessThan(2_000);
      await page.getByRole('status').getByText('没有粘贴，原有文字没有变').waitFor();
      expect(await blocksIn(page)).toEqual([KEPT]);
      await page.keyboard.type('还能写');
      expect(await blocksIn(page)).toEqual([KEPT, { type: 'paragraph', text: '还能写' }]);
      await close();
    },
    60_000,
  );

  test('too much markup around a text that fits: the text comes', async () => {
    await open([]);
    await field().focus();
    await paste(page, `<p style="${'mso-x:y;'.repeat(600_000)}">正文</p>`, '第一段\r\n第二段');
    expect(await blocksIn(page)).toEqual([
      { type: 'paragraph', text: '第一段' },
      { type: 'paragraph', text: '第二段' },
    ]);
    await page.getByRole('status').getByText('只粘贴了文字').waitFor();
    await paste(page, `<p style="${'mso-x:y;'.repeat(600_000)}">正文</p>`, '');
    await page.getByRole('status').getByText('粘贴的格式太多，没有粘贴，原有文字没有变').waitFor();
    await close();
  });

  test('a text that is full takes no more, and says so', async () => {
    await open([{ type: 'paragraph', text: '长'.repeat(RICH_TEXT_MAX.characters - 10) }]);
    await field().focus();
    await paste(page, '', '一二三四五六七八九十甲乙');
    await page.getByRole('status').getByText('放不下').waitFor();
    await close();
  }, 60_000);

  test('by keyboard alone: toolbar, headings, list, table, link, picture, undo', async () => {
    await open([]);
    await field().focus();
    await page.keyboard.press('Control+Alt+1');
    await page.keyboard.type('一、总则');
    await page.keyboard.press('Enter');
    await page.keyboard.type('甲');
    await page.keyboard.press('Control+b');
    await page.keyboard.type('乙');
    await page.keyboard.press('Control+b');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Shift+8');
    await page.keyboard.type('丙');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('丁');
    for (const _ of [1, 2, 3]) await page.keyboard.press('Enter');
    const written: Block[] = [
      { type: 'heading', level: 1, text: '一、总则' },
      { type: 'paragraph', text: [{ text: '甲' }, { text: '乙', bold: true }] },
      { type: 'list', ordered: false, items: [{ text: '丙', list: { ordered: false, items: [{ text: '丁' }] } }] },
    ];
    expect(await blocksIn(page)).toEqual(written);

    // the toolbar is one stop; arrow keys move in it
    await page.keyboard.press('Alt+F10');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('段落样式');
    await page.keyboard.press('End');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('重做');
    await page.keyboard.press('Escape');
    expect(await field().evaluate((element) => element === document.activeElement)).toBe(true);

    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('textbox').fill('javascript:alert(1)');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('这个地址不能用').waitFor();
    await page.getByRole('dialog').getByRole('textbox').fill('www.example.gov.cn');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '表格' }).press('Enter');
    await page.keyboard.type('项目');
    await page.keyboard.press('Tab');
    await page.keyboard.type('标准');
    const withTable = await blocksIn(page);
    expect(withTable.slice(3)).toEqual([
      { type: 'paragraph', text: [{ text: 'https://www.example.gov.cn', href: 'https://www.example.gov.cn' }] },
      {
        type: 'table',
        rows: [
          ['项目', '标准', ''],
          ['', '', ''],
          ['', '', ''],
        ],
      },
    ]);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+y');
    expect(await blocksIn(page)).toEqual(withTable);
    await close();
  }, 60_000);

  test('a picture goes in with what describes it, and never without', async () => {
    await open();
    await field().focus();
    await page.getByRole('button', { name: '图片', exact: true }).click();
    await page.getByLabel(/图片文件/).setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('x') });
    await page.getByRole('button', { name: '插入', exact: true }).click();
    await page.getByRole('alert').getByText('请写图片说明').waitFor();
    await page.getByLabel(/图片说明/).fill('办理流程图');
    await page.getByRole('button', { name: '插入', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await blocksIn(page)).toContainEqual({ type: 'image', fileId: '0193a7c2-0000-7000-8000-000000000001', alt: '办理流程图' });
    await close();
  });

  test('a value from outside takes the place of the text, the same value does not move the cursor', async () => {
    await open();
    await paragraphAtTheEnd(page);
    await page.keyboard.type('一');
    await page.evaluate(() => {
      const { put, blocks } = window as unknown as { put: (blocks: unknown) => void; blocks: unknown };
      put(JSON.parse(JSON.stringify(blocks)));
    });
    await page.keyboard.type('二');
    expect(await blocksIn(page)).toEqual([KEPT, { type: 'paragraph', text: '一二' }]);
    await page.evaluate(() => (window as unknown as { put: (blocks: unknown) => void }).put([{ type: 'quote', text: '别的' }]));
    await field().getByText('别的').waitFor();
    await close();
  });

  test('personal data: each place is decided, a kept one with its reason', async () => {
    await open([{ type: 'paragraph', text: '请联系张某，手机13800002046；值班电话13800002047。' }]);
    const region = page.getByRole('region', { name: '正文里可能有 2 处个人信息' });
    await region.getByText('还有 2 处没有处理').waitFor();
    await region.getByRole('radio', { name: '遮盖，改成 138****2046' }).check();
    await region.getByRole('radio', { name: '保留，应当公开' }).nth(1).check();
    await region.getByText('还有 1 处没有处理').waitFor();
    await region.getByLabel(/为什么应当公开/).fill('值班电话');
    await region.getByText('都已处理').waitFor();
    expect(await page.evaluate(() => (window as unknown as { choices: unknown }).choices)).toEqual([
      { field: 'blocks.0', start: 8, end: 19, choice: 'mask', reason: '' },
      { field: 'blocks.0', start: 24, end: 35, choice: 'keep', reason: '值班电话' },
    ]);
    await close();
  });
});
