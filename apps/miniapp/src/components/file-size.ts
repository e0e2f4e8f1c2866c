const KB = 1024;

/** `2.1 MB`, `38 KB`: how large a file is, as people say it. */
export function sizeWords(bytes: number): string {
  if (bytes >= KB * KB) return `${(bytes / KB / KB).toFixed(1)} MB`;
  return `${Math.max(1, Math.round(bytes / KB))} KB`;
}
