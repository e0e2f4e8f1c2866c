import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The repository as the guards see it: every file that belongs to it, and what its sources import. Paths are relative, with `/`. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const IGNORED = readFileSync(path.join(ROOT, '.gitignore'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.replace(/\/$/, ''));

function ignored(relative: string, name: string): boolean {
  return (
    name === '.git' || IGNORED.some((rule) => (rule.startsWith('*') ? name.endsWith(rule.slice(1)) : rule.includes('/') ? rule === relative : rule === name))
  );
}

function below(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const relative = path.posix.join(folder, entry.name);
    if (ignored(relative, entry.name)) return [];
    return entry.isDirectory() ? below(relative) : [relative];
  });
}

export const FILES: readonly string[] = below('');
const KNOWN = new Set(FILES);
/** Where something of ours runs: the sources of packages, apps, tests, benches and scripts. */
export const SOURCES = FILES.filter((file) => /\.[jt]sx?$|\.mjs$/.test(file));
export const isTest = (file: string): boolean => file.startsWith('test/') || /\.test\.tsx?$/.test(file);
/** Sources of the product itself, without tests. */
export const PRODUCT = SOURCES.filter((file) => /^(apps|packages)\/[^/]+\/src\//.test(file) && !isTest(file));
export const BFF = PRODUCT.filter((file) => file.startsWith('apps/bff/'));

export function textOf(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

const parsed = new Map<string, ts.SourceFile>();
export function astOf(file: string): ts.SourceFile {
  const known = parsed.get(file) ?? ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true, file.endsWith('x') ? ts.ScriptKind.TSX : undefined);
  parsed.set(file, known);
  return known;
}

/** Every node of a file, with the place to name it by. */
export function nodesOf(file: string): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(astOf(file));
  return nodes;
}

export function placeOf(node: ts.Node): string {
  const file = node.getSourceFile();
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`;
}

/** Text that a person or a database may get to read: string literals, templates, JSX text. */
export function literalsOf(file: string): { text: string; place: string; node: ts.Node }[] {
  return nodesOf(file).flatMap((node) =>
    ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node) || ts.isJsxText(node)
      ? [{ text: node.text, place: placeOf(node), node }]
      : [],
  );
}

export interface Import {
  from: string;
  /** path of the file, or the name of a package */
  to: string;
  local: boolean;
}

const ENDINGS = ['', '.ts', '.tsx', '.js', '/index.ts', '/index.tsx'];

/** Imports of every kind: static, dynamic, types only, re-exports. */
export function importsOf(file: string): Import[] {
  return ts.preProcessFile(textOf(file), true, true).importedFiles.map(({ fileName }) => {
    const name = fileName.split('?')[0] ?? fileName;
    if (!name.startsWith('.')) return { from: file, to: name, local: false };
    const target = path.posix.join(path.posix.dirname(file), name);
    return { from: file, to: target + (ENDINGS.find((end) => KNOWN.has(target + end)) ?? ''), local: true };
  });
}
