import { expect, test } from '@jest/globals';
import { unitsBelow } from './units.rules.ts';

const UNITS = [
  { id: '养老科', parentId: null },
  { id: '云栖社区', parentId: '柳岸街道' },
  { id: '柳岸街道', parentId: null },
  { id: '枫林社区', parentId: '东岭街道' },
  { id: '东岭街道', parentId: null },
];

test.each([
  [null, ['养老科', '云栖社区', '柳岸街道', '枫林社区', '东岭街道']],
  ['柳岸街道', ['云栖社区', '柳岸街道']],
  ['枫林社区', ['枫林社区']],
  ['养老科', ['养老科']],
  ['撤了的街道', []],
])('%s rolls up %j', (id, below) => {
  expect(unitsBelow(UNITS, id)).toEqual(below);
});
