import { describe, expect, test } from '@jest/globals';
import { type MaskingContext, maskedText, maskPersonalData, maskPhone, personalDataOf } from './masking.ts';

describe('personal data is taken out (domain.md §7)', () => {
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
    ['身份证000000194912310019', '身份证（身份证号）'],
    ['身份证00000019491231006X，', '身份证（身份证号），'],
    ['身份证00000019491231006x，电话13800002046', '身份证（身份证号），电话138****2046'],
    ['身份证000000 19491231 0019', '身份证（身份证号）'],
    ['身份证０００００019491231００１９', '身份证（身份证号）'],
    ['卡号6222000000123456786，', '卡号（银行卡号），'],
    ['卡号6217 0000 0000 1236', '卡号（银行卡号）'],
    ['账号6217000000001237，最后一位不对', '账号6217000000001237，最后一位不对'],
    ['手机１３８００００２０４６', '手机138****2046'],
    ['座机0571－85000000', '座机0571-****'],
    ['000000194912310018，最后一位不对', '000000194912310018，最后一位不对'],
    ['000000194913310010，没有十三月', '000000194913310010，没有十三月'],
    ['座机0571-85000000', '座机0571-****'],
    ['座机010 85000000', '座机010-****'],
    ['来信编号2026111200012345678901', '来信编号2026111200012345678901'],
    ['2026年11月12日9:00，补贴1380元', '2026年11月12日9:00，补贴1380元'],
    ['门牌号12800002046', '门牌号12800002046'],
  ])('in a letter: %s → %s', (text, expected) => {
    expect(maskPersonalData(text)).toBe(expected);
  });

  const LETTER = '请打我家 0000-85000000，手机 13800002046。科里的 0000-8100001 没人接。';
  const OFFICES = ['0000-8100001', '0000-12345', null, '13900008100'];
  test.each<[string, MaskingContext, string]>([
    ['请致电 0000-8100001。', {}, '请致电 0000-****。'],
    ['请致电 0000-8100001。', { letter: '怎么领？' }, '请致电 0000-8100001。'],
    ['请致电 0000-8100001。', { letter: LETTER, offices: OFFICES }, '请致电 0000-8100001。'],
    ['请致电 00008100001、值班 13900008100。', { letter: LETTER, offices: OFFICES }, '请致电 00008100001、值班 13900008100。'],
    ['已打 0000-85000000、85000000。', { letter: LETTER, offices: OFFICES }, '已打 0000-****、****。'],
    ['已打 13800002046、13700002046。', { letter: '怎么领？', offices: OFFICES }, '已打 138****2046、137****2046。'],
    [LETTER, { offices: OFFICES }, '请打我家 0000-****，手机 138****2046。科里的 0000-8100001 没人接。'],
  ])('%s with %j → %s', (text, context, expected) => {
    expect(maskPersonalData(text, context)).toBe(expected);
  });

  test('each is found where it stands, once, in the order of the text', () => {
    expect(personalDataOf('电话13800002046，证000000194912310019，座机0000-85000000')).toEqual([
      { kind: 'mobile', from: 2, to: 13, mask: '138****2046' },
      { kind: 'identityCard', from: 15, to: 33, mask: '（身份证号）' },
      { kind: 'landline', from: 36, to: 49, mask: '0000-****' },
    ]);
    expect(personalDataOf('没有')).toEqual([]);
  });

  test('a masked text says where its masks stand', () => {
    const { text, places } = maskedText('电话13800002046，证000000194912310019，卡6222000000123456786');
    expect(text).toBe('电话138****2046，证（身份证号），卡（银行卡号）');
    expect(places.map(({ from, to }) => text.slice(from, to))).toEqual(['138****2046', '（身份证号）', '（银行卡号）']);
  });
});
