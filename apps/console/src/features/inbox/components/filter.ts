import { type Light, MESSAGE_KINDS, type MessageKind, type Queue } from '@mingchuang/shared/messages/messages.types';
import { useMemo } from 'react';
import { useAddress } from '../../../lib/address.ts';
import type { InboxFilter } from '../api/messages.ts';

const LIGHTS: readonly Light[] = ['overdue', 'today', 'soon', 'normal'];

function oneOf<T extends string>(values: readonly T[], value: string | null): T | undefined {
  return values.find((each) => each === value);
}

/** The filter stands in the address, so that a list can be kept, shared and returned to. */
export function useInboxFilter(queues: readonly Queue[]) {
  const { params, change } = useAddress();
  const filter = useMemo(() => {
    const found: InboxFilter & { queue: Queue } = { queue: oneOf(queues, params.get('queue')) ?? 'open' };
    const kind = oneOf<MessageKind>(MESSAGE_KINDS, params.get('kind'));
    const light = oneOf(LIGHTS, params.get('light'));
    const unitId = params.get('unitId');
    const q = params.get('q');
    if (kind) found.kind = kind;
    if (light) found.light = light;
    if (unitId) found.unitId = unitId;
    if (q) found.q = q;
    return found;
  }, [params, queues]);

  return { filter, change, search: params.toString() };
}

export function isNarrowed({ kind, light, unitId, q }: InboxFilter): boolean {
  return Boolean(kind || light || unitId || q);
}
