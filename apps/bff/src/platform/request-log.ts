import type { FastifyInstance, FastifyReply, FastifyRequest, FastifyServerOptions, onResponseHookHandler } from 'fastify';
import { destination } from 'pino';
import type { Config } from '../config.ts';
import { listOf } from './hooks.ts';

const INFO = 30;
const WRITES_REQUESTS: readonly string[] = ['info', 'debug', 'trace'];

/**
 * One line a request; the route's pattern, never the address with its ids, codes or signatures.
 * It has the form of the logger's lines and goes straight to their stream: the way through the logger takes as long as reading a letter.
 */
export class RequestLog {
  readonly #lines;

  constructor(private readonly level: Config['logLevel']) {
    this.#lines = level === 'silent' ? null : destination({ sync: false, minLength: 16_000, periodicFlush: 1000 });
  }

  /** what Fastify and its plugins write with, into the same stream */
  get logger(): FastifyServerOptions['logger'] {
    return this.#lines === null ? false : { level: this.level, stream: this.#lines };
  }

  install(server: FastifyInstance): void {
    if (!WRITES_REQUESTS.includes(this.level)) return;
    server.addHook('onResponse', (request, reply, done) => {
      if (request.is404) this.#write(request, reply, '');
      done();
    });
    // A route knows its pattern; to ask a request for it takes longer than to write the line.
    server.addHook('onRoute', (route) => {
      const where = `,"route":${JSON.stringify(route.url)}`;
      const onResponse: onResponseHookHandler = (request, reply, done) => {
        this.#write(request, reply, where);
        done();
      };
      route.onResponse = [...listOf(route.onResponse), onResponse];
    });
  }

  #write({ id, method }: FastifyRequest, reply: FastifyReply, where: string): void {
    const time = Math.round(performance.timeOrigin + performance.now());
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    this.#lines?.write(
      `{"level":${INFO},"time":${time},"reqId":"${id}","method":"${method}"${where},"status":${reply.statusCode},"ms":${ms},"msg":"request"}\n`,
    );
  }
}
