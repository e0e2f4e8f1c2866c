import type { TextPicture } from '@mingchuang/shared/policies/drafts.types';
import { uploadFile } from '../api/choices.ts';

/** Addresses of pictures that were uploaded in this window; they work as long as it is likely to be open. */
const urls = new Map<string, string>();

export async function uploadPicture(file: File): Promise<{ id: string }> {
  const { id, url } = await uploadFile(file);
  urls.set(id, url);
  return { id };
}

/** Where a picture of a text is seen: as the server told, as it was uploaded here, or nowhere. */
export function textPictures(told: readonly TextPicture[]): (fileId: string) => string | null {
  return (fileId) => told.find(({ id }) => id === fileId)?.url ?? urls.get(fileId) ?? null;
}
