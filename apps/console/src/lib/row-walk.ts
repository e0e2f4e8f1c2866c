import { type RefObject, useRef } from 'react';

interface RowWalk {
  /** rows are links in this box that carry `attribute` with their id */
  listBox: RefObject<HTMLElement | null>;
  attribute: `data-${string}`;
  openId?: string | undefined;
  /** the last row was reached */
  onEnd: () => void;
}

/** Walking over the rows of a list with the focus, one up or down, and opening the one it stands on. */
export function useRowWalk({ listBox, attribute, openId, onEnd }: RowWalk) {
  // A row that was dealt with leaves the list: the walk goes on from where it stood.
  const lastIndex = useRef(-1);

  function rows(): HTMLAnchorElement[] {
    return [...(listBox.current?.querySelectorAll<HTMLAnchorElement>(`a[${attribute}]`) ?? [])];
  }

  function walk(step: 1 | -1) {
    const all = rows();
    const focused = all.indexOf(document.activeElement as HTMLAnchorElement);
    const open = openId === undefined ? -1 : all.findIndex((row) => row.getAttribute(attribute) === openId);
    const here = focused >= 0 ? focused : open;
    // Gone from the list: its place was taken by the row after it.
    const next = here >= 0 ? here + step : lastIndex.current >= 0 && openId ? lastIndex.current + (step === 1 ? 0 : -1) : 0;
    const target = all[Math.max(0, Math.min(next, all.length - 1))];
    if (target === undefined) return;
    lastIndex.current = all.indexOf(target);
    target.focus();
    target.scrollIntoView({ block: 'nearest' });
    if (lastIndex.current === all.length - 1) onEnd();
  }

  function openFocused() {
    if (document.activeElement instanceof HTMLAnchorElement && document.activeElement.hasAttribute(attribute)) document.activeElement.click();
    else if (openId === undefined) rows()[0]?.click();
  }

  return { walk, openFocused };
}

/** `/` leads to the field of a list's search, with what it holds selected. */
export function focusSearch(field: RefObject<HTMLInputElement | null>): void {
  field.current?.focus();
  field.current?.select();
}
