import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** For `@RouteConfig`: the answer is the same for everyone and may be a few seconds old. */
export const PUBLIC_CACHED = { publicCached: true };

interface Entry {
  body: string;
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

    server.addHook('onRequest', async (request, reply) => {
      if (!cached(request)) return;
      const entry = this.#entries.get(request.url);
      if (entry !== undefined && entry.until > performance.now()) return this.#answer(request, reply, entry);
    });

    server.addHook('onSend', async (request, reply, payload) => {
      if (!cached(request) || reply.statusCode !== 200 || typeof payload !== 'string' || reply.hasHeader('etag')) return payload;
      const entry = { body: payload, etag: `"${createHash('sha1').update(payload).digest('base64url')}"`, until: performance.now() + FRESH_MS };
      if (this.#entries.size >= MAX_ENTRIES) this.#entries.clear();
      this.#entries.set(request.url, entry);
      reply.headers({ etag: entry.etag, 'cache-control': 'no-cache' });
      if (request.headers['if-none-match'] !== entry.etag) return payload;
      reply.status(304);
      return '';
    });
  }

  #answer(request: FastifyRequest, reply: FastifyReply, entry: Entry): FastifyReply {
    reply.headers({ etag: entry.etag, 'cache-control': 'no-cache' });
    if (request.headers['if-none-match'] === entry.etag) return reply.status(304).send();
    return reply.header('content-type', 'application/json; charset=utf-8').send(entry.body);
  }
}
