/**
 * The shapes of all answers for OpenAPI, from the return types of the controllers and the contract in packages/shared:
 * written once, as types, and never repeated as classes.
 */
import path from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';
import ts from 'typescript';
import { ROOT } from './run.ts';

type Schema = Record<string, unknown>;

export interface ResponseSchemas {
  /** OpenAPI `components.schemas` */
  schemas: Record<string, Schema>;
  /** operationId → schema of the successful answer; operations without a body are missing */
  answers: Record<string, Schema>;
}

export function responseSchemas(program: ts.Program): ResponseSchemas {
  const schemas = contractSchemas();
  const answers: Record<string, Schema> = {};
  for (const file of program.getSourceFiles().filter((f) => f.fileName.endsWith('.controller.ts'))) {
    for (const controller of file.statements.filter(ts.isClassDeclaration)) {
      for (const method of controller.members.filter(ts.isMethodDeclaration)) {
        const answer = answerOf(method.type?.getText(file) ?? '', schemas);
        if (answer !== null) answers[`${controller.name?.text}_${method.name.getText(file)}`] = answer;
      }
    }
  }
  return { schemas: reachable(schemas, [answers, schemas.Problem]), answers };
}

/** Only what an answer or a problem refers to, directly or through another. */
function reachable(schemas: Record<string, Schema>, roots: unknown[]): Record<string, Schema> {
  const found = new Set<string>(['Problem']);
  const visit = (value: unknown): void => {
    for (const [, name] of JSON.stringify(value).matchAll(/"#\/components\/schemas\/([\w.-]+)"/g)) {
      if (name === undefined || found.has(name)) continue;
      found.add(name);
      visit(schemas[name]);
    }
  };
  for (const root of roots) visit(root);
  return Object.fromEntries(Object.entries(schemas).filter(([name]) => found.has(name)));
}

/** `Promise<Page<X>>`, `Promise<X>`, `X`; null for nothing and for files. */
function answerOf(returns: string, schemas: Record<string, Schema>): Schema | null {
  const type = returns.replace(/^Promise<(.*)>$/s, '$1');
  if (type === 'void' || type === 'StreamableFile') return null;
  const item = type.match(/^Page<(\w+)>$/)?.[1];
  if (item !== undefined) {
    return {
      type: 'object',
      required: ['items', 'nextCursor'],
      properties: { items: { type: 'array', items: ref(item, schemas) }, nextCursor: { type: ['string', 'null'] } },
    };
  }
  return ref(type, schemas);
}

function ref(name: string, schemas: Record<string, Schema>): Schema {
  if (schemas[name] === undefined) throw new Error(`the answer ${name} is no exported type of packages/shared`);
  return { $ref: `#/components/schemas/${name}` };
}

function contractSchemas(): Record<string, Schema> {
  const shared = path.join(ROOT, 'packages/shared');
  const { definitions = {} } = createGenerator({
    // The contract stands in these; rules hold functions, which have no schema.
    path: path.join(shared, 'src/{errors,paging,*/*.types}.ts'),
    tsconfig: path.join(shared, 'tsconfig.json'),
    type: '*',
    expose: 'export',
    skipTypeCheck: true,
  }).createSchema('*');
  const renamed = JSON.stringify(definitions, (key, value) => (key === '$ref' ? componentRef(value) : value));
  return Object.fromEntries(Object.entries(JSON.parse(renamed) as Record<string, Schema>).map(([name, schema]) => [componentName(name), schema]));
}

function componentRef(reference: string): string {
  return `#/components/schemas/${componentName(decodeURIComponent(reference.replace('#/definitions/', '')))}`;
}

/** OpenAPI allows letters, digits, dots, dashes and underscores. */
function componentName(name: string): string {
  return name.replace(/[^\w.-]+/g, '_').replace(/_$/, '');
}
