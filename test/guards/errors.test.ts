import { describe, expect, test } from '@jest/globals';
import { ERRORS } from '@mingchuang/shared/errors';
import ts from 'typescript';
import { BFF, isTest, literalsOf, nodesOf, PRODUCT, placeOf, SOURCES } from './tree.ts';

const TABLE = 'packages/shared/src/errors.ts';
const known = new Set<string>(Object.keys(ERRORS));

/** Literals that stand where an error code is meant: thrown, refused, compared with `.code`, or expected in an answer. */
function codesIn(file: string): { code: string; place: string }[] {
  return literalsOf(file).flatMap(({ text, place, node }) => (/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(text) && meansCode(node) ? [{ code: text, place }] : []));
}

function meansCode({ parent }: ts.Node): boolean {
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return /(^|\.)(AppError|fieldError|localProblem|refuse)$/.test(parent.expression.getText());
  // In the BFF such a comparison is about an error of Node or of a driver.
  if (ts.isBinaryExpression(parent)) return !BFF.includes(parent.getSourceFile().fileName) && /\b(problem|body|error)\??\.code$/.test(parent.left.getText());
  return ts.isPropertyAssignment(parent) && parent.name.getText() === 'code' && isTest(parent.getSourceFile().fileName);
}

/** What a client adds for itself in a type such as `ErrorCode | 'NETWORK'`. */
function ownCodes(file: string): string[] {
  return nodesOf(file)
    .filter((node): node is ts.UnionTypeNode => ts.isUnionTypeNode(node) && node.types.some((type) => type.getText() === 'ErrorCode'))
    .flatMap(({ types }) => types.flatMap((type) => (ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? [type.literal.text] : [])));
}

describe('error codes', () => {
  test('every code that is used stands in the table', () => {
    const used = SOURCES.filter((file) => file !== TABLE).flatMap(codesIn);
    expect(new Set(used.map(({ code }) => code)).size).toBeGreaterThan(20);
    const own = new Set(PRODUCT.flatMap(ownCodes));
    expect(used.filter(({ code }) => !known.has(code) && !own.has(code)).map(({ code, place }) => `${place} ${code}`)).toEqual([]);
  });

  test('every code of the table is used', () => {
    const said = new Set(PRODUCT.filter((file) => file !== TABLE).flatMap((file) => literalsOf(file).map(({ text }) => text)));
    expect([...known].filter((code) => !said.has(code))).toEqual([]);
  });

  test.each(Object.entries(ERRORS))('%s has a status and a Chinese sentence', (_code, [status, title]) => {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
    expect(title).toMatch(/^[\p{Script=Han}\d A-Z、，：；“”（）a-zP]+$/u);
    expect(title).toMatch(/\p{Script=Han}/u);
  });

  test('no code is written twice', () => {
    const names = nodesOf(TABLE)
      .filter((node) => ts.isPropertyAssignment(node))
      .map((node) => (node as ts.PropertyAssignment).name.getText());
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    expect(
      nodesOf(TABLE)
        .filter((node) => ts.isPropertyAssignment(node))
        .map(placeOf).length,
    ).toBe(known.size);
  });
});
