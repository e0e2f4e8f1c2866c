import { expect, test } from '@jest/globals';
import { weappApiBase } from '../../config/api-base';

test('a production build wants an https address and says which variable', () => {
  for (const base of [undefined, '', 'http://127.0.0.1:3000', 'https://']) {
    expect(() => weappApiBase({ NODE_ENV: 'production', TARO_APP_API_BASE: base })).toThrow('TARO_APP_API_BASE');
  }
  expect(weappApiBase({ NODE_ENV: 'production', TARO_APP_API_BASE: 'https://mc.example.gov.cn/' })).toBe('https://mc.example.gov.cn');
});

test('a local build may ask a local server', () => {
  expect(weappApiBase({ NODE_ENV: 'production', MINGCHUANG_DEV_WEAPP: '1', TARO_APP_API_BASE: 'http://127.0.0.1:4000' })).toBe('http://127.0.0.1:4000');
  expect(weappApiBase({ NODE_ENV: 'development' })).toBe('http://127.0.0.1:3000');
});
