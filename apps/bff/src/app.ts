import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { WsAdapter } from '@nestjs/platform-ws';
import { AppModule } from './app.module.ts';
import type { Config } from './config.ts';
import { serveApiDocs } from './platform/api-docs.ts';
import type { Clock } from './platform/clock.ts';
import { configureHttp, httpAdapter } from './platform/http.ts';
import { RequestLog } from './platform/request-log.ts';

/** The whole BFF, ready to listen; migrations have run. Used by `main` and by every test. */
export async function createApp(config: Config, clock: Clock): Promise<NestFastifyApplication> {
  const log = new RequestLog(config.logLevel);
  const logger = config.logLevel === 'silent' ? (false as const) : (['fatal', 'error', 'warn'] as const);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config, clock), httpAdapter(config, log), {
    logger: logger === false ? false : [...logger],
    abortOnError: false,
    bodyParser: false,
  });
  app.setGlobalPrefix('api', { exclude: ['healthz', 'readyz'] });
  app.useWebSocketAdapter(new WsAdapter(app));
  await configureHttp(app, config, log);
  await serveApiDocs(app, () => import('./metadata.ts'));
  await app.init();
  return app;
}
