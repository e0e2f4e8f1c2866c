import css from '@mingchuang/shared/tokens.css?raw';

/** The tokens of the one token file, by name without the dashes. The first block is the standard scale. */
const TOKENS = new Map<string, string>();
const firstBlock = css.slice(css.indexOf('{'), css.indexOf('}'));
for (const [, name, value] of firstBlock.matchAll(/--([\w-]+):\s*([^;]+);/g)) {
  if (name !== undefined && value !== undefined) TOKENS.set(name, value.trim());
}

export function token(name: string): string {
  const value = TOKENS.get(name);
  if (value === undefined) throw new Error(`no token --${name} in tokens.css`);
  return value;
}

/** `--r-card: 12px` → 12 */
export function tokenPx(name: string): number {
  return Number.parseFloat(token(name));
}
