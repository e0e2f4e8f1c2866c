import { describe, expect, test } from '@jest/globals';
import ts from 'typescript';
import { BFF, FILES, isTest, literalsOf, nodesOf, PRODUCT, placeOf, SOURCES, textOf } from './tree.ts';

const MAX_LINES = 300;
const inPackage = (name: string) => PRODUCT.filter((file) => file.startsWith(name));

/** Calls and constructions whose text matches, by place. */
function uses(files: readonly string[], pattern: RegExp): string[] {
  return files.flatMap((file) =>
    nodesOf(file)
      .filter((node) => (ts.isCallExpression(node) || ts.isNewExpression(node)) && pattern.test(node.getText()))
      .map((node) => `${placeOf(node)} ${node.getText().slice(0, 60)}`),
  );
}

/** SQL and other literals that match, by place. */
function says(files: readonly string[], pattern: RegExp): string[] {
  return files.flatMap((file) => literalsOf(file).flatMap(({ text, place }) => (pattern.test(text) ? [`${place} ${text.trim().slice(0, 80)}`] : [])));
}

describe('one clock', () => {
  const files = [...BFF.filter((file) => file !== 'apps/bff/src/platform/clock.ts'), ...inPackage('packages/shared/')];

  test('only platform/clock.ts asks for the time', () => {
    expect(uses(files, /^(Date\.now\(|new Date(\(\))?$|Date\(\))/)).toEqual([]);
  });

  test('nothing in shared is left to chance', () => {
    expect(uses(inPackage('packages/shared/'), /^(Math\.random|crypto\.)/)).toEqual([]);
  });

  test.each(['apps/console/src/', 'apps/miniapp/src/'])('in %s one file asks for the time', (app) => {
    const asking = new Set(uses(inPackage(app), /^(Date\.now\(|new Date(\(\))?$|Date\(\))/).map((use) => use.split(':')[0]));
    expect([...asking].filter((file) => !file?.endsWith('/clock.ts'))).toEqual([]);
  });
});

describe('the database', () => {
  test('nothing saves, synchronises or takes a repository past the one door', () => {
    expect(uses(BFF, /\.(save|getRepository|createQueryBuilder|transaction)\(/).filter((use) => !use.startsWith('apps/bff/src/platform/db.ts:'))).toEqual([]);
    const synchronized = BFF.flatMap((file) =>
      nodesOf(file)
        .filter((node) => ts.isPropertyAssignment(node) && node.getText() === 'synchronize: true')
        .map(placeOf),
    );
    expect(synchronized).toEqual([]);
  });

  test('lists turn pages by key, never by offset', () => {
    expect(says(BFF, /\bOFFSET\b/i)).toEqual([]);
  });

  test('the audit log only grows', () => {
    expect(says(BFF, /\b(UPDATE|DELETE\s+FROM|REPLACE\s+INTO)\s+audit_log\b/i)).toEqual([]);
    expect(uses(BFF, /\.(update|delete|upsert|clear)\(\s*AuditEntity\b/)).toEqual([]);
  });

  test('a table is written only from the folder that declares it', () => {
    const folder = (file: string) => file.replace(/\/[^/]+$/, '');
    const owners = new Map(BFF.flatMap((file) => [...textOf(file).matchAll(/@Entity\('(\w+)'\)/g)].map((found) => [found[1], folder(file)] as const)));
    expect(owners.size).toBeGreaterThan(10);
    const foreign = BFF.flatMap((file) =>
      literalsOf(file).flatMap(({ text, place }) =>
        [...text.matchAll(/\b(?:INSERT\s+INTO|UPDATE|DELETE\s+FROM)\s+([a-z_]+)\b/g)]
          .filter(([, table]) => owners.has(table) && owners.get(table) !== folder(file))
          .map(([statement]) => `${place} ${statement}`),
      ),
    );
    expect(foreign).toEqual([]);
  });

  test('every column says what it means', () => {
    const mute = BFF.filter((file) => file.endsWith('.entity.ts')).flatMap((file) =>
      nodesOf(file)
        .filter((node) => ts.isPropertyDeclaration(node) && !/comment: ['"`]|@Id\(/.test(node.getText()))
        .map(placeOf),
    );
    expect(mute).toEqual([]);
  });
});

describe('how code is written', () => {
  test('no any', () => {
    expect(
      SOURCES.flatMap((file) =>
        nodesOf(file)
          .filter((node) => node.kind === ts.SyntaxKind.AnyKeyword)
          .map(placeOf),
      ),
    ).toEqual([]);
  });

  test('no comment that silences a checker or puts work off', () => {
    const silencing = new RegExp(['@ts-(ignore|expect-error|nocheck)', 'biome-ignore', 'eslint-disable', '\\b(TO' + 'DO|FIX' + 'ME)\\b'].join('|'));
    const found = SOURCES.filter((file) => !file.startsWith('test/guards/')).flatMap((file) =>
      textOf(file)
        .split('\n')
        .flatMap((line, at) => (silencing.test(line) ? [`${file}:${at + 1}`] : [])),
    );
    expect(found).toEqual([]);
  });

  test('no test is skipped or runs alone', () => {
    const pattern = /^((describe|test|it)(\.each)?\.(skip|only|todo|failing)\b|x(it|test|describe)\(|f(it|describe)\()/;
    expect(uses(SOURCES.filter(isTest), pattern)).toEqual([]);
  });

  test('no error is swallowed: a catch does something', () => {
    const empty = SOURCES.flatMap((file) =>
      nodesOf(file)
        .filter((node): node is ts.CatchClause => ts.isCatchClause(node))
        .filter(({ block }) => block.statements.length === 0)
        .map(placeOf),
    );
    expect(empty).toEqual([]);
  });

  test(`no file is longer than ${MAX_LINES} lines`, () => {
    const long = FILES.filter((file) => /\.([jt]sx?|mjs|css)$/.test(file))
      .map((file) => [file, textOf(file).trimEnd().split('\n').length] as const)
      .filter(([, lines]) => lines > MAX_LINES);
    expect(long).toEqual([]);
  });
});
