import type { DocumentView } from '@mingchuang/shared/files/files.types';
import type { Values } from './step.types.ts';

/** What somebody has typed and not sent yet. It stays with the tab, for the person who typed it. */
export interface Kept {
  values: Values;
  files: DocumentView[];
}

const PREFIX = 'case-step/';
export const keptKey = (staffId: string, caseId: string, action: string): string => `${PREFIX}${staffId}/${caseId}/${action}`;

export function readKept(key: string): Kept | null {
  const text = sessionStorage.getItem(key);
  return text === null ? null : (JSON.parse(text) as Kept);
}

export function writeKept(key: string, kept: Kept): void {
  sessionStorage.setItem(key, JSON.stringify(kept));
}

export function dropKept(key: string): void {
  sessionStorage.removeItem(key);
}

/** The next person at this machine does not read what the last one typed. */
export function dropKeptOfOthers(staffId: string): void {
  const keys = Array.from({ length: sessionStorage.length }, (_, index) => sessionStorage.key(index) ?? '');
  for (const key of keys) {
    if (key.startsWith(PREFIX) && !key.startsWith(`${PREFIX}${staffId}/`)) sessionStorage.removeItem(key);
  }
}
