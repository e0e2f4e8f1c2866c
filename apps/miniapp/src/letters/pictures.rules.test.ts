import { expect, test } from '@jest/globals';
import { localProblem, NetworkError, toApiError } from '../platform/errors';
import { failureOf, picturesMissing } from './pictures.rules';

test.each([
  ['not a picture', localProblem('FILE_TYPE_UNSUPPORTED'), '只能上传 JPG、PNG 或 WebP 图片', false],
  ['too large', localProblem('FILE_TOO_LARGE'), '图片和文件不能超过 10 MB', false],
  ['too large for a proxy', toApiError(413, '<html>'), '图片和文件不能超过 10 MB', false],
  ['no network', new NetworkError('gone'), '没有连上网络，请稍后再试', true],
  ['a busy server', localProblem('TOO_MANY_REQUESTS'), '操作太频繁，请稍后再试', true],
])('%s', (_, error, words, again) => {
  expect(failureOf(error)).toEqual({ words, again });
});

test('a letter waits for its pictures, and for those that failed to be dealt with', () => {
  const onItsWay = { failure: null };
  const failed = { failure: { words: '没有连上网络', again: true } };
  expect(picturesMissing([])).toBeNull();
  expect(picturesMissing([onItsWay])).toBe('图片还在上传');
  expect(picturesMissing([onItsWay, failed, failed])).toBe('请先重传或删除图片');
});
