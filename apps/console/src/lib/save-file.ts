import type { SentFile } from './api-client.ts';

/** Hands a file to the browser under the name the server gave it. */
export function saveFile({ content, name }: SentFile, otherwise: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name || otherwise;
  link.click();
  URL.revokeObjectURL(url);
}
