import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestHookHandler, onSendHookHandler } from 'fastify';
import { listOf } from './hooks.ts';

/** For `@RouteConfig`: the answer is the same for everyone and may be a few seconds old. */
export const PUBLIC_CACHED = { publicCached: true };

interface Entry {
  body: Buffer;
  etag: string;
  until: number;
}

/** Another process's publication shows after this long at the latest; our own at once. */
const FRESH_MS = 3_000;
const MAX_ENTRIES = 200;
/** Addresses remembered as asked for. Someone who reads everything once fills it and empties it again, and nothing of that is kept. */
const MAX_ASKED = 1_000;

/** Answers of public reads, kept whole with their ETag, served before any controller or database is asked; what is asked for only once is not kept. */
@Injectable()
export class PublicCache {
  readonly #entries = new Map<string, Entry>();
  /** addresses that were asked for once */
  readonly #asked = new Set<string>();

  clear(): void {
    this.#entries.clear();
  }

  /** On the routes themselves, so that no other request is asked whether it is meant. */
  install(server: FastifyInstance): void {
    server.addHook('onRoute', (route) => {
      if (route.method !== 'GET' || (route.config as { publicCached?: boolean } | undefined)?.publicCached !== true) return;
      route.onRequest = [this.#serve, ...listOf(route.onRequest)];
      route.onSend = [...listOf(route.onSend), this.#take];
    });
  }

  readonly #serve: onRequestHookHandler = (request, reply, done) => {
    const entry = this.#entries.get(request.url);
    if (entry !== undefined && entry.until > performance.now()) answer(request, reply, entry);
    else done();
  };

  readonly #take: onSendHookHandler = (request, reply, payload, done) => {
    if (reply.statusCode !== 200 || typeof payload !== 'string' || reply.hasHeader('etag')) return done(null, payload);
    // encoded once: for its hash, its length, the cache and the wire
    const body = Buffer.from(payload);
    const etag = `"${hash('sha1', body, 'base64url')}"`;
    this.#keep(request.url, body, etag);
    reply.headers({ etag, 'cache-control': 'no-cache' });
    if (request.headers['if-none-match'] !== etag) return done(null, body);
    reply.status(304);
    done(null, '');
  };

  #keep(url: string, body: Buffer, etag: string): void {
    if (!this.#asked.has(url)) {
      if (this.#asked.size >= MAX_ASKED) this.#asked.clear();
      this.#asked.add(url);
      return;
    }
    if (this.#entries.size >= MAX_ENTRIES) this.#entries.clear();
    this.#entries.set(url, { body, etag, until: performance.now() + FRESH_MS });
  }
}

function answer(request: FastifyRequest, reply: FastifyReply, { body, etag }: Entry): FastifyReply {
  reply.headers({ etag, 'cache-control': 'no-cache' });
  if (request.headers['if-none-match'] === etag) return reply.status(304).send();
  return reply.header('content-type', 'application/json; charset=utf-8').send(body);
}
