/**
 * `pnpm bench [--quick]`: the built product beside a bare Fastify floor, in one run, against the targets.
 * `pnpm bench --register [--quick] [--plans]`: the register with a thousand and with a hundred thousand cases.
 * `pnpm bench --search`: the search at fifty thousand documents.
 */
import { argumentsOf } from '../scripts/arguments.ts';
import { buildBff } from '../scripts/build.ts';

const USAGE = `用法：npx -y pnpm@12 bench [选项]
  --quick      短一些
  --register   改测台账：一千件和十万件申请
  --plans      和 --register 一起：列出每个查询的计划
  --search     改测搜索：五万篇文件
`;
const { flags } = argumentsOf(USAGE, { flags: ['quick', 'register', 'plans', 'search'] });
const [quick, register, plans, search] = ['quick', 'register', 'plans', 'search'].map((flag) => flags.has(flag));
await buildBff();
// The data comes from the built product, so it is loaded after the build.
if (register) {
  const { benchRegister } = await import('./register.ts');
  await benchRegister({ sizes: [1_000, quick ? 20_000 : 100_000], times: quick ? 40 : 200, plans: plans === true });
} else if (search) {
  const { benchSearch } = await import('./search.ts');
  await benchSearch();
} else {
  const { bench } = await import('./bench.ts');
  await bench(quick ? { rounds: 3, seconds: 1, warmUp: 1, starts: 3, withinMs: 80_000 } : { rounds: 15, seconds: 1, warmUp: 3, starts: 5, withinMs: 450_000 });
}
