import { describe, expect, test } from '@jest/globals';
import { maskPersonalData, maskPhone } from './masking.ts';

describe('personal data is starred (domain.md §7)', () => {
  test.each([
    ['13800002046', '138****2046'],
    ['123', '****'],
    ['', '****'],
  ])('phone "%s" → "%s"', (phone, expected) => {
    expect(maskPhone(phone)).toBe(expected);
  });

  // Invented numbers: the area code 000000 belongs to nobody.
  test.each([
    ['电话13800002046。', '电话138****2046。'],
    ['+8613800002046', '138****2046'],
    ['86-138 0000 2046', '138****2046'],
    ['138-0000-2046，或13900002046', '138****2046，或139****2046'],
    ['身份证000000194912310012', '身份证00**************12'],
    ['身份证00000019491231001X，', '身份证00**************1X，'],
    ['座机0571-85000000', '座机0571****'],
    ['座机010-85000000', '座机010-****'],
    ['来信编号2026111200012345678901', '来信编号2026111200012345678901'],
    ['2026年11月12日9:00，补贴1380元', '2026年11月12日9:00，补贴1380元'],
    ['门牌号12800002046', '门牌号12800002046'],
  ])('%s → %s', (text, expected) => {
    expect(maskPersonalData(text)).toBe(expected);
  });
});
