/** Puts what was broken into lines on pages. Pure. */

/** Something that is not parted: a line of text, a line of a table. */
export interface Strip {
  height: number;
  /** stays on the page of the next one */
  keep: boolean;
  draw: (top: number, place: { first: boolean; last: boolean }) => void;
}

/** Pages of strips. Where what should stay together is higher than a page, it is parted all the same. */
export function paginate<S extends Pick<Strip, 'height' | 'keep'>>(strips: readonly S[], height: number): S[][] {
  const pages: S[][] = [];
  let page: S[] = [];
  let filled = 0;
  for (const strip of strips) {
    if (filled + strip.height > height + 0.01 && page.length > 0) {
      const carried = page.length - keptAtEnd(page);
      pages.push(page.slice(0, carried));
      page = page.slice(carried);
      filled = page.reduce((sum, one) => sum + one.height, 0);
    }
    page.push(strip);
    filled += strip.height;
  }
  return page.length > 0 ? [...pages, page] : pages;
}

/** How many strips at the end of a page go over with the next one. */
function keptAtEnd(page: readonly Pick<Strip, 'keep'>[]): number {
  const free = page.findLastIndex(({ keep }) => !keep);
  return free === -1 ? 0 : page.length - 1 - free;
}
