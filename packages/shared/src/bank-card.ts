/** Where a bank card's number may stand in a text with half-width digits. */
export const BANK_CARD = /(?<![\dA-Za-z.])(?:\d{16,19}|\d{4}([ -])\d{4}\1\d{4}\1\d{4}(?:\1\d{1,3})?)(?![\dA-Za-z]|[ -]\d{4})/g;
/** 银联 of 16 to 19 places, older cards of two banks, and those of other countries of 16. */
const ISSUERS = /^(?:62\d{14,17}|9558\d{15}|60\d{14,17}|(?:4\d|5[1-5]|2[2-7]|35)\d{14})$/;

export function isBankCard(number: string): boolean {
  const digits = number.replace(/[ -]/g, '');
  return ISSUERS.test(digits) && hasLuhnDigit(digits);
}

/** ISO/IEC 7812-1, annex B. */
function hasLuhnDigit(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at]);
    sum += at % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0);
  }
  return sum % 10 === 0;
}
