import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { PackageFiles } from './mini-program/package-files.ts';

const KB = 1024;

/** What may be sent before a person sees something. The only place that holds these figures. */
export const BUDGETS = {
  /** bytes of the mini-program's main package: everything outside its sub-packages (WeChat allows 2 MB) */
  weappMainPackage: 500 * KB,
  /** bytes of the largest setData while the thread runs in the built mini-program */
  weappSetData: 64 * KB,
  /** gzipped bytes of script and style until the home of the mini-app stands in a browser */
  h5FirstPage: 150 * KB,
  /** gzipped bytes of script and style until staff can sign in */
  consoleSignIn: 110 * KB,
} as const;

const apps = (folder: string) => fileURLToPath(new URL(`../../apps/${folder}`, import.meta.url));
const zipped = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length;

export interface Measured {
  budget: keyof typeof BUDGETS;
  /** null: not built */
  bytes: number | null;
}

export function measureBundles(): Measured[] {
  return [
    { budget: 'weappMainPackage', bytes: whereBuilt(apps('miniapp/dist/weapp'), 'app.json', (root) => new PackageFiles(root).bytes().main) },
    { budget: 'h5FirstPage', bytes: whereBuilt(apps('miniapp/dist/h5'), 'index.html', h5FirstPage) },
    { budget: 'consoleSignIn', bytes: whereBuilt(apps('console/dist'), 'index.html', (root) => sum(linkedFiles(root, '/console/'))) },
  ];
}

function whereBuilt(root: string, sign: string, measure: (root: string) => number): number | null {
  return existsSync(path.join(root, sign)) ? measure(root) : null;
}

function sum(files: Iterable<string>): number {
  return [...files].reduce((total, file) => total + zipped(file), 0);
}

/** Scripts and styles that a page's HTML asks for; Vite links whatever they import statically. */
function linkedFiles(root: string, base: string): string[] {
  const html = readFileSync(path.join(root, 'index.html'), 'utf8');
  const files = [...html.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, url]) => path.join(root, (url ?? '').slice(base.length)));
  if (files.length === 0) throw new Error(`${root}/index.html asks for no script`);
  return files;
}

/** What the HTML asks for, and the parts that the router loads for the first tab. */
function h5FirstPage(root: string): number {
  const first = linkedFiles(root, '/');
  const app = first.find((file) => /\/app\.[^/]+\.js$/.test(file.split(path.sep).join('/')));
  const text = app === undefined ? '' : readFileSync(app, 'utf8');
  const load = /"pages\/home\/index","load":[^{]*\{([^}]*)\}/.exec(text)?.[1] ?? '';
  const parts = [...load.matchAll(/\.e\((\d+)\)/g)].map(([, id]) => id ?? '');
  if (parts.length === 0) throw new Error('the route of the home is not found in app.js');
  const names = new Map([...text.matchAll(/"(\d+)":"([a-z][a-z-]+)"/g)].map(([, id, name]) => [id, name] as const));
  const assets = path.join(root, 'assets');
  const later = readdirSync(assets).filter((file) => /\.(js|css)$/.test(file) && parts.some((id) => file.startsWith(`${names.get(id) ?? id}.`)));
  return sum(new Set([...first, ...later.map((file) => path.join(assets, file))]));
}

export function inKb(bytes: number): string {
  return `${(bytes / KB).toFixed(1)} KB`;
}
