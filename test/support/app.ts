import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { createApp } from '@mingchuang/bff/app';
import { type Config, parseConfig } from '@mingchuang/bff/config';
import { OutboxWorker } from '@mingchuang/bff/outbox/outbox.worker';
import { seedBureau } from '@mingchuang/bff/seed/bureau';
import { People } from '@mingchuang/bff/seed/people';
import { StoryClock } from '@mingchuang/bff/seed/story-clock';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { freshDatabase, type TestDatabase } from './databases.ts';

/** Thursday, 12 November 2026, nine in the morning: an ordinary working day far from any holiday. */
export const STORY_NOW = '2026-11-12T09:00:00+08:00';

export interface TestApp {
  app: NestFastifyApplication;
  config: Config;
  clock: StoryClock;
  people: People;
  database: TestDatabase;
  /** origin of the running server, such as `http://127.0.0.1:41234` */
  url: string;
  /** runs every outbox job that is due at the story's time; the worker itself is not started */
  drain(): Promise<number>;
  close(): Promise<void>;
}

export interface TestAppOptions {
  now?: string;
  env?: Record<string, string>;
}

/** A whole BFF with the invented bureau, on an empty database, with a clock that the test moves. */
export async function startTestApp(engine: TestDatabase['name'], { now = STORY_NOW, env = {} }: TestAppOptions = {}): Promise<TestApp> {
  const database = await freshDatabase(engine);
  const config = parseConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent', PORT: '0', RATE_LIMIT_FACTOR: '1000', ...database.env, ...env });
  const clock = new StoryClock(now);
  const app = await createApp(config, clock);
  await seedBureau(app);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  return {
    app,
    config,
    clock,
    people: new People(app),
    database,
    url: `http://127.0.0.1:${port}`,
    drain: () => app.get(OutboxWorker).drain(),
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}
