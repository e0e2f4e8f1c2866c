import type { ReactNode } from 'react';

/** There is no WeChat around a page in a browser. */
export function ShareButton(_: { className: string; children: ReactNode }) {
  return null;
}
