import { describe, expect, test } from '@jest/globals';
import ts from 'typescript';
import { refusal } from './import-rules.ts';
import { FILES, importsOf, isTest, nodesOf, PRODUCT, placeOf, SOURCES } from './tree.ts';

const bff = (file: string) => `apps/bff/src/${file}`;

describe('who may import whom', () => {
  test('no source imports what it may not know', () => {
    const broken = SOURCES.filter((file) => !isTest(file))
      .flatMap(importsOf)
      .flatMap((one) => {
        const reason = refusal(one);
        return reason === null ? [] : [`${one.from} → ${one.to}: ${reason}`];
      });
    expect(broken).toEqual([]);
  });

  test('every relative import leads to a file', () => {
    const known = new Set([...FILES, 'apps/bff/src/metadata.ts']);
    expect(SOURCES.flatMap(importsOf).filter((one) => one.local && !known.has(one.to))).toEqual([]);
  });

  // The guard itself: each of these must be refused, or the test above could never fail.
  test.each([
    ['packages/shared/src/paging.ts', 'uuid', false],
    ['packages/shared/src/paging.ts', 'node:fs', false],
    ['apps/console/src/lib/live.ts', '@mingchuang/bff/app', false],
    ['apps/miniapp/src/app.tsx', 'apps/console/src/lib/live.ts', true],
    [bff('platform/http.ts'), bff('features/staff/staff.queries.ts'), true],
    [bff('platform/http.ts'), bff('outbox/outbox.ts'), true],
    [bff('platform/platform.module.ts'), bff('schema.ts'), true],
    [bff('outbox/outbox.ts'), bff('features/messages/messages.queries.ts'), true],
    [bff('migrations/0001-first-thread.ts'), bff('platform/columns.ts'), true],
    [bff('features/ratings/ratings.service.ts'), bff('features/messages/messages.view.ts'), true],
    [bff('features/ratings/ratings.service.ts'), bff('features/messages/messages.repository.ts'), true],
    [bff('features/ratings/ratings.service.ts'), bff('features/messages/messages.module.ts'), true],
    [bff('features/ratings/ratings.queries.ts'), bff('features/messages/messages.entity.ts'), true],
    [bff('features/deliveries/deliveries.service.ts'), bff('outbox/outbox.entity.ts'), true],
    [bff('features/messages/messages.controller.ts'), bff('features/messages/messages.repository.ts'), true],
    [bff('features/messages/messages.controller.ts'), bff('platform/db.ts'), true],
    [bff('features/messages/messages.service.ts'), bff('features/messages/messages.dto.ts'), true],
    [bff('features/messages/messages.reader.ts'), bff('features/messages/messages.controller.ts'), true],
    [bff('features/staff/staff.service.ts'), bff('seed/seed.ts'), true],
    [bff('config.ts'), bff('platform/clock.ts'), true],
    ['apps/miniapp/src/platform/api.ts', 'apps/miniapp/src/components/button.tsx', true],
    ['apps/miniapp/src/packages/account/privacy/index.tsx', 'apps/miniapp/src/packages/letters/parts/paragraphs.ts', true],
    ['apps/console/src/features/audit/page/audit-page.tsx', 'apps/console/src/features/inbox/api/messages.ts', true],
    ['apps/console/src/components/button.tsx', 'apps/console/src/app/theme.ts', true],
  ])('%s may not import %s', (from, to, local) => {
    expect(refusal({ from, to, local })).not.toBeNull();
  });
});

describe('no file passes on another', () => {
  test('no re-exports, and no index but where Taro asks for one', () => {
    const passedOn = PRODUCT.flatMap((file) =>
      nodesOf(file)
        .filter((node) => ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined)
        .map(placeOf),
    );
    const named = SOURCES.filter((file) => /\/index\.[jt]sx?$/.test(file) && !/^apps\/miniapp\/(src\/(pages|packages|custom-tab-bar)|config)\//.test(file));
    expect([...passedOn, ...named.filter((file) => !file.startsWith('test/support/mini-program/fixture/'))]).toEqual([]);
  });

  test('Taro is asked only in platform/; screens use its hooks', () => {
    const broken = PRODUCT.filter((file) => file.startsWith('apps/miniapp/') && !file.startsWith('apps/miniapp/src/platform/')).flatMap((file) =>
      nodesOf(file)
        .filter((node): node is ts.ImportDeclaration => ts.isImportDeclaration(node) && (node.moduleSpecifier as ts.StringLiteral).text === '@tarojs/taro')
        .filter(({ importClause }) => importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword && !hooksOnly(importClause))
        .map(placeOf),
    );
    expect(broken).toEqual([]);
  });
});

function hooksOnly(clause: ts.ImportClause | undefined): boolean {
  const bindings = clause?.namedBindings;
  return clause?.name === undefined && bindings !== undefined && ts.isNamedImports(bindings) && bindings.elements.every((e) => e.name.text.startsWith('use'));
}

describe('no import cycles', () => {
  test('nothing imports itself by way of others', () => {
    expect(cycles(SOURCES)).toEqual([]);
  });
});

/** Files that reach each other, found by depth-first search; each cycle once, as its path. */
function cycles(files: readonly string[]): string[] {
  const edges = new Map(files.map((file) => [file, importsOf(file).flatMap((one) => (one.local ? [one.to] : []))]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) {
      found.push([...path.slice(start), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    for (const next of edges.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  return found;
}
