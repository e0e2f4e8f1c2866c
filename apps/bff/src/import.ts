import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.ts';
import { ConfigError, parseConfig } from './config.ts';
import { MessagesImport } from './features/messages/messages.import.ts';
import { PoliciesImport } from './features/policies/policies.import.ts';
import { SystemClock } from './platform/clock.ts';

/** `node dist/import.js letters|documents <file>…`; paths are relative to the folder it is called from. */
async function main([what, ...files]: string[]): Promise<number> {
  const work = what === 'letters' ? importLetters : what === 'documents' ? importDocuments : null;
  if (work === null || files.length === 0) {
    process.stderr.write('用法：import:letters <来信.jsonl>…，或 import:documents <文件.txt>…\n');
    return 2;
  }
  const missing = files.filter((file) => !existsSync(file));
  if (missing.length > 0) {
    process.stderr.write(`找不到文件：${missing.join('、')}\n`);
    return 2;
  }
  const config = parseConfig(process.env);
  const app = await NestFactory.createApplicationContext(AppModule.with({ ...config, redisUrl: null }, new SystemClock(config.demoClock)), {
    logger: ['error'],
    abortOnError: false,
  });
  try {
    return await work(app, files, path.join(config.dataDir, 'import-reports'));
  } finally {
    await app.close();
  }
}

async function importLetters(app: INestApplicationContext, files: string[], reports: string): Promise<number> {
  let broken = 0;
  for (const file of files) {
    const report = await app
      .get(MessagesImport)
      .run(file, (lines) =>
        process.stdout.write(`${process.stdout.isTTY ? '\r' : ''}${path.basename(file)}：已读 ${lines} 行${process.stdout.isTTY ? '' : '\n'}`),
      );
    if (process.stdout.isTTY) process.stdout.write('\n');
    process.stdout.write(`${path.basename(file)}：新增 ${report.added} 封，已有 ${report.known} 封，有问题 ${report.broken.length} 行\n`);
    broken += report.broken.length;
    if (report.broken.length > 0) {
      await mkdir(reports, { recursive: true });
      const target = path.join(reports, `${path.basename(file)}.broken.jsonl`);
      await writeFile(target, report.broken.map((line) => `${JSON.stringify(line)}\n`).join(''));
      process.stdout.write(`有问题的行和原因：${target}\n`);
    }
  }
  return broken > 0 ? 1 : 0;
}

async function importDocuments(app: INestApplicationContext, files: string[]): Promise<number> {
  let empty = 0;
  for (const [index, file] of files.entries()) {
    const report = await app.get(PoliciesImport).run(file);
    process.stdout.write(`[${index + 1}/${files.length}] ${path.basename(file)}：${report.documents.length} 篇\n`);
    for (const d of report.documents) {
      process.stdout.write(
        `  ${d.added ? '新增' : '已有'}  ${d.title}${d.titleVerified ? '' : '（标题待核）'}  ${d.issuer ?? '发文机关待核'}  ${d.originalPublishedOn ?? '日期待核'}\n`,
      );
    }
    if (report.documents.length === 0) {
      empty += 1;
      process.stderr.write('  没有正文，未导入\n');
    }
  }
  return empty > 0 ? 1 : 0;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error) => {
    process.stderr.write(`${error instanceof ConfigError ? error.message : (error?.stack ?? error)}\n`);
    process.exit(1);
  },
);
