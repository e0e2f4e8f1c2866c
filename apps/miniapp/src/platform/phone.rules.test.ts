import { expect, test } from '@jest/globals';
import { phoneMissing, phoneWrong } from './phone.rules';

test.each([
  ['', '请填手机号', null],
  ['138000', '请填 11 位手机号', null],
  ['12345678901', '手机号不对，请核对', '手机号不对，请核对'],
  ['13800002046', null, null],
])('%j: the button says %j, the field %j', (phone, button, field) => {
  expect(phoneMissing(phone)).toBe(button);
  expect(phoneWrong(phone)).toBe(field);
});
