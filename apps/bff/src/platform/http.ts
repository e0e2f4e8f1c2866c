import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyCookie from '@fastify/cookie';
import fastifyMultipart from '@fastify/multipart';
import fastifyRateLimit from '@fastify/rate-limit';
import fastifyStatic from '@fastify/static';
import { FILE_MAX_BYTES, FILE_NAME_BYTES } from '@mingchuang/shared/files/files.types';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyBaseLogger, type FastifyInstance, type FastifyReply, LogController } from 'fastify';
import { Redis } from 'ioredis';
import { type Config, ROOT } from '../config.ts';
import { onClientError, onFrameworkError } from './early-errors.ts';
import { AppError } from './errors.ts';
import { PublicCache } from './public-cache.ts';
import { DEFAULT_PER_MINUTE, perMinute, setRateFactor } from './rate-limit.ts';
import type { RequestLog } from './request-log.ts';
import { headersFor } from './security-headers.ts';

/** Who stays below the limit need not read how far below. */
const NO_COUNTS = { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false };
const BODY_LIMIT = 1024 * 1024;

export function httpAdapter(config: Config, log: RequestLog): FastifyAdapter {
  const run = randomBytes(4).toString('hex');
  let count = 0;
  const nextId = () => `${run}-${(++count).toString(36)}`;
  return new FastifyAdapter({
    logger: log.logger,
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: true,
    // Nothing here is Express middleware, and its runner would look at every request.
    skipMiddie: true,
    bodyLimit: BODY_LIMIT,
    trustProxy: config.trustProxy,
    genReqId: nextId,
    // A logger of its own for every request costs more than the line it writes; lines name the request themselves.
    childLoggerFactory: (logger: FastifyBaseLogger) => logger,
    frameworkErrors: onFrameworkError,
    clientErrorHandler: onClientError(nextId),
  });
}

/** Everything between the socket and the controllers, in the order in which a request meets it. */
export async function configureHttp(app: NestFastifyApplication, config: Config, log: RequestLog): Promise<void> {
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  setRateFactor(config.rateFactor);
  log.install(server);
  // JSON and uploads only: a page of another origin can send plain text and forms without asking.
  server.removeContentTypeParser('text/plain');
  const headers = headersFor(config);
  server.addHook('onRequest', (request, reply, done) => {
    reply.headers(headers(request.url));
    done();
  });
  await app.register(fastifyCookie);
  // One file, and one field that tells its name.
  await app.register(fastifyMultipart, { limits: { fileSize: FILE_MAX_BYTES + 1, files: 1, fields: 1, fieldSize: FILE_NAME_BYTES } });
  // The apps' own files are not counted.
  server.addHook('onRoute', (route) => {
    if (!route.url.startsWith('/api/')) route.config = { ...route.config, rateLimit: false };
  });
  await app.register(fastifyRateLimit, {
    max: perMinute(DEFAULT_PER_MINUTE),
    timeWindow: 60_000,
    ...(config.redisUrl === null ? {} : { redis: limitsRedis(server, config.redisUrl), skipOnError: true }),
    addHeadersOnExceeding: NO_COUNTS,
    errorResponseBuilder: () => new AppError('TOO_MANY_REQUESTS'),
  });
  app.get(PublicCache).install(server);
  await serveApps(server);
}

/** Counts the limits of several BFFs together; where it is away, requests pass. */
function limitsRedis(server: FastifyInstance, url: string): Redis {
  const redis = new Redis(url, { maxRetriesPerRequest: 1 });
  redis.on('error', (error) => server.log.warn(`redis: ${error.message}`));
  server.addHook('onClose', async () => redis.disconnect());
  return redis;
}

/** The two built apps, where they have been built. */
async function serveApps(server: FastifyInstance): Promise<void> {
  const apps = [
    { root: path.join(ROOT, 'apps/miniapp/dist/h5'), prefix: '/' },
    { root: path.join(ROOT, 'apps/console/dist'), prefix: '/console/' },
  ].filter(({ root }) => existsSync(path.join(root, 'index.html')));
  for (const [index, { root, prefix }] of apps.entries()) {
    await server.register(fastifyStatic, {
      root,
      prefix,
      wildcard: false,
      preCompressed: true,
      decorateReply: index === 0,
      setHeaders: (reply, file) => {
        reply.header('cache-control', /\.html(\.br|\.gz)?$/.test(file) ? 'no-cache' : 'public, max-age=31536000, immutable');
      },
    });
  }
  const consoleApp = apps.find(({ prefix }) => prefix === '/console/');
  if (consoleApp === undefined) return;
  const page = (reply: FastifyReply) => reply.header('cache-control', 'no-cache').sendFile('index.html', consoleApp.root);
  server.get('/console', async (_request, reply) => reply.redirect('/console/'));
  server.get('/console/*', async (_request, reply) => page(reply));
}
