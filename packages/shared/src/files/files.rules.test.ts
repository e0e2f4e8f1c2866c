import { describe, expect, test } from '@jest/globals';
import { charactersIn } from '../characters.ts';
import { documentName, stemOf } from './files.rules.ts';
import { DOCUMENT_TYPES, type DocumentMime, FILE_NAME_MAX } from './files.types.ts';

describe('what an uploaded file is called', () => {
  test.each([
    ['申请表.pdf', '申请表'],
    ['申请表', '申请表'],
    ['工资条.exe', '工资条'],
    ['照片.JPEG', '照片'],
    ['关于2026.3.2会议的函', '关于2026.3.2会议的函'],
    ['第1.2', '第1.2'],
    ['申请表.pdf.exe', '申请表.pdf'],
    ['a.longer', 'a.longer'],
    ['../../etc/申请表.pdf', '申请表'],
    ['C:\\我的文档\\申请表.docx', '申请表'],
    ['/', null],
    ['..', null],
    ['', null],
    ['.pdf', null],
    [' . .pdf', null],
    ['\u202e\u200b.pdf', null],
    ['\u202efdp.exe', 'fdp'],
    ['申\u0000请\r\n表\u2028.pdf', '申请表'],
    ['a\u061cb\u2066c\ufeffd.png', 'abcd'],
    ['半\ud83d个.pdf', '半个'],
    ['  申请  表 .pdf', '申请 表'],
    ['e\u0301.pdf', '\u00e9'],
    ['"><script>.pdf', '"><script>'],
    ['"><img onerror=x></script>.pdf', 'script>'],
    ['👵'.repeat(200), '👵'.repeat(FILE_NAME_MAX - 5)],
  ])('%j', (name, stem) => {
    expect(stemOf(name)).toBe(stem);
  });

  test.each([
    [['申请表.pdf', 'tmp_1.pdf'], '申请表'],
    [['', 'tmp_1.pdf'], 'tmp_1'],
    [['../', '\u202e.pdf', 'tmp_1.pdf'], 'tmp_1'],
    [['', '.pdf'], null],
    [[], null],
  ])('of %j the first that is a name', (names, stem) => {
    expect(stemOf(...names)).toBe(stem);
  });

  test.each(Object.entries(DOCUMENT_TYPES) as [DocumentMime, string][])('a name with its ending fits, for %s', (type, ending) => {
    const name = documentName(stemOf(`${'长'.repeat(300)}.exe`) ?? '', type);
    expect(name.endsWith(`长.${ending}`)).toBe(true);
    expect(charactersIn(name)).toBeLessThanOrEqual(FILE_NAME_MAX);
  });
});
