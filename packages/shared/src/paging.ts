/** One page of a keyset list. */
export interface Page<T> {
  items: T[];
  /** opaque; null on the last page */
  nextCursor: string | null;
}

export interface PageRequest {
  limit?: number;
  cursor?: string;
}

export const PAGE_LIMIT_DEFAULT = 20;
export const PAGE_LIMIT_MAX = 100;
