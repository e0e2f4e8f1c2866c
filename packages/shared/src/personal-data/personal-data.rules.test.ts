import { describe, expect, test } from '@jest/globals';
import { CASES } from './personal-data.cases.ts';
import { FINDING_KINDS, type Finding, type FindingKind, findPersonalData, maskFinding } from './personal-data.rules.ts';

/** A labelled line as the text somebody wrote, and what is to be found in it. */
function labelled(line: string): { text: string; expected: Finding[] } {
  const expected: Finding[] = [];
  let text = '';
  for (const [index, part] of line.split(/⟦([^⟧]*)⟧/).entries()) {
    const [, kind, own] = index % 2 === 1 ? (/^([a-zA-Z]+):(.*)$/u.exec(part) ?? []) : [];
    const plain = own ?? part;
    if (kind !== undefined) expected.push({ kind: kind as FindingKind, start: text.length, end: text.length + plain.length, text: plain });
    text += plain;
  }
  return { text, expected };
}

const LABELLED = CASES.map(labelled);
const key = ({ kind, start, end }: Finding) => `${kind} ${start} ${end}`;

describe('labelled cases', () => {
  test.each(FINDING_KINDS)('%s: precision and recall', (kind) => {
    let hits = 0;
    let found = 0;
    let meant = 0;
    const wrong: string[] = [];
    for (const { text, expected } of LABELLED) {
      const got = findPersonalData(text).filter((one) => one.kind === kind);
      const want = new Set(expected.filter((one) => one.kind === kind).map(key));
      const right = got.filter((one) => want.has(key(one))).length;
      hits += right;
      found += got.length;
      meant += want.size;
      if (right < want.size || right < got.length) wrong.push(`${text}\n  found ${got.map((one) => one.text).join(' | ')}`);
    }
    const [precision, recall] = [hits / found, hits / meant];
    process.stdout.write(
      `personal data, ${kind}: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)} of ${meant}\n${wrong.map((line) => `  ${line}\n`).join('')}`,
    );
    const floor = kind === 'address' ? 0.9 : 1;
    expect(precision).toBeGreaterThanOrEqual(floor);
    expect(recall).toBeGreaterThanOrEqual(floor);
  });
});

describe('what the bureau is reached by stays', () => {
  test('its telephones, however they are written', () => {
    expect(findPersonalData('值班手机138 0000 2046', ['13800002046'])).toEqual([]);
    expect(findPersonalData('值班手机+8613800002046', ['138-0000-2046'])).toEqual([]);
    expect(findPersonalData('值班手机13800002047', ['13800002046'])).toHaveLength(1);
  });
  test('its address', () => {
    const address = '明川区光明路12号3栋2单元501室';
    expect(findPersonalData(`联系我们：${address}`)).toHaveLength(1);
    expect(findPersonalData(`联系我们：${address}`, [address])).toEqual([]);
  });
});

test('in the order of the text, without overlap, each where it says', () => {
  const text = LABELLED.map((one) => one.text).join('\n');
  const found = findPersonalData(text);
  for (const [place, { start, end, text: own }] of found.entries()) {
    expect(text.slice(start, end)).toBe(own);
    expect(start).toBeGreaterThanOrEqual(found[place - 1]?.end ?? 0);
  }
});

describe('masks', () => {
  const maskOf = (text: string) => findPersonalData(text).map(maskFinding);
  test.each([
    ['身份证990101199003071237', ['990***********1237']],
    ['手机+86 138-0000-2046', ['138****2046']],
    ['卡6217 0000 0000 1236', ['************1236']],
    ['车川A12345', ['川A***45']],
    ['车京B·D2345', ['京B***45']],
    ['家住明川区光明路12号3栋2单元501室', ['明川区光明路**号**栋**单元**室']],
    ['现住石桥镇柳树村三组', ['石桥镇柳树村**组']],
  ])('%s', (text, masks) => {
    expect(maskOf(text)).toEqual(masks);
  });
  test('nothing is found in a masked text', () => {
    for (const { text } of LABELLED) {
      const masked = findPersonalData(text).reduceRight((now, one) => now.slice(0, one.start) + maskFinding(one) + now.slice(one.end), text);
      expect(findPersonalData(masked)).toEqual([]);
    }
  });
});

describe('a long text costs its length', () => {
  test.each(['1', '13800002046', '6222', '川A', '家住', '住址：', '路', '路1号', '村三组', '区路街村', '长', '明川区光明路12号3栋2单元501室', '1-1-', ' '])(
    '%s',
    (piece) => {
      const text = (length: number) => piece.repeat(Math.ceil(length / piece.length));
      const [few, many] = [text(20_000), text(320_000)];
      const milliseconds = (of: string) => {
        const start = process.cpuUsage().user;
        findPersonalData(of);
        return (process.cpuUsage().user - start) / 1000;
      };
      milliseconds(few);
      const best = (of: string) => Math.min(milliseconds(of), milliseconds(of), milliseconds(of));
      // of the processor's time, which a busy machine stretches less: linear is 16, quadratic 256
      expect(best(many)).toBeLessThan(80 * Math.max(best(few), 2));
    },
  );
});
