import type { Page } from 'playwright-core';

/**
 * What sticks out of the window to the right, so that a person would have to scroll sideways or never see it.
 * Regions made to be scrolled sideways are fine, and so is ornament. Cutting something off does not excuse it.
 */
export function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    const scrolls = (element: Element) => {
      for (let one = element.parentElement; one && one !== document.body; one = one.parentElement) {
        const { overflowX } = getComputedStyle(one);
        if ((overflowX === 'auto' || overflowX === 'scroll') && one.tabIndex >= 0 && one.scrollWidth > one.clientWidth) return true;
      }
      return false;
    };
    const found: string[] = [];
    if (document.documentElement.scrollWidth > limit) found.push(`document ${document.documentElement.scrollWidth} > ${limit}`);
    for (const element of document.body.querySelectorAll('*')) {
      const box = element.getBoundingClientRect();
      if (box.width <= 1 || box.height <= 1 || box.right <= limit + 1 || element.closest('[aria-hidden="true"]') || scrolls(element)) continue;
      found.push(`${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} ends at ${Math.round(box.right)} of ${limit}`);
    }
    return found;
  });
}
