import { expect, test } from '@jest/globals';
import { columnChoices } from './columns.ts';

const column = (id: string, parentId: string | null, more: Partial<Parameters<typeof columnChoices>[0][number]> = {}) => ({
  id,
  parentId,
  name: `栏目${id}`,
  state: 'shown' as const,
  mergedInto: null,
  visibility: 'public' as const,
  ...more,
});

test('columns are named with those above them; closed ones are not offered, but the chosen one stays', () => {
  const columns = [
    column('1', null),
    column('2', '1'),
    column('3', '1', { state: 'hidden' }),
    column('4', null, { mergedInto: '1' }),
    column('5', null, { visibility: 'staff' }),
  ];
  expect(columnChoices(columns, null).map(({ label }) => label)).toEqual(['栏目1', '栏目1 › 栏目2', '栏目5（对内公开）']);
  expect(columnChoices(columns, '3').map(({ label }) => label)).toContain('栏目1 › 栏目3');
});
