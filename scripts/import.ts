/** `pnpm import:letters FILE…`, `pnpm import:documents FILE…`: paths are relative to the folder it is called from. */
import path from 'node:path';
import { buildBff } from './build.ts';
import { CALLED_FROM, ROOT, run } from './run.ts';

await buildBff();
const [what = '', ...files] = process.argv.slice(2);
const { code } = await run(process.execPath, [path.join(ROOT, 'apps/bff/dist/import.js'), what, ...files], { cwd: CALLED_FROM });
process.exit(code);
