import 'reflect-metadata';
import { existsSync } from 'node:fs';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.ts';
import { type Config, ConfigError, parseConfig } from './config.ts';
import { SystemClock } from './platform/clock.ts';

/** What was given is not what it should be; its sentence says all. */
export class GivenError extends Error {}

type Work = (app: INestApplicationContext, config: Config) => Promise<number>;

/**
 * A command on files and on what `DATA_DIR` or `DATABASE_URL` holds, without a server and its jobs; ends the process.
 * `work` answers the exit code. Without `work` or files it was called wrongly (2); paths are relative to the folder it is called from.
 */
export function runCommand(usage: string, files: readonly string[], work: Work | null): void {
  codeOf(usage, files, work).then(
    (code) => process.exit(code),
    (error) => {
      process.stderr.write(`${error instanceof ConfigError || error instanceof GivenError ? error.message : (error?.stack ?? error)}\n`);
      process.exit(1);
    },
  );
}

async function codeOf(usage: string, files: readonly string[], work: Work | null): Promise<number> {
  const missing = files.filter((file) => !existsSync(file));
  if (work === null || files.length === 0 || missing.length > 0) {
    process.stderr.write(missing.length > 0 ? `找不到文件：${missing.join('、')}\n` : `${usage}\n`);
    return 2;
  }
  const config = parseConfig(process.env);
  const app = await NestFactory.createApplicationContext(AppModule.with({ ...config, redisUrl: null }, new SystemClock(config.demoClock)), {
    logger: ['error'],
    abortOnError: false,
  });
  try {
    return await work(app, config);
  } finally {
    await app.close();
  }
}
