import type { Page } from 'playwright-core';

/**
 * What sticks out of the window to the right, so that a person would have to scroll sideways or never see it.
 * Regions made to be scrolled sideways are fine.
 */
export function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    const scrolls = (element: Element) => {
      for (let one = element.parentElement; one && one !== document.body; one = one.parentElement) {
        const { overflowX } = getComputedStyle(one);
        if (overflowX === 'hidden' || overflowX === 'clip') return true;
        if ((overflowX === 'auto' || overflowX === 'scroll') && one.tabIndex >= 0 && one.scrollWidth > one.clientWidth) return true;
      }
      return false;
    };
    const found: string[] = [];
    if (document.documentElement.scrollWidth > limit) found.push(`document ${document.documentElement.scrollWidth} > ${limit}`);
    for (const element of document.body.querySelectorAll('*')) {
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.height === 0 || box.right <= limit + 1 || scrolls(element)) continue;
      found.push(`${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} ends at ${Math.round(box.right)} of ${limit}`);
    }
    return found;
  });
}

/** Scroll containers that can be moved sideways although nothing says that they may. */
export function sidewaysScrollers(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((one) => {
        const { overflowX, display } = getComputedStyle(one);
        const element = one as HTMLElement;
        return display !== 'none' && (overflowX === 'auto' || overflowX === 'scroll') && element.scrollWidth > element.clientWidth + 1 && element.tabIndex < 0;
      })
      .map((one) => `${one.tagName.toLowerCase()}.${one.getAttribute('class') ?? ''} ${one.scrollWidth} > ${one.clientWidth}`),
  );
}
