import { inTreeOrder, nodesById, pathOf, subtreeIds } from '../columns/columns.rules.ts';
import type { ColumnNode } from '../columns/columns.types.ts';
import { FACETS, INTERPRETATION_FORMS, POLICY_KINDS } from '../policies/policies.words.ts';
import type { ChannelGroup, CountedColumn, PublicationGroup, PublishingCounts } from './counts.types.ts';
import { COUNTED_CHANNELS, NO_COLUMN_NAME, NO_UNIT_NAME, PUBLICATION_KINDS } from './counts.words.ts';

/** A column with where its contents are read now (`settle`). */
export type PlacedColumn = ColumnNode & { effectiveId: string };
export interface CountedUnit {
  id: string;
  name: string;
}

type Counted = Omit<PublishingCounts, 'year' | 'unitId' | 'asOf' | 'years'>;

/**
 * Where each column's contents stand now, and whether the world may read them there: what only staff may read is not published
 * on one's own initiative (条例 Art. 13), while a hidden column hides nothing that was published. A merged column stands at its target.
 */
export function placesOf(columns: readonly PlacedColumn[]): Map<string, { at: string; internal: boolean; hidden: boolean }> {
  const nodes = nodesById(columns);
  return new Map(
    columns.map(({ id, effectiveId }) => {
      const path = pathOf(nodes, effectiveId);
      const internal = path.some(({ visibility }) => visibility === 'staff');
      return [id, { at: effectiveId, internal, hidden: path.some(({ state }) => state === 'hidden') }];
    }),
  );
}

/** The ids under which the contents of a column, and of all below it unless it is asked for alone, were put in. */
export function columnsBehind(columns: readonly PlacedColumn[], id: string, alone: boolean): string[] {
  const asked = columns.find((column) => column.id === id);
  if (asked === undefined) return [];
  const within = new Set(alone ? [asked.effectiveId] : subtreeIds(columns, asked.effectiveId));
  return columns.filter(({ effectiveId }) => within.has(effectiveId)).map((column) => column.id);
}

/** Everything that is said of a year, from one set of groups: nothing can be in one sum and not in another. */
export function countsOf(
  groups: readonly PublicationGroup[],
  channels: readonly ChannelGroup[],
  columns: readonly PlacedColumn[],
  units: readonly CountedUnit[],
): Counted {
  const places = placesOf(columns);
  const isInternal = ({ columnId }: { columnId: string | null }): boolean => columnId !== null && (places.get(columnId)?.internal ?? false);
  const open = groups.filter((group) => !isInternal(group));
  const counted = open.filter(({ month }) => month !== null);
  const total = sumOf(counted);
  const of = (is: (group: PublicationGroup) => boolean): number => sumOf(counted.filter(is));
  const texts = counted.filter(isText);
  const elsewhere = channels.filter((group) => !isInternal(group));
  return {
    total,
    kinds: PUBLICATION_KINDS.map((kind) => ({ kind, count: of((group) => group.kind === kind) })),
    forms: INTERPRETATION_FORMS.map((form) => ({ form, count: of((group) => group.form === form) })),
    units: unitCounts(counted, units),
    columns: columnCounts(counted, columns, places),
    months: Array.from({ length: 12 }, (_, at) => of(({ month }) => month === at + 1)),
    facets: [...FACETS, null].map((facet) => ({ facet, count: sumOf(texts.filter((group) => group.facet === facet)) })),
    texts: sumOf(texts),
    worded: texts.reduce((sum, { worded }) => sum + worded, 0),
    channels: COUNTED_CHANNELS.map((channel) => ({
      channel,
      count: channel === 'here' ? total : sumOf(elsewhere.filter((group) => group.channel === channel)),
    })),
    left: { undated: sumOf(open) - total, internal: sumOf(groups.filter((group) => isInternal(group) && group.month !== null)) },
  };
}

const isText = ({ kind }: Pick<PublicationGroup, 'kind'>): boolean => POLICY_KINDS.some((one) => one === kind);

/** Every unit there is, also with nothing; what names none, or one that is not there, stands in a line of its own. */
function unitCounts(groups: readonly PublicationGroup[], units: readonly CountedUnit[]): Counted['units'] {
  const known = units.map(({ id, name }) => ({ unitId: id, unitName: name, count: sumOf(groups.filter(({ unitId }) => unitId === id)) }));
  const rest = sumOf(groups) - sumOf(known);
  return rest === 0 ? known : [...known, { unitId: null, unitName: NO_UNIT_NAME, count: rest }];
}

/** The tree as it is now, without what only staff see. */
function columnCounts(groups: readonly PublicationGroup[], columns: readonly PlacedColumn[], places: ReturnType<typeof placesOf>): CountedColumn[] {
  const own = new Map<string, number>();
  for (const { columnId, count } of groups) {
    const at = columnId === null ? undefined : places.get(columnId)?.at;
    if (at !== undefined) own.set(at, (own.get(at) ?? 0) + count);
  }
  const nodes = nodesById(columns);
  const known = inTreeOrder(columns)
    .filter(({ id }) => places.get(id)?.internal === false)
    .map(({ id, name }) => ({
      columnId: id,
      name,
      depth: pathOf(nodes, id).length - 1,
      hidden: places.get(id)?.hidden ?? false,
      own: own.get(id) ?? 0,
      total: subtreeIds(columns, id).reduce((sum, below) => sum + (own.get(below) ?? 0), 0),
    }));
  const rest = sumOf(groups) - known.reduce((sum, column) => sum + column.own, 0);
  return rest === 0 ? known : [...known, { columnId: null, name: NO_COLUMN_NAME, depth: 0, hidden: false, own: rest, total: rest }];
}

/** What each list adds up to, from what is shown. The page holds them against the total. */
export function sumsOf({ kinds, units, columns, months }: Pick<PublishingCounts, 'kinds' | 'units' | 'columns' | 'months'>) {
  const top = columns.filter(({ depth }) => depth === 0);
  return {
    kinds: sumOf(kinds),
    units: sumOf(units),
    columns: columns.reduce((sum, { own }) => sum + own, 0),
    branches: top.reduce((sum, column) => sum + column.total, 0),
    months: months.reduce((sum, count) => sum + count, 0),
  };
}

/** All of them are the total, the forms are the interpretations, and what is marked or not marked with 五公开 are the texts. */
export function reconciles(counts: Pick<PublishingCounts, 'total' | 'kinds' | 'forms' | 'units' | 'columns' | 'months' | 'facets' | 'texts'>): boolean {
  const interpretations = counts.kinds.find(({ kind }) => kind === 'interpretation')?.count;
  const parts = sumOf(counts.forms) === interpretations && sumOf(counts.facets) === counts.texts && sumOf(counts.kinds.filter(isText)) === counts.texts;
  return parts && Object.values(sumsOf(counts)).every((sum) => sum === counts.total);
}

function sumOf(groups: readonly { count: number }[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}
