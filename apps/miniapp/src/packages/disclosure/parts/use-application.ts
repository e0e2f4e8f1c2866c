import type { MyApplication } from '@mingchuang/shared/disclosure/my-applications.types';
import { useLive } from '../../../hooks/use-live';
import { type Query, useQuery } from '../../../hooks/use-query';
import { useParam } from '../../../platform/addressed';
import { getMyApplication } from '../../../platform/api';
import { now } from '../../../platform/clock';
import { nowhere } from '../../../platform/errors';
import { useResident } from '../../../platform/session';
import { refreshUnread } from '../../../platform/unread';

/** An application and when this device got it: its links work for a while from then on. */
export interface Fetched {
  application: MyApplication;
  fetchedAt: number;
}

export async function fetchApplication(id: string | undefined): Promise<Fetched> {
  const fetchedAt = now();
  const application = await (id === undefined ? nowhere() : getMyApplication(id));
  return { application, fetchedAt };
}

/** The application of this page's address, fetched anew whenever something of it changes. */
export function useApplication(): Query<Fetched> {
  const id = useParam('id');
  const resident = useResident();
  const query = useQuery(resident === null ? null : `${resident.id} ${id}`, async () => {
    const fetched = await fetchApplication(id);
    // opening it marked the answer and its notification as read
    void refreshUnread();
    return fetched;
  });
  useLive('application', query.refetch, id);
  return query;
}
