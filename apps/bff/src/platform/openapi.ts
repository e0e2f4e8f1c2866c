import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { getMetadataStorage } from 'class-validator';
import { STAFF_COOKIE } from './access.ts';
import { type ChapterNotes, chapterOf, notesOf, type OperationNotes } from './api-notes.ts';
import { ABOUT, HEADERS, UPLOAD_NAME, WHO } from './openapi.words.ts';
import { NAME_FIELD } from './upload.ts';
import type { WhoMay } from './who-may.ts';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
type Models = [module: Promise<Record<string, unknown>>, classes: Record<string, Record<string, object>>][];

/** What scripts/metadata.ts writes: the types of the DTOs, and the shapes of the answers by operation. */
export interface ApiMetadata {
  default: () => Promise<{ '@nestjs/swagger': { models: unknown[][] } }>;
  responses: { schemas: Schemas; answers: Schemas };
}

/** The whole API in OpenAPI. Loaded on demand, because it brings @nestjs/swagger with it. */
export async function apiDocument(app: NestFastifyApplication, { default: metadata, responses }: ApiMetadata): Promise<OpenAPIObject> {
  await SwaggerModule.loadPluginMetadata(async () => withRules(await metadata()));
  const operations = operationsOf(app);
  const about = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('明窗接口')
    .setDescription(ABOUT)
    .setVersion('0.1.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: '居民登录后得到的令牌' }, 'resident')
    .addCookieAuth(STAFF_COOKIE, { type: 'apiKey', in: 'cookie', description: '工作人员登录后由浏览器保存' }, 'console')
    .addApiKey({ type: 'apiKey', in: 'header', name: 'X-CSRF-Token', description: '工作人员登录后返回的 csrfToken' }, 'csrf');
  const chapters = new Map([...operations.values()].map(({ chapter }) => [chapter.name, chapter.about]));
  for (const [name, text] of chapters) about.addTag(name, text);
  const document = SwaggerModule.createDocument(app, about.build(), { autoTagControllers: false });
  for (const methods of Object.values(document.paths)) {
    for (const [method, operation] of Object.entries(methods) as [string, Operation][]) {
      const known = operations.get(operation.operationId ?? '');
      if (known !== undefined) describe(operation, method, known);
      answer(operation, responses.answers);
    }
  }
  const components = document.components ?? {};
  return { ...document, components: { ...components, schemas: { ...components.schemas, ...responses.schemas } } };
}

/** Rules of class-validator in the words of JSON Schema. Where `each` is set, @nestjs/swagger moves them to the items. */
const KEYWORDS: Record<string, (...constraints: unknown[]) => object> = {
  isLength: (minLength, maxLength) => ({ minLength, maxLength }),
  maxLength: (maxLength) => ({ maxLength }),
  isInt: () => ({ type: 'integer' }),
  min: (minimum) => ({ minimum }),
  max: (maximum) => ({ maximum }),
  arrayMaxSize: (maxItems) => ({ maxItems }),
  arrayUnique: () => ({ uniqueItems: true }),
  matches: (pattern) => (pattern instanceof RegExp ? { pattern: pattern.source } : {}),
};

/** The compiler's metadata knows a limit only where a number stands in the decorator itself; class-validator knows all of them. */
async function withRules(metadata: Awaited<ReturnType<ApiMetadata['default']>>): Promise<typeof metadata> {
  for (const [module, classes] of metadata['@nestjs/swagger'].models as Models) {
    for (const [name, properties] of Object.entries(classes)) {
      const rules = getMetadataStorage().getTargetValidationMetadatas((await module)[name] as new () => unknown, '', false, false);
      for (const { propertyName, name: rule = '', constraints = [] } of rules) Object.assign(properties[propertyName] ?? {}, KEYWORDS[rule]?.(...constraints));
    }
  }
  return metadata;
}

type Noted = OperationNotes & { chapter: ChapterNotes };

/** The notes of every operation, by the id that @nestjs/swagger gives it. */
function operationsOf(app: NestFastifyApplication): Map<string, Noted> {
  const found = new Map<string, Noted>();
  for (const { controllers } of app.get(ModulesContainer).values()) {
    for (const { metatype } of controllers.values()) {
      const chapter = typeof metatype === 'function' ? chapterOf(metatype) : undefined;
      if (typeof metatype !== 'function' || chapter === undefined) continue;
      for (const name of Object.getOwnPropertyNames(metatype.prototype)) {
        const notes = notesOf(metatype.prototype[name]);
        if (notes !== undefined) found.set(`${metatype.name}_${name}`, { ...notes, chapter });
      }
    }
  }
  return found;
}

function describe(operation: Operation, method: string, { who, summary, chapter, once, ifMatch, upload }: Noted): void {
  operation.summary = summary;
  operation.description = `谁可以用：${WHO[who]}`;
  operation.tags = [chapter.name];
  operation.security = securityOf(who, method);
  Object.assign(operation, { 'x-who-may': who });
  const headers = [...(once ? [HEADERS.once] : []), ...(ifMatch ? [HEADERS.ifMatch] : [])];
  const header = { in: 'header', required: true, schema: { type: 'string' } } as const;
  operation.parameters = [...(operation.parameters ?? []), ...headers.map((one) => ({ ...header, ...one }))];
  if (upload) {
    const file = { type: 'string', format: 'binary' };
    const properties = { ...(upload === 'document' && { [NAME_FIELD]: { type: 'string', description: UPLOAD_NAME } }), file };
    const schema = { type: 'object', required: ['file'], properties };
    operation.requestBody = { required: true, content: { 'multipart/form-data': { schema } } };
  }
}

function securityOf(who: WhoMay, method: string): Record<string, string[]>[] {
  if (who === 'public') return [];
  if (who === 'resident') return [{ resident: [] }];
  return [method === 'get' ? { console: [] } : { console: [], csrf: [] }];
}

/** The shapes of the answers come from the contract itself (scripts/response-schemas.ts), and every operation may answer a problem. */
function answer(operation: Operation, answers: Schemas): void {
  const schema = answers[operation.operationId ?? ''];
  const [status = '200'] = Object.keys(operation.responses);
  operation.responses[status] = schema === undefined ? { description: '成功' } : { description: '成功', content: { 'application/json': { schema } } };
  operation.responses.default = { description: '出错', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } };
}
