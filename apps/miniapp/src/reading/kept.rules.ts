import type { PolicyRow } from '@mingchuang/shared/policies/policies.types';

/** What the device keeps of texts that were opened. A mini-program has 10 MB in all and 1 MB a piece; letters come first. */
export const KEPT_MAX = { articles: 30, bytes: 2_000_000, one: 600_000 } as const;

export interface KeptEntry {
  row: PolicyRow;
  /** when it was stored, epoch ms */
  at: number;
  /** of its text: two a UTF-16 unit, as a browser counts them */
  bytes: number;
}

export const bytesOf = (json: string): number => json.length * 2;

/** The newest first, within the bounds. What does not stay is named, so that its text goes too; an older text of the same never stays. */
export function withKept(entries: readonly KeptEntry[], next: KeptEntry): { entries: KeptEntry[]; dropped: string[] } {
  const fits = next.bytes <= KEPT_MAX.one;
  const all = [...(fits ? [next] : []), ...entries.filter(({ row }) => row.id !== next.row.id)];
  const kept: KeptEntry[] = [];
  let bytes = 0;
  for (const one of all) {
    if (kept.length === KEPT_MAX.articles || bytes + one.bytes > KEPT_MAX.bytes) break;
    kept.push(one);
    bytes += one.bytes;
  }
  const stays = new Set(kept.map(({ row }) => row.id));
  return { entries: kept, dropped: [...new Set([next.row.id, ...entries.map(({ row }) => row.id)])].filter((id) => !stays.has(id)) };
}

/** What was found on the device, whatever an older version of the app has left there. */
export function readEntries(kept: unknown): KeptEntry[] {
  return Array.isArray(kept) ? kept.filter(isEntry).slice(0, KEPT_MAX.articles) : [];
}

function isEntry(one: unknown): one is KeptEntry {
  if (typeof one !== 'object' || one === null || !('row' in one) || !('at' in one) || !('bytes' in one)) return false;
  const { row, at, bytes } = one;
  return typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string' && typeof at === 'number' && typeof bytes === 'number';
}
