import { randomUUID } from 'node:crypto';
import type { WriteMessage } from '@mingchuang/shared/messages/messages.types';
import type { Work } from './load.ts';
import { type BenchRows, RESIDENT_TOKEN, STAFF_TOKEN } from './rows.ts';

const PAGE = 20;
const FIFTIETH = 49 * PAGE;

/** The same question to the floor and, in one or two ways, to the product. */
export interface Contest {
  floor: Work;
  product: { label: string; target: number; work: Work }[];
  /** the outbox still works on the letters after the last answer */
  settles?: boolean;
}

const cursor = (key: number | string, id: string): string => Buffer.from(JSON.stringify([key, id])).toString('base64url');
const list = (query: string): string => `/api/messages/public?limit=${PAGE}${query}`;
const read = (path: Work['path'], holds: string, headers?: Record<string, string>): Work => ({
  path,
  status: 200,
  holds,
  ...(headers === undefined ? {} : { headers: () => headers }),
});

const AFTER_EVERYTHING = 9_000_000_000_000;
/** The product's short cache is keyed by the whole address. A cursor that lies beyond the newest letter, another one each time, asks for the same rows past it. */
const newestUncached = (n: number): string => list(`&cursor=${cursor(AFTER_EVERYTHING, `z${n}`)}`);

export function contests(rows: BenchRows, etag: string): Contest[] {
  const { published } = rows;
  const letterAt = (n: number): { id: string; repliedAt: number } => published[n % published.length] ?? { id: '', repliedAt: 0 };
  const newest = letterAt(0).id;
  const before = letterAt(FIFTIETH - 1).repliedAt;
  const fiftieth = letterAt(FIFTIETH).id;
  // Ids that sort before every real one: the same page after the same letter, under another address each time.
  const pageCursor = (n: number): string => cursor(before, `00000000-${n}`);
  const somewhere = (n: number): string => `/api/messages/public/${letterAt(n * 7).id}`;
  const body = JSON.stringify(writeMessage(rows.unitId));
  const create = { method: 'POST', path: () => '/api/messages', body, headers: writer, status: 201, holds: '"queryCode":' } as const;
  return [
    {
      floor: read(() => list(''), newest),
      product: [
        { label: '最新公开来信，不经缓存', target: 0.65, work: read(newestUncached, newest) },
        { label: '最新公开来信，缓存和 ETag', target: 2, work: { ...read(() => list(''), '', { 'if-none-match': etag }), status: 304 } },
      ],
    },
    {
      floor: read(somewhere, '"reply":'),
      product: [
        { label: '读一封公开来信，不经缓存', target: 0.65, work: read(somewhere, '"reply":') },
        { label: '读一封公开来信，缓存', target: 1, work: read(() => `/api/messages/public/${newest}`, newest) },
      ],
    },
    {
      floor: read(() => list(`&offset=${FIFTIETH}`), fiftieth),
      product: [
        { label: '第五十页，不经缓存', target: 1, work: read((n) => list(`&cursor=${pageCursor(n)}`), fiftieth) },
        { label: '第五十页，缓存', target: 1, work: read(() => list(`&cursor=${pageCursor(0)}`), fiftieth) },
      ],
    },
    { floor: create, product: [{ label: '写信，与待办任务同一事务', target: 0.6, work: create }], settles: true },
  ];
}

export const NEWEST = list('');

function writeMessage(unitId: string): WriteMessage {
  return {
    kind: 'inquiry',
    unitId,
    title: '高龄津贴怎么领',
    body: '我母亲八十三岁，住柳岸社区，想问高龄津贴怎么领，要带哪些材料，能不能在手机上办。'.repeat(4),
    contactPhone: '13800000001',
    pictureIds: [],
    allowPublication: false,
    anonymous: false,
    aboutStaff: false,
  };
}

const bearer = { authorization: `Bearer ${RESIDENT_TOKEN}` };
const writer = (): Record<string, string> => ({ ...bearer, 'idempotency-key': randomUUID() });
const cookie = { cookie: `mc_console=${STAFF_TOKEN}` };

/** What the first screens ask for; public ones past the cache. */
export const SCREENS: { label: string; work: Work }[] = [
  { label: '/api/messages/public', work: read(newestUncached, '"items":[{') },
  { label: '/api/policies', work: read((n) => `/api/policies?limit=20&cursor=${cursor('9999-12-31', `z${n}`)}`, '"items":[{') },
  { label: '/api/units', work: read(() => '/api/units', '"items":[{') },
  { label: '/api/messages/mine', work: read(() => '/api/messages/mine', '"items":[{', bearer) },
  { label: '/api/messages/todos', work: read(() => '/api/messages/todos', '"items":[', bearer) },
  { label: '/api/console/messages', work: read(() => '/api/console/messages', '"items":[{', cookie) },
  { label: '/api/console/messages/counts', work: read(() => '/api/console/messages/counts', '"open":', cookie) },
  { label: '/api/console/metrics', work: read(() => '/api/console/metrics', '"weeks":[', cookie) },
];
