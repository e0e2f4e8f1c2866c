import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { overflow } from './layout.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface WithAxe {
  axe: { run(context: Document): Promise<AxeResults> };
}

/** What axe finds on this screen, one line a node. */
async function violations(page: Page): Promise<string[]> {
  // evaluated from outside the page: its policy forbids inline script
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const { violations: found } = await page.evaluate(() => (window as unknown as WithAxe).axe.run(document));
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `axe ${id}: ${node.target.join(' ')} ${node.failureSummary?.split('\n').slice(1).join('; ').trim() ?? ''}`),
  );
}

/** Text set smaller than this. Words for screen readers alone are not looked at. */
function smallText(page: Page, min: number): Promise<string[]> {
  return page.evaluate((smallest) => {
    const texts = document.createTreeWalker(document.querySelector('dialog[open]') ?? document.body, NodeFilter.SHOW_TEXT);
    const found = new Set<string>();
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const parent = node.parentElement;
      const words = node.nodeValue?.trim();
      if (!parent || !words || ['SCRIPT', 'STYLE'].includes(parent.tagName)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      const clipped = getComputedStyle(parent).clipPath !== 'none' || getComputedStyle(parent).clip !== 'auto';
      if (box.width <= 1 || box.height <= 1 || clipped) continue;
      const size = Number.parseFloat(getComputedStyle(parent).fontSize);
      if (size < smallest) found.add(`text of ${size}px: ${words.slice(0, 20)} (${parent.getAttribute('class') ?? parent.tagName})`);
    }
    return [...found];
  }, min);
}

/** Things to press that a finger could miss: less than `min` in either direction, looked up by what a touch there would hit. */
function smallTargets(page: Page, min: number): Promise<string[]> {
  return page.evaluate((smallest) => {
    const root = document.querySelector('dialog[open]') ?? document.body;
    const found: string[] = [];
    for (const one of root.querySelectorAll<HTMLElement>('button, a[href], input, textarea, select, [role="radio"], [role="checkbox"], [role="switch"]')) {
      if (one.getClientRects().length === 0 || one.tabIndex < 0 || one.closest('[aria-hidden="true"]')) continue;
      if (getComputedStyle(one).display === 'inline') continue; // a link in a line of text
      const { width, height } = one.getBoundingClientRect();
      if (width >= smallest - 0.5 && height >= smallest - 0.5) continue;
      one.scrollIntoView({ block: 'center' });
      const box = one.getBoundingClientRect();
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      const reach = smallest / 2 - 1;
      const hits = ([dx, dy]: [number, number]) => {
        const hit = document.elementFromPoint(x + dx, y + dy);
        return hit !== null && (one.contains(hit) || hit.closest('label')?.contains(one) === true);
      };
      const sideways = width >= smallest - 0.5 || (hits([-reach, 0]) && hits([reach, 0]));
      const upright = height >= smallest - 0.5 || (hits([0, -reach]) && hits([0, reach]));
      if (sideways && upright) continue;
      const name = one.getAttribute('aria-label') ?? one.textContent?.trim() ?? '';
      found.push(`target of ${Math.round(width)}×${Math.round(height)}: ${name.slice(0, 20)} (${one.getAttribute('class') ?? one.tagName})`);
    }
    return found;
  }, min);
}

export interface Measures {
  text?: number;
  target?: number;
}

/** Everything that is wrong with the screen as it stands, each line with the screen's name. */
export async function faultsOf(page: Page, screen: string, { text, target }: Measures): Promise<string[]> {
  // between two pages there is a moment without either
  await page.locator('main, [role="main"]').filter({ visible: true }).first().waitFor();
  const found = [
    ...(await violations(page)),
    ...(await overflow(page)).map((one) => `overflow: ${one}`),
    ...(text === undefined ? [] : await smallText(page, text)),
    ...(target === undefined ? [] : await smallTargets(page, target)),
  ];
  return found.map((one) => `${screen} | ${one}`);
}
