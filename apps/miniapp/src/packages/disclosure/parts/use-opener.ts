import type { MyApplication } from '@mingchuang/shared/disclosure/my-applications.types';
import { type DocumentMime, FILE_LINK_MINUTES } from '@mingchuang/shared/files/files.types';
import { useState } from 'react';
import type { Query } from '../../../hooks/use-query';
import { now } from '../../../platform/clock';
import { openDocument } from '../../../platform/documents';
import { ApiError, errorSentence } from '../../../platform/errors';
import { toast } from '../../../platform/toast';
import { type Fetched, fetchApplication } from './use-application';

/** minutes before its end at which a link is not trusted any more: clocks and networks are slow */
const MARGIN_MINUTES = 3;

export interface Link {
  id: string;
  url: string;
  mime: DocumentMime;
}

/** Everything of an application that opens as a document. */
export function linksOf({ letters, files, answer }: MyApplication): Link[] {
  return [...letters.map(({ id, url }): Link => ({ id, url, mime: 'application/pdf' })), ...files, ...(answer?.files ?? [])];
}

export interface Opener {
  /** the one on its way */
  opening: string | null;
  open: (id: string) => void;
}

interface Sealed<F> {
  links: (fetched: F) => readonly Link[];
  again: (fetched: F) => Promise<F>;
}

/** Opens a document of an application. */
export function useOpener(query: Query<Fetched>): Opener {
  return useLinks(query, { links: ({ application }) => linksOf(application), again: ({ application }) => fetchApplication(application.id) });
}

/** Opens a document of what was fetched; where its link is old, by a fresh one. */
export function useLinks<F extends { fetchedAt: number }>(query: Query<F>, { links, again: fetchAgain }: Sealed<F>): Opener {
  const [opening, setOpening] = useState<string | null>(null);

  const renewed = async (id: string, fetched: F): Promise<Link | undefined> => {
    const fresh = await fetchAgain(fetched);
    query.put(fresh);
    return links(fresh).find((link) => link.id === id);
  };

  const run = async (id: string, fetched: F): Promise<void> => {
    const old = now() - fetched.fetchedAt > (FILE_LINK_MINUTES - MARGIN_MINUTES) * 60_000;
    const link = old ? await renewed(id, fetched) : links(fetched).find((one) => one.id === id);
    if (link === undefined) return;
    try {
      await openDocument(link.url, link.mime);
    } catch (error) {
      // a phone that slept longer than its clock says
      const again = error instanceof ApiError && error.code === 'FILE_LINK_EXPIRED' && !old ? await renewed(id, fetched) : undefined;
      if (again === undefined) throw error;
      await openDocument(again.url, again.mime);
    }
  };

  const open = (id: string): void => {
    if (query.data === null || opening !== null) return;
    setOpening(id);
    run(id, query.data)
      .catch((error: unknown) => toast(errorSentence(error)))
      .finally(() => setOpening(null));
  };

  return { opening, open };
}
