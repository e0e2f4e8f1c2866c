import { describe, expect, test } from '@jest/globals';
import { FILES, textOf } from './tree.ts';

const TEXTS = FILES.filter((file) => !/\.(png|jpe?g|webp|ico|woff2?|ttf|pdf)$/.test(file));
const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
const READMES = ['README.md', 'README.zh-CN.md'];

/** Lines that match, by place. */
function lines(files: readonly string[], pattern: RegExp): string[] {
  return files.flatMap((file) =>
    textOf(file)
      .split('\n')
      .flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1} ${line.trim().slice(0, 80)}`] : [])),
  );
}

describe('the repository', () => {
  test('names no folder of somebody’s machine', () => {
    const path = new RegExp(`(^|[\\s"'\`(=:])/(${['root', 'home', 'Users', 'work', 'mnt', 'srv'].join('|')})/\\w`);
    expect(lines(TEXTS, path)).toEqual([]);
  });

  test('names no host to install from: that is the business of each machine', () => {
    expect(lines(TEXTS, /\b(registry|tarball|mirror)\w*["']?\s*[:=]\s*["']?https?:/i)).toEqual([]);
    expect(lines(TEXTS, /https?:\/\/[\w.-]*(registry|mirror|artifactory|nexus)[\w.-]*/i)).toEqual([]);
    expect(FILES.filter((file) => /(^|\/)\.(npmrc|yarnrc\S*|env\S*)$/.test(file))).toEqual([]);
  });

  test('holds no build output, database or key', () => {
    expect(FILES.filter((file) => /\.(db|db-wal|sqlite|key|pem|log|tsbuildinfo)$/.test(file))).toEqual([]);
  });

  test('has a root script for each thing a person does, eleven at most', () => {
    expect(Object.keys(scripts).length).toBeLessThanOrEqual(11);
  });

  test('every root script leads to a file', () => {
    const entries = Object.values(scripts).map((command) => /^tsx (?:--conditions=source )?(\S+)/.exec(command)?.[1] ?? command);
    expect(entries.filter((entry) => !FILES.includes(entry))).toEqual([]);
  });
});

describe.each(READMES)('%s', (readme) => {
  const text = textOf(readme);

  test('gives the two commands', () => {
    expect(text).toContain('npx -y pnpm@12 start');
    expect(text).toContain('npx -y pnpm@12 test');
  });

  test.each(Object.keys(scripts))('explains the script %s', (name) => {
    expect(text).toMatch(new RegExp(`\\| \`${name}\` \\| \\S`));
  });

  test('names every variable of the configuration, and no other', () => {
    const config = textOf('apps/bff/src/config.ts');
    const read = [...config.matchAll(/(?:\b(?:text|optional|choice|number|url|organ)\('|env\.)([A-Z][A-Z_]+)/g)].map(([, name]) => name ?? '');
    const told = [...text.matchAll(/^\| `([A-Z][A-Z_]+)` \|/gm)].map(([, name]) => name ?? '');
    expect(told.sort()).toEqual([...new Set(read)].sort());
  });
});

test('links in the documents lead somewhere', () => {
  const broken = FILES.filter((file) => file.endsWith('.md')).flatMap((file) => {
    const folder = file.includes('/') ? file.replace(/\/[^/]+$/, '/') : '';
    return [...textOf(file).matchAll(/\]\(([^)#:\s]+)[^)]*\)/g)]
      .map(([, target]) => new URL(target ?? '', `file:///${folder}`).pathname.slice(1))
      .filter((target) => !FILES.includes(target) && !FILES.some((one) => one.startsWith(target.replace(/\/?$/, '/'))))
      .map((target) => `${file} → ${target}`);
  });
  expect(broken).toEqual([]);
});

test('every path a document names exists', () => {
  const broken = FILES.filter((file) => file.endsWith('.md')).flatMap((file) =>
    [...textOf(file).matchAll(/`((?:apps|packages|test|scripts|bench|docs)\/[\w./-]+)`/g)]
      .map(([, target]) => (target ?? '').replace(/\/$/, ''))
      .filter((target) => !/[<*…]|(^|\/)(dist|node_modules)(\/|$)/.test(target))
      .filter((target) => !FILES.includes(target) && !FILES.some((one) => one.startsWith(`${target}/`)))
      .map((target) => `${file}: ${target}`),
  );
  expect(broken).toEqual([]);
});
