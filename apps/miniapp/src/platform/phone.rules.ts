import { PHONE_PATTERN } from '@mingchuang/shared/auth/auth.types';

export const PHONE_DIGITS = 11;

/** What is still wrong with a phone number; null when it can be one. */
export function phoneMissing(phone: string): string | null {
  if (PHONE_PATTERN.test(phone)) return null;
  if (phone === '') return '请填手机号';
  return phone.length < PHONE_DIGITS ? `请填 ${PHONE_DIGITS} 位手机号` : '手机号不对，请核对';
}

/** What the field says by itself: nothing while somebody may still be typing. */
export const phoneWrong = (phone: string): string | null => (phone.length < PHONE_DIGITS ? null : phoneMissing(phone));
