import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** For `@RouteConfig`: the answer is the same for everyone and may be a few seconds old. */
export const PUBLIC_CACHED = { publicCached: true };

interface Entry {
  body: Buffer;
  etag: string;
  until: number;
}

/** Another process's publication shows after this long at the latest; our own at once. */
const FRESH_MS = 3_000;
const MAX_ENTRIES = 500;

/** Answers of public reads, kept whole with their ETag, served before any router or database is asked. */
@Injectable()
export class PublicCache {
  readonly #entries = new Map<string, Entry>();

  clear(): void {
    this.#entries.clear();
  }

  install(server: FastifyInstance): void {
    const cached = (request: FastifyRequest): boolean =>
      request.method === 'GET' && (request.routeOptions.config as { publicCached?: boolean }).publicCached === true;

    server.addHook('onRequest', (request, reply, done) => {
      const entry = cached(request) ? this.#entries.get(request.url) : undefined;
      if (entry !== undefined && entry.until > performance.now()) this.#answer(request, reply, entry);
      else done();
    });

    server.addHook('onSend', (request, reply, payload, done) => {
      if (!cached(request) || reply.statusCode !== 200 || typeof payload !== 'string' || reply.hasHeader('etag')) return done(null, payload);
      // Encoded once: for the ETag, for this answer and for those that follow.
      const body = Buffer.from(payload);
      const entry = { body, etag: `"${hash('sha1', body, 'base64url')}"`, until: performance.now() + FRESH_MS };
      if (this.#entries.size >= MAX_ENTRIES) this.#entries.clear();
      this.#entries.set(request.url, entry);
      reply.headers({ etag: entry.etag, 'cache-control': 'no-cache' });
      if (request.headers['if-none-match'] !== entry.etag) return done(null, body);
      reply.status(304);
      done(null, '');
    });
  }

  #answer(request: FastifyRequest, reply: FastifyReply, entry: Entry): FastifyReply {
    reply.headers({ etag: entry.etag, 'cache-control': 'no-cache' });
    if (request.headers['if-none-match'] === entry.etag) return reply.status(304).send();
    return reply.header('content-type', 'application/json; charset=utf-8').send(entry.body);
  }
}
