import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import metadata from '../metadata.ts';

function apiDocument(app: NestFastifyApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setTitle('明窗 Mingchuang')
    .setDescription('政务公开与互动。错误一律为 RFC 9457 application/problem+json；`x-who-may` 说明每个操作谁可以用。')
    .setVersion('0.1.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer' }, 'resident')
    .addCookieAuth('mc_console', { type: 'apiKey', in: 'cookie' }, 'console')
    .build();
  return SwaggerModule.createDocument(app, about);
}

/** `/api/docs` and `/api/openapi.json`; the document is made at the first request for it, so that it costs the start nothing. */
export async function serveApiDocs(app: NestFastifyApplication): Promise<void> {
  await SwaggerModule.loadPluginMetadata(metadata);
  SwaggerModule.setup('api/docs', app, () => apiDocument(app), {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
    customSiteTitle: '明窗 API',
  });
}
