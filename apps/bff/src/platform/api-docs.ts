import { createRequire } from 'node:module';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { ERRORS_PAGE, errorsPage } from './errors.page.ts';
import type { ApiMetadata } from './openapi.ts';

const ASSETS = new Set(['/swagger-ui.css', '/swagger-ui-bundle.js', '/favicon-32x32.png']);

const PAGE = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>明窗接口文档</title>
<link rel="icon" href="/api/docs/favicon-32x32.png">
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
</head>
<body>
<div id="docs"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>
`;
const START = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#docs', deepLinking: true, persistAuthorization: true, docExpansion: 'list', defaultModelsExpandDepth: 0 });\n`;

/**
 * `/api/docs`, `/api/openapi.json` and `/api/errors`. What describes the API is loaded and run when somebody first asks
 * for it: it would cost every start a fifth of a second and is seldom read.
 */
export async function serveApiDocs(app: NestFastifyApplication, metadata: () => Promise<ApiMetadata>): Promise<void> {
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  let description: Promise<string> | null = null;
  const describe = async (): Promise<string> => {
    const { apiDocument } = await import('./openapi.ts');
    return JSON.stringify(await apiDocument(app, await metadata()));
  };
  const serve = (url: string, type: string, body: () => string | Promise<string>): void => {
    server.get(url, async (_request, reply) => reply.type(`${type}; charset=utf-8`).send(await body()));
  };
  serve('/api/openapi.json', 'application/json', () => {
    description ??= describe();
    return description;
  });
  for (const url of ['/api/docs', '/api/docs/']) serve(url, 'text/html', () => PAGE);
  serve('/api/docs/start.js', 'text/javascript', () => START);
  serve(ERRORS_PAGE, 'text/html', errorsPage);
  const root = path.dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  await server.register(fastifyStatic, { root, prefix: '/api/docs/', index: false, decorateReply: false, allowedPath: (file) => ASSETS.has(file) });
}
