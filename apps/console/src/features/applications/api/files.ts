import type { DocumentView } from '@mingchuang/shared/files/files.types';
import { request } from '../../../lib/api-client.ts';

/** A document for an application or its reply, kept a week until one takes it. */
export function uploadDocument(file: File): Promise<DocumentView> {
  const form = new FormData();
  form.set('file', file);
  return request<DocumentView>('POST', '/console/files', { form });
}
