import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { runCommand } from './command.ts';
import { MessagesImport } from './features/messages/messages.import.ts';
import { PoliciesImport } from './features/policies/policies.import.ts';
import { lettersSummary } from './import.words.ts';

/**
 * `node dist/import.js letters|documents <file>…`
 * What is broken is said and left out, and the run has succeeded; it has failed where nothing could be taken at all.
 */
const IMPORTS = new Map([
  ['letters', importLetters],
  ['documents', importDocuments],
]);

async function importLetters(app: INestApplicationContext, files: string[], reports: string): Promise<number> {
  await mkdir(reports, { recursive: true });
  let found = 0;
  for (const file of files) {
    const name = path.basename(file);
    const [before, after] = process.stdout.isTTY ? ['\r', ''] : ['', '\n'];
    const report = await app.get(MessagesImport).run(file, (lines) => process.stdout.write(`${before}${name}：已读 ${lines} 行${after}`));
    found += report.added + report.known + report.changed.length;
    const target = path.join(reports, `${name}.report.jsonl`);
    const lines = [...report.broken, ...report.changed].sort((a, b) => a.lineNumber - b.lineNumber);
    if (lines.length === 0) await rm(target, { force: true });
    else await writeFile(target, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    process.stdout.write(`${process.stdout.isTTY ? '\n' : ''}${lettersSummary(name, report, target)}\n`);
  }
  return found === 0 ? 1 : 0;
}

async function importDocuments(app: INestApplicationContext, files: string[]): Promise<number> {
  let found = 0;
  for (const [index, file] of files.entries()) {
    const { refused, documents } = await app.get(PoliciesImport).run(file);
    found += documents.length;
    process.stdout.write(
      `[${index + 1}/${files.length}] ${path.basename(file)}：${documents.length === 0 ? `${refused ?? '没有正文'}，没有导入` : `${documents.length} 篇`}\n`,
    );
    for (const d of documents) {
      process.stdout.write(
        `  ${d.added ? '新增' : '已有'}  ${d.title}${d.titleVerified ? '' : '（标题待核）'}  ${d.issuer ?? '发文机关待核'}  ${d.originalPublishedOn ?? '日期待核'}\n`,
      );
    }
  }
  return found === 0 ? 1 : 0;
}

const [what = '', ...files] = process.argv.slice(2);
const work = IMPORTS.get(what);
runCommand(
  '用法：import:letters <来信.jsonl>…，或 import:documents <文件.txt>…',
  files,
  work === undefined ? null : (app, { dataDir }) => work(app, files, path.join(dataDir, 'import-reports')),
);
