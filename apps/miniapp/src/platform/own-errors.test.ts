import { expect, test } from '@jest/globals';
import { ERRORS } from '@mingchuang/shared/errors';
import { OWN_ERRORS } from './own-errors.ts';

test('a device says what the server would say', () => {
  expect(ERRORS).toMatchObject(OWN_ERRORS);
});
