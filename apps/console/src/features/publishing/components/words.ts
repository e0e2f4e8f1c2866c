import { INTERPRETATION_FORM_NAMES } from '@mingchuang/shared/policies/policies.words';
import type { Left, PublicationRow } from '@mingchuang/shared/publishing/counts.types';
import { COUNTED_CHANNEL_NAMES, PUBLICATION_KIND_NAMES } from '@mingchuang/shared/publishing/counts.words';

export const LEFT_NAMES: Record<Left, string> = { undated: '查不到公开日期', internal: '只对内部公开' };

export function kindWords({ kind, form }: Pick<PublicationRow, 'kind' | 'form'>): string {
  return form === null ? PUBLICATION_KIND_NAMES[kind] : `${PUBLICATION_KIND_NAMES[kind]} · ${INTERPRETATION_FORM_NAMES[form]}`;
}

/** Some names have a 、 of their own. */
export function channelWords({ channels }: Pick<PublicationRow, 'channels'>): string {
  return channels.map((channel) => COUNTED_CHANNEL_NAMES[channel]).join(' · ');
}

/** Where staff read it. */
export function placeOf({ id, kind, series }: Pick<PublicationRow, 'id' | 'kind' | 'series'>): string {
  if (series !== null) return `/policies/periodic/${series.id}?period=${series.period}`;
  return kind === 'consultation' ? `/consultations/${id}` : `/policies/published/${id}`;
}
