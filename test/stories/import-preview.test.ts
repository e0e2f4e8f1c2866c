import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Db } from '@mingchuang/bff/platform/db';
import type { ErrorCode } from '@mingchuang/shared/errors';
import { FILE_MAX_BYTES } from '@mingchuang/shared/files/files.types';
import type { PolicyPreview } from '@mingchuang/shared/policies/import-preview.types';
import { textOfBlocks } from '@mingchuang/shared/richtext/richtext.rules';
import { startTestApp, type TestApp } from '../support/app.ts';
import { asResident, asStaff, type Client } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { contentTypes, DOCX, docxOf, PDF, WORD, XLSX, zip } from '../support/documents.ts';
import { JPEG, PNG } from '../support/pictures.ts';
import { expectProblem } from '../support/problems.ts';

const PATH = '/api/console/policies/preview';
const p = (text: string, format = '') => `<w:p>${format === '' ? '' : `<w:pPr>${format}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const cell = (text: string, format = '') => `<w:tc><w:tcPr>${format}</w:tcPr>${p(text)}</w:tc>`;
const BODY_TEXT = '为保障困难群众基本生活，根据有关规定，结合本区实际，制定本办法，请遵照执行。';
const TITLE = '明川区民政局关于做好临时救助工作的通知';

/** As Word writes it: named styles, numbering, a table with merged cells, a link, a picture, tracked changes. */
const WORD_FILE = docxOf({
  styles: [
    '<w:style w:styleId="Title"><w:name w:val="Title"/></w:style>',
    '<w:style w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>',
    '<w:style w:styleId="Sub"><w:name w:val="我的标题"/><w:basedOn w:val="Heading1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>',
  ].join(''),
  numbering: `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>
    <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl></w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`,
  relations: { rId1: 'external: https://example.gov.cn/', rId2: 'media/image1.png', rId3: 'external: javascript:alert(1)', rId4: 'external: file:///C:/x.png' },
  media: { 'image1.png': PNG },
  body: [
    p(TITLE, '<w:pStyle w:val="Title"/>'),
    p('明民发〔2026〕12号', '<w:jc w:val="center"/>'),
    p('总体要求', '<w:pStyle w:val="Heading1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
    p(BODY_TEXT),
    p('对象范围', '<w:pStyle w:val="Heading1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
    p('家庭对象', '<w:pStyle w:val="Sub"/>'),
    p('本区户籍', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'),
    p('持有居住证', '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr>'),
    p('突发困难', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'),
    '<w:p><w:r><w:t>自</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>2026年12月1日</w:t></w:r><w:del><w:r><w:delText>旧文字</w:delText></w:r></w:del><w:ins><w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>起施行。</w:t></w:r></w:ins><w:hyperlink r:id="rId1"><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>全文</w:t></w:r></w:hyperlink><w:hyperlink r:id="rId3"><w:r><w:t>点我</w:t></w:r></w:hyperlink><w:r><w:rPr><w:vanish/></w:rPr><w:t>暗语</w:t></w:r></w:p>',
    `<w:tbl><w:tr>${cell('项目')}${cell('标准')}${cell('备注')}</w:tr><w:tr>${cell('低保', '<w:vMerge w:val="restart"/>')}${cell('800元', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('特困')}${cell('&lt;b&gt;1200&lt;/b&gt;')}</w:tr></w:tbl>`,
    '<w:p><w:r><w:drawing><wp:inline><wp:docPr descr="办理流程图"/><a:graphic><a:blip r:embed="rId2"/></a:graphic></wp:inline></w:drawing></w:r></w:p>',
    '<w:p><w:r><w:drawing><a:blip r:link="rId4"/></w:drawing></w:r></w:p>',
    p('明川区民政局', '<w:jc w:val="right"/>'),
    p('2026年11月20日', '<w:jc w:val="right"/>'),
  ].join(''),
});

/** As WPS writes it: styles with counted ids, no heading style used, an empty paragraph style, text boxes in both forms. */
const WPS_FILE = docxOf({
  program: 'wps',
  styles:
    '<w:style w:type="paragraph" w:default="1" w:styleId="1"><w:name w:val="Normal"/></w:style><w:style w:styleId="2"><w:name w:val="heading 1"/></w:style>',
  body: [
    p('关于开展高龄津贴复核的公告', '<w:pStyle w:val="1"/><w:jc w:val="center"/>'),
    p('一、复核对象'),
    p(BODY_TEXT),
    p('（一）年满八十周岁'),
    p('<![CDATA[须提交 A&B 材料；]]>'),
    '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>咨询电话12345</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>咨询电话12345</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>',
    `<w:tbl><w:tr><w:tc>${p('整页的边框')}</w:tc></w:tr></w:tbl>`,
  ].join(''),
});

/** A text larger than its file by a thousand times. */
const bombOf = (megabytes: number) => docxOf({ body: p('长'.repeat((megabytes * 1024 * 1024) / 3)) });

describe.each(ENGINES)('what a file would become, on %s', (engine) => {
  let t: TestApp;
  let staff: Client;
  const preview = (bytes: Uint8Array, name = '通知.docx') => staff.upload<PolicyPreview>(PATH, bytes, name, 'application/octet-stream');

  beforeAll(async () => {
    t = await startTestApp(engine);
    staff = await asStaff(t.url, 'jiang');
  }, 30_000);
  afterAll(() => t.close());

  test('a document of Word: title, number, day, and its text with all that can be kept', async () => {
    const { status, body } = await preview(WORD_FILE);
    expect(status).toBe(200);
    expect(body).toMatchObject({ title: TITLE, titleVerified: true, issuer: '明川区民政局', documentNumber: '明民发〔2026〕12号', writtenOn: '2026-11-20' });
    const [picture] = body.pictures;
    expect(body.blocks).toEqual([
      { type: 'paragraph', text: '明民发〔2026〕12号', align: 'center' },
      { type: 'heading', level: 1, text: '一、总体要求' },
      { type: 'paragraph', text: BODY_TEXT },
      { type: 'heading', level: 1, text: '二、对象范围' },
      { type: 'heading', level: 2, text: '家庭对象' },
      { type: 'list', ordered: true, start: 3, items: [{ text: '本区户籍', list: { ordered: false, items: [{ text: '持有居住证' }] } }, { text: '突发困难' }] },
      {
        type: 'paragraph',
        text: [
          { text: '自' },
          { text: '2026年12月1日', bold: true },
          { text: '起施行。' },
          { text: '全文', href: 'https://example.gov.cn/' },
          { text: '点我' },
        ],
      },
      {
        type: 'table',
        rows: [
          ['项目', '标准', '备注'],
          ['低保', '800元', ''],
          ['', '特困', '<b>1200</b>'],
        ],
      },
      { type: 'image', fileId: picture?.fileId, alt: '办理流程图' },
      { type: 'paragraph', text: '明川区民政局', align: 'right' },
      { type: 'paragraph', text: '2026年11月20日', align: 'right' },
    ]);
    expect(picture).toMatchObject({ mime: 'image/png', base64: PNG.toString('base64') });
    expect(body.removed).toEqual([{ kind: 'link', count: 1, sample: 'javascript:alert(1)' }]);
    expect(body.warnings).toEqual([
      '有 1 处修订痕迹：按修改后的文字导入，删去的没有导入',
      '有 1 处隐藏文字，没有导入',
      '表格里有 2 处合并的单元格，已拆开，文字在第一格',
      '有 1 张图片不在文件里，没有导入',
    ]);
  });

  test('a document of WPS: headings by their numbers, a text box once, a frame is no table', async () => {
    const { body } = await preview(WPS_FILE);
    expect(body.title).toBe('关于开展高龄津贴复核的公告');
    expect(body.blocks).toEqual([
      { type: 'heading', level: 1, text: '一、复核对象' },
      { type: 'paragraph', text: BODY_TEXT },
      { type: 'heading', level: 2, text: '（一）年满八十周岁' },
      { type: 'paragraph', text: '须提交 A&B 材料；' },
      { type: 'paragraph', text: '咨询电话12345' },
      { type: 'paragraph', text: '整页的边框' },
    ]);
    expect(body.warnings).toEqual(['有 1 个文本框，文字已放进正文，请核对位置']);
  });

  test.each([
    ['UTF-8', Buffer.from(`${TITLE}\n一、总体要求\n${BODY_TEXT}\n${BODY_TEXT}\n明川区民政局\n2026年11月20日\n`)],
    ['UTF-16', Buffer.from(`\ufeff${TITLE}\r\n一、总体要求\r\n${BODY_TEXT}\r\n${BODY_TEXT}\r\n明川区民政局\r\n2026年11月20日\r\n`, 'utf16le')],
  ])('a text file in %s', async (_, bytes) => {
    const { status, body } = await preview(bytes, '通知.txt');
    expect(status).toBe(200);
    expect(body).toMatchObject({ title: TITLE, writtenOn: '2026-11-20', issuer: '明川区民政局', pictures: [], removed: [], warnings: [] });
    expect(textOfBlocks(body.blocks)).toContain(BODY_TEXT);
  });

  test('nothing of it is stored', async () => {
    const files = await t.app.get(Db).readOne<{ n: number }>('SELECT COUNT(*) AS n FROM stored_file');
    const texts = await t.app.get(Db).readOne<{ n: number }>('SELECT COUNT(*) AS n FROM policy');
    await preview(WORD_FILE);
    expect(await t.app.get(Db).readOne('SELECT COUNT(*) AS n FROM stored_file')).toEqual(files);
    expect(await t.app.get(Db).readOne('SELECT COUNT(*) AS n FROM policy')).toEqual(texts);
  });

  const EXE = Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff', 'latin1'), Buffer.alloc(4096, 7)]);
  const BODY = { name: 'word/document.xml', text: '<w:document/>' };
  test.each<[string, Buffer, string, ErrorCode]>([
    ['a program called .docx', EXE, '通知.docx', 'IMPORT_TYPE_UNSUPPORTED'],
    ['a program called .txt', EXE, '通知.txt', 'IMPORT_TYPE_UNSUPPORTED'],
    ['a program for Linux', Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01', 'latin1'), Buffer.alloc(64)]), '通知.docx', 'IMPORT_TYPE_UNSUPPORTED'],
    ['a picture', JPEG, '通知.docx', 'IMPORT_TYPE_UNSUPPORTED'],
    ['a PDF', PDF, '通知.docx', 'IMPORT_TYPE_UNSUPPORTED'],
    ['a workbook', XLSX, '通知.docx', 'IMPORT_TYPE_UNSUPPORTED'],
    ['any zip', zip([{ name: 'a.txt', text: BODY_TEXT }]), '通知.docx', 'IMPORT_TYPE_UNSUPPORTED'],
    ['a document with macros', zip([contentTypes(WORD), BODY, { name: 'word/vbaProject.bin', text: 'x' }]), '通知.docx', 'IMPORT_TYPE_UNSUPPORTED'],
    ['an old or locked document', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512)]), '通知.doc', 'IMPORT_OLD_DOCUMENT'],
    ['half a document', WORD_FILE.subarray(0, WORD_FILE.length >> 1), '通知.docx', 'IMPORT_TYPE_UNSUPPORTED'],
    ['a document that is no XML', zip([contentTypes(WORD), { name: 'word/document.xml', text: '<w:document><w:body>' }]), '通知.docx', 'IMPORT_UNREADABLE'],
    [
      'entities that unfold',
      zip([contentTypes(WORD), { name: 'word/document.xml', text: '<!DOCTYPE a [<!ENTITY b "bbbb">]><w:document>&b;</w:document>' }]),
      '通知.docx',
      'IMPORT_UNREADABLE',
    ],
    [
      'a file read from elsewhere',
      zip([contentTypes(WORD), { name: 'word/document.xml', text: '<!DOCTYPE a SYSTEM "file:///etc/passwd"><w:document/>' }]),
      '通知.docx',
      'IMPORT_UNREADABLE',
    ],
    ['elements without end', docxOf({ body: '<w:sdt>'.repeat(100_000) }), '通知.docx', 'IMPORT_UNREADABLE'],
    ['a zip bomb', bombOf(64), '通知.docx', 'IMPORT_UNREADABLE'],
    ['a document without text', DOCX, '通知.docx', 'IMPORT_EMPTY'],
    ['a text file without text', Buffer.from('\n\n---\n'), '通知.txt', 'IMPORT_EMPTY'],
    ['nothing', Buffer.alloc(0), '通知.txt', 'IMPORT_EMPTY'],
    ['10 MB and one byte', Buffer.alloc(FILE_MAX_BYTES + 1, 'a'), '通知.txt', 'FILE_TOO_LARGE'],
  ])('%s is answered', async (_, bytes, name, code) => {
    expectProblem(await staff.upload(PATH, bytes, name, 'application/octet-stream'), code);
  });

  test('a text just within the limits is cut where a text ends, and it is said', async () => {
    const { status, body } = await preview(bombOf(20));
    expect(status).toBe(200);
    expect(body.removed).toEqual([expect.objectContaining({ kind: 'tooLong' })]);
  }, 30_000);

  test('markup in a text stays text', async () => {
    const { body } = await preview(docxOf({ body: p('&lt;script&gt;alert(1)&lt;/script&gt;&#x202e;请核对本通知全文内容') }));
    expect(textOfBlocks(body.blocks)).toBe('<script>alert(1)</script>请核对本通知全文内容');
  });

  test('only who may write', async () => {
    expectProblem(await (await asResident(t.url, '13800000082')).upload(PATH, WORD_FILE, 'a.docx'), 'NOT_SIGNED_IN');
    expectProblem(await (await asStaff(t.url, 'admin')).upload(PATH, WORD_FILE, 'a.docx'), 'FORBIDDEN');
  });
});
