/** `pnpm build`: the three apps and what they share, each only when its sources changed. */
import { createReadStream, createWriteStream, readdirSync, rmSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import { build, type Plugin } from 'esbuild';
import { argumentsOf } from './arguments.ts';
import { hashOf, must, ROOT, SERVER, tool, unlessDone } from './run.ts';

const COMMON = ['packages/shared'];
const WEAPP_DEFAULT_BASE = 'https://mingchuang.example.invalid';

export async function buildBff(): Promise<void> {
  const bff = path.join(ROOT, 'apps/bff');
  await unlessDone('构建 BFF', 'bff', SERVER, hashOf([...COMMON, 'apps/bff', 'scripts']), async () => {
    await must(tool('tsc'), ['-b', 'packages/shared']);
    await must(tool('tsx'), ['scripts/metadata.ts']);
    await must(tool('tsc'), ['-b', '--force'], { cwd: bff });
    await bundleServer(path.join(bff, 'dist'));
  });
}

/** They bring compiled code or files of their own along, and stay where they are installed. */
const NOT_BUNDLED = ['better-sqlite3', '@node-rs/argon2', 'swagger-ui-dist', 'pdfkit', 'fontkit'];

/** Packages ask for others that need not be there (drivers, transports); what is not installed is left to be asked for at run time. */
const leaveMissing: Plugin = {
  name: 'leave-missing',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^[^./]/ }, async ({ path: wanted, pluginData, kind, resolveDir, importer }) => {
      if (pluginData === 'asked') return undefined;
      const found = await resolve(wanted, { kind, resolveDir, importer, pluginData: 'asked' });
      return found.errors.length > 0 ? { path: wanted, external: true } : found;
    });
  },
};

/** Nest asks the installed TypeORM for two names of its 0.3, and thereby loads a second TypeORM beside the one in the bundle; 1.x has neither. */
const oneTypeorm: Plugin = {
  name: 'one-typeorm',
  setup({ onLoad }) {
    onLoad({ filter: /@nestjs\/typeorm\/dist\/common\/typeorm-compat\.js$/ }, () => ({
      contents: 'export const Connection = undefined; export const AbstractRepository = undefined;',
    }));
  },
};

/** One file instead of two thousand, which `server.js` starts: the server is ready in half the time. What was compiled of another one goes. */
async function bundleServer(dist: string): Promise<void> {
  const file = path.join(dist, 'bundle.cjs');
  for (const name of readdirSync(dist).filter((one) => one.endsWith('.compiled'))) rmSync(path.join(dist, name));
  await build({
    entryPoints: [path.join(dist, 'main.js')],
    outfile: file,
    bundle: true,
    minifySyntax: true,
    minifyWhitespace: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // what stays outside is asked for by `require` as well: a script that is kept compiled cannot import
    supported: { 'dynamic-import': false },
    external: NOT_BUNDLED,
    plugins: [leaveMissing, oneTypeorm],
    // esbuild does not know this name, so nothing of ours may have it
    define: { 'import.meta.url': '__urlOfBundle' },
    banner: { js: "const __urlOfBundle = require('node:url').pathToFileURL(__filename).href;" },
    logLevel: 'warning',
  });
  await keepAscii(file);
}

/** esbuild leaves other letters in regular expressions as they are, and a single one makes the engine keep the whole source at two bytes a character: 7 MB more. */
async function keepAscii(file: string): Promise<void> {
  const source = await readFile(file, 'utf8');
  await writeFile(
    file,
    source.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}

export async function buildConsole(): Promise<void> {
  const folder = path.join(ROOT, 'apps/console');
  await unlessDone('构建工作台', 'console', 'apps/console/dist/index.html', hashOf([...COMMON, 'apps/console']), async () => {
    await must(tool('vite', folder), ['build'], { cwd: folder, env: { NODE_ENV: 'production' } });
    await compress(path.join(folder, 'dist'));
  });
}

export async function buildH5(): Promise<void> {
  const folder = path.join(ROOT, 'apps/miniapp');
  await unlessDone('构建小程序网页版', 'h5', 'apps/miniapp/dist/h5/index.html', hashOf([...COMMON, 'apps/miniapp']), async () => {
    await must(tool('taro', folder), ['build', '--type', 'h5'], { cwd: folder, env: { NODE_ENV: 'production' } });
    await compress(path.join(folder, 'dist/h5'));
  });
}

/** The API base is asked for by the mini-program's own configuration; tests build against an address that does not exist. */
export async function buildWeapp(apiBase = process.env.TARO_APP_API_BASE ?? WEAPP_DEFAULT_BASE): Promise<void> {
  const folder = path.join(ROOT, 'apps/miniapp');
  await unlessDone('构建微信小程序', 'weapp', 'apps/miniapp/dist/weapp/app.json', hashOf([...COMMON, 'apps/miniapp'], [apiBase]), async () => {
    await must(tool('taro', folder), ['build', '--type', 'weapp'], { cwd: folder, env: { NODE_ENV: 'production', TARO_APP_API_BASE: apiBase } });
  });
}

/** Text files get `.br` and `.gz` beside them, which the BFF serves as they are. */
async function compress(folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name));
  for (const file of files.filter((f) => /\.(js|css|html|svg|json)$/.test(f) && statSync(f).size > 1024)) {
    await pipeline(createReadStream(file), createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }), createWriteStream(`${file}.br`));
    await pipeline(createReadStream(file), createGzip({ level: 9 }), createWriteStream(`${file}.gz`));
  }
}

export async function buildServed(): Promise<void> {
  await buildBff();
  await buildConsole();
  await buildH5();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  argumentsOf('用法：npx -y pnpm@12 build\n  构建 BFF、工作台、小程序的网页版和微信版，只构建改动过的部分。没有选项\n');
  await buildServed();
  await buildWeapp();
}
