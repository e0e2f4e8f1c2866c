import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/** What scripts/metadata.ts writes: the types of the DTOs, and the shapes of the answers by operation. */
export interface ApiMetadata {
  default: () => Promise<Record<string, unknown>>;
  responses: { schemas: Schemas; answers: Schemas };
}

function apiDocument(app: NestFastifyApplication, responses: ApiMetadata['responses']): OpenAPIObject {
  const about = new DocumentBuilder()
    .setTitle('明窗 Mingchuang')
    .setDescription('政务公开与互动。错误一律为 RFC 9457 application/problem+json；`x-who-may` 说明每个操作谁可以用。')
    .setVersion('0.1.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer' }, 'resident')
    .addCookieAuth('mc_console', { type: 'apiKey', in: 'cookie' }, 'console')
    .build();
  return withAnswers(SwaggerModule.createDocument(app, about), responses);
}

/** The shapes of the answers come from the contract itself (scripts/response-schemas.ts), and every operation may answer a problem. */
function withAnswers(document: OpenAPIObject, responses: ApiMetadata['responses']): OpenAPIObject {
  const problem = { description: '出错：RFC 9457', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } };
  for (const operation of Object.values(document.paths).flatMap((path) => Object.values(path) as Operation[])) {
    const schema = responses.answers[operation.operationId ?? ''];
    const [status = '200'] = Object.keys(operation.responses);
    if (schema !== undefined) operation.responses[status] = { description: '成功', content: { 'application/json': { schema } } };
    operation.responses.default = problem;
  }
  const components = document.components ?? {};
  return { ...document, openapi: '3.1.0', components: { ...components, schemas: { ...components.schemas, ...responses.schemas } } };
}

/** `/api/docs` and `/api/openapi.json`; the document is made at the first request for it, so that it costs the start nothing. */
export async function serveApiDocs(app: NestFastifyApplication, { default: metadata, responses }: ApiMetadata): Promise<void> {
  await SwaggerModule.loadPluginMetadata(metadata);
  SwaggerModule.setup('api/docs', app, () => apiDocument(app, responses), {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
    customSiteTitle: '明窗 API',
  });
}
