import type { DocumentMime } from '@mingchuang/shared/files/files.types';
import { apiUrl } from './env';

/** In a window of its own; where the browser allows none, in this one. */
export async function openDocument(url: string, _mime: DocumentMime): Promise<void> {
  const opened = window.open(apiUrl(url), '_blank');
  if (opened === null) window.location.assign(apiUrl(url));
  else opened.opener = null;
}
