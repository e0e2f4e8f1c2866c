import { expect, test } from '@jest/globals';
import { localProblem, NetworkError, toApiError } from './errors';
import { failureOf, uploadsMissing } from './upload-failure';

test.each([
  ['not a picture', localProblem('FILE_TYPE_UNSUPPORTED'), '只能上传 JPG、PNG 或 WebP 图片', false],
  ['too large', localProblem('FILE_TOO_LARGE'), '图片和文件不能超过 10 MB', false],
  ['too large for a proxy', toApiError(413, '<html>'), '图片和文件不能超过 10 MB', false],
  ['no network', new NetworkError('gone'), '没有连上网络，请稍后再试', true],
  ['a busy server', localProblem('TOO_MANY_REQUESTS'), '操作太频繁，请稍后再试', true],
])('%s', (_, error, words, again) => {
  expect(failureOf(error, 'FILE_TYPE_UNSUPPORTED')).toEqual({ words, again });
});

test('a document that is none', () => {
  expect(failureOf(localProblem('DOCUMENT_TYPE_UNSUPPORTED'), 'DOCUMENT_TYPE_UNSUPPORTED')).toMatchObject({
    words: expect.stringContaining('只能上传 PDF'),
    again: false,
  });
});

test('a form waits for its uploads, and for those that failed to be dealt with', () => {
  const onItsWay = { failure: null };
  const failed = { failure: { words: '没有连上网络', again: true } };
  const refused = { failure: { words: '图片和文件不能超过 10 MB', again: false } };
  expect(uploadsMissing([], '图片')).toBeNull();
  expect(uploadsMissing([onItsWay], '图片')).toBe('图片还在上传');
  expect(uploadsMissing([onItsWay, failed, failed], '附件')).toBe('请先重传或删除附件');
  expect(uploadsMissing([failed, refused], '附件')).toBe('请先删除传不上去的附件');
});
