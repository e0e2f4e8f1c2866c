/**
 * Writes apps/bff/src/metadata.ts: the types of the DTOs and of the answers, which OpenAPI needs and JavaScript forgets.
 * Reads the source with the visitor of @nestjs/swagger's compiler plugin, so that `tsc` stays the only builder.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';
import { responseSchemas } from './response-schemas.ts';

const BFF = fileURLToPath(new URL('../apps/bff/', import.meta.url));
const SOURCE = path.join(BFF, 'src');

interface Visitor {
  visit(program: ts.Program, file: ts.SourceFile): void;
  collect(): { models: [ts.Node, Record<string, ts.Node>][] };
  typeImports: Record<string, string>;
}
type Plugin = { ReadonlyVisitor: new (options: Record<string, unknown>) => Visitor };

const pluginPath = createRequire(path.join(BFF, 'package.json')).resolve('@nestjs/swagger/plugin');
const { ReadonlyVisitor } = (await import(pathToFileURL(pluginPath).href)) as Plugin;

const config = ts.getParsedCommandLineOfConfigFile(path.join(BFF, 'tsconfig.json'), {}, { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (d) => { throw new Error(String(d.messageText)); } });
if (config === undefined) throw new Error('apps/bff/tsconfig.json cannot be read');
const program = ts.createProgram({ rootNames: config.fileNames, options: { ...config.options, composite: false } });
const visitor = new ReadonlyVisitor({ pathToSource: SOURCE, classValidatorShim: true, introspectComments: true, dtoFileNameSuffix: ['.dto.ts', 'keyset.ts'] });
for (const file of program.getSourceFiles()) {
  if (!file.isDeclarationFile && file.fileName.startsWith(SOURCE) && (file.fileName.endsWith('.dto.ts') || file.fileName.endsWith('keyset.ts'))) visitor.visit(program, file);
}

const printer = ts.createPrinter();
const blank = ts.createSourceFile('blank.ts', '', ts.ScriptTarget.Latest);
const print = (node: ts.Node): string => printer.printNode(ts.EmitHint.Unspecified, node, blank);

// Static imports, because tsc does not rewrite the extension inside `import("…")`.
const files = new Map<string, string>();
const moduleName = (code: string): string => {
  const file = code.match(/import\("(\.[^"]+?)(?:\.[jt]s)?"\)/)?.[1];
  if (file === undefined) throw new Error(`not an import: ${code}`);
  const name = files.get(file) ?? `m${files.size}`;
  files.set(file, name);
  return name;
};

const models = visitor.collect().models.map(([file, classes]) => {
  const body = Object.entries(classes).map(([name, properties]) => `      ${name}: ${print(properties)},`);
  return `    [Promise.resolve(${moduleName(print(file))}), {\n${body.join('\n')}\n    }],`;
});
const types = Object.entries(visitor.typeImports).map(([key, code]) => `    ${JSON.stringify(key)}: ${moduleName(code)},`);
const imports = [...files].map(([file, name]) => `import * as ${name} from '${file}.ts';`);
const body = `export default async () => {\n  const t = {\n${types.join('\n')}\n  };\n  return { '@nestjs/swagger': { models: [\n${models.join('\n')}\n  ] } };\n};\n`;
const responses = `export const responses: { schemas: Record<string, object>; answers: Record<string, object> } = ${JSON.stringify(responseSchemas(program))};\n`;
writeFileSync(path.join(SOURCE, 'metadata.ts'), `// Written by scripts/metadata.ts.\n${imports.join('\n')}\n\n${body}\n${responses}`);
