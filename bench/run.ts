/** `pnpm bench [--quick]`: the built product beside a bare Fastify floor, in one run, against the targets. */
import { buildBff } from '../scripts/build.ts';

const quick = process.argv.includes('--quick');
await buildBff();
// The data comes from the built product, so it is loaded after the build.
const { bench } = await import('./bench.ts');
await bench(quick ? { rounds: 3, seconds: 1, starts: 3, withinMs: 80_000 } : { rounds: 5, seconds: 3, starts: 5, withinMs: 450_000 });
