import { CASE_FILES_MAX } from '@mingchuang/shared/disclosure/applications.types';
import type { DocumentView } from '@mingchuang/shared/files/files.types';
import { useState } from 'react';
import { uploadDocument } from '../platform/upload';
import { type UploadKind, type Uploads, useUploads } from './use-uploads';

/** The documents of an application, or of what is added to it later. */
export const DOCUMENTS: UploadKind<DocumentView> = { what: '附件', max: CASE_FILES_MAX, unsupported: 'DOCUMENT_TYPE_UNSUPPORTED', send: uploadDocument };

export interface Documents {
  /** those that have arrived */
  ready: readonly DocumentView[];
  uploads: Uploads;
  /** as a request names them */
  ids: string[];
  /** why it cannot be sent yet */
  missing: string | null;
  remove: (id: string) => void;
}

/** Documents beside a text, kept as long as its page is open. */
export function useDocuments(): Documents {
  const [ready, setReady] = useState<readonly DocumentView[]>([]);
  const uploads = useUploads(DOCUMENTS, ready.length, (file) => setReady((all) => [...all, file]));
  return {
    ready,
    uploads,
    ids: ready.map(({ id }) => id),
    missing: uploads.missing,
    remove: (id) => setReady((all) => all.filter((file) => file.id !== id)),
  };
}
