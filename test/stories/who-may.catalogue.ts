import { ColumnsQueries } from '@mingchuang/bff/features/columns/columns.queries';
import { defaultColumnId } from '@mingchuang/bff/features/columns/columns.start';
import { PagesQueries } from '@mingchuang/bff/features/pages/pages.queries';
import type { ColumnChangeView, ColumnFacts } from '@mingchuang/shared/columns/columns.types';
import type { PageSlug } from '@mingchuang/shared/pages/pages.types';
import { EMPTY_GUIDE } from '@mingchuang/shared/pages/pages.words';
import type { TestApp } from '../support/app.ts';
import { asStaff } from '../support/client.ts';
import type { Call, Sample } from './who-may.types.ts';

const FACTS: ColumnFacts = {
  ...{ about: '说明', article: 'own', form: '局网站', ownerStaffId: null, unitId: null, cycle: 'asNeeded', visibility: 'public' },
};

/** The catalogue, the guide and the contacts. */
export function catalogueSamples(t: TestApp): Record<string, Sample> {
  let made = 0;
  const addition = () => {
    made += 1;
    return { parentId: null, name: `第${made}个栏目`, facts: FACTS, reason: '需要' };
  };
  /** proposed by the reviewer */
  const proposed = async (body: unknown = {}): Promise<Call> => {
    const shen = await asStaff(t.url, 'shen');
    const { id, version } = (await shen.post<ColumnChangeView>('/api/console/columns/changes', addition())).body;
    return { id, version, body };
  };
  const column = defaultColumnId('news');
  const added = async (): Promise<Call> => {
    const { id = '', version = 1 } = await proposed();
    const gu = await asStaff(t.url, 'gu');
    const { columnId } = (await gu.post<ColumnChangeView>(`/api/console/columns/changes/${id}/approval`, { opinion: null }, { 'if-match': `"${version}"` }))
      .body;
    const row = await t.app.get(ColumnsQueries).find(columnId);
    return { id: columnId, version: row?.version ?? 0, body: { kind: 'hide', reason: '不再更新' } };
  };
  const version = async (slug: PageSlug) => (await t.app.get(PagesQueries).current(slug))?.version ?? 0;
  return {
    'GET /api/columns': {},
    'GET /api/columns/{id}': { make: () => ({ id: column }) },
    'GET /api/pages/guide': {},
    'GET /api/pages/contacts': {},
    'GET /api/console/columns': {},
    'GET /api/console/columns/changes': {},
    'GET /api/console/columns/export': { make: () => ({ query: '?format=csv' }) },
    'GET /api/console/columns/{id}': { make: () => ({ id: column }) },
    'POST /api/console/columns/changes': { make: () => ({ body: addition() }) },
    'POST /api/console/columns/{id}/changes': { make: added },
    'POST /api/console/columns/changes/{id}/approval': { make: () => proposed({ opinion: null }) },
    'POST /api/console/columns/changes/{id}/refusal': { make: () => proposed({ opinion: '先不改' }) },
    'POST /api/console/columns/changes/{id}/withdrawal': { belongs: 'proposer', make: proposed },
    'GET /api/console/pages/guide': {},
    'GET /api/console/pages/contacts': {},
    'PUT /api/console/pages/guide': { make: async () => ({ version: await version('guide'), body: { ...EMPTY_GUIDE, office: '局办公室', reviewBy: null } }) },
    'PUT /api/console/pages/contacts': { make: async () => ({ version: await version('contacts'), body: { items: [], reviewBy: null } }) },
  };
}
