import type { MyCorrection } from '@mingchuang/shared/corrections/corrections.types';
import { useRef, useState } from 'react';
import { useLive } from '../../../hooks/use-live';
import { type Query, useQuery } from '../../../hooks/use-query';
import { useParam } from '../../../platform/addressed';
import { getMyCorrection, withdrawCorrection } from '../../../platform/api';
import { now } from '../../../platform/clock';
import { errorSentence, nowhere } from '../../../platform/errors';
import { useResident } from '../../../platform/session';
import { toast } from '../../../platform/toast';
import { refreshUnread } from '../../../platform/unread';
import { uuid } from '../../../platform/uuid';
import { type Opener, useLinks } from '../parts/use-opener';

/** A request and when this device got it: its links work for a while from then on. */
interface Fetched {
  correction: MyCorrection;
  fetchedAt: number;
}

async function fetchCorrection(id: string | undefined): Promise<Fetched> {
  const fetchedAt = now();
  const correction = await (id === undefined ? nowhere() : getMyCorrection(id));
  return { correction, fetchedAt };
}

/** The request of this page's address, fetched anew whenever something of it changes, and how its evidence opens. */
export function useCorrection(): { query: Query<Fetched>; opener: Opener } {
  const id = useParam('id');
  const resident = useResident();
  const query = useQuery(resident === null ? null : `${resident.id} ${id}`, async () => {
    const fetched = await fetchCorrection(id);
    // opening it marked the answer and its notification as read
    void refreshUnread();
    return fetched;
  });
  useLive('correction', query.refetch, id);
  const opener = useLinks(query, { links: ({ correction }) => correction.files, again: ({ correction }) => fetchCorrection(correction.id) });
  return { query, opener };
}

/** Withdraws it once: a lost answer is asked for again under its key. */
export function useWithdrawal(query: Query<Fetched>): { busy: boolean; withdraw: () => void } {
  const [busy, setBusy] = useState(false);
  const key = useRef(uuid());
  const running = useRef(false);
  const run = async ({ correction: { id, version } }: Fetched): Promise<void> => {
    try {
      const correction = await withdrawCorrection(id, version, key.current);
      query.put({ correction, fetchedAt: now() });
      toast('已撤回');
    } catch (error) {
      toast(errorSentence(error));
      query.refetch();
    }
  };
  const withdraw = (): void => {
    if (running.current || query.data === null) return;
    running.current = true;
    setBusy(true);
    void run(query.data).finally(() => {
      running.current = false;
      setBusy(false);
    });
  };
  return { busy, withdraw };
}
