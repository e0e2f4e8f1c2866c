import type { Import } from './tree.ts';

/**
 * Who may import whom (ARCHITECTURE.md). Each function answers with the reason against one import, or null.
 * Everything is read from the names of folders and files; there is no list of features.
 */
type Rule = (one: Import) => string | null;

const packageOf = (file: string): string => /^(?:apps|packages)\/[^/]+|^[^/]+/.exec(file)?.[0] ?? file;

/** shared → nothing; apps → shared; test, bench and scripts → anything. */
export const betweenPackages: Rule = ({ from, to, local }) => {
  const own = packageOf(from);
  if (!/^(apps|packages)\//.test(own)) return null;
  if (local) return packageOf(to) === own ? null : 'leaves its package';
  if (own === 'packages/shared') return 'shared carries no library';
  return to.startsWith('@mingchuang/') && !to.startsWith('@mingchuang/shared/') ? 'an app knows only shared' : null;
};

const BFF = /^apps\/bff\/src\//;
/** `platform`, `outbox`, `search`, `migrations`, `seed`, `features/<name>`, or '' for the files that put everything together. */
const areaOf = (file: string): string => /^apps\/bff\/src\/(features\/[^/]+|[^/]+)\//.exec(file)?.[1] ?? '';
/** `controller`, `queries` …: the last word of a file's name before `.ts`. */
const kindOf = (file: string): string => /\.([a-z-]+)\.tsx?$/.exec(file)?.[1] ?? '';
const isConfig = (file: string): boolean => file === 'apps/bff/src/config.ts';

const AREAS: Record<string, readonly string[]> = {
  platform: [],
  outbox: ['platform'],
  search: ['platform'],
  migrations: [],
  features: ['platform', 'outbox', 'search'],
};

/** The floors of the BFF, and how one feature sees another. */
export const betweenAreas: Rule = ({ from, to, local }) => {
  if (!local || !BFF.test(from)) return null;
  const [a, b] = [areaOf(from), areaOf(to)];
  if (isConfig(from)) return 'the configuration imports nothing of ours';
  if (a === '' || a === b || isConfig(to)) return null;
  if (b === '') return 'only the files that put everything together know each other';
  if (kindOf(to) === 'entity' && a !== 'seed') return 'an entity belongs to its own folder';
  if (a === 'seed') return kindOf(to) === 'controller' ? 'seeds call services' : null;
  const floor = a.split('/')[0] ?? a;
  if (AREAS[floor]?.includes(b)) return null;
  if (floor !== 'features' || !b.startsWith('features/')) return `${a} does not know ${b}`;
  if (kindOf(to) === 'queries') return null;
  return kindOf(from) === 'module' && kindOf(to) === 'module' ? null : 'a feature sees another only through its queries';
};

/** Kinds that a kind of file may not import, in its own feature. */
const NEVER: Record<string, readonly string[]> = {
  controller: ['repository', 'entity', 'jobs', 'view', 'module', 'controller'],
  service: ['controller', 'module', 'dto', 'jobs'],
  jobs: ['controller', 'module', 'dto', 'service'],
  repository: ['controller', 'module', 'dto', 'service', 'jobs', 'queries', 'view'],
  queries: ['controller', 'module', 'dto', 'service', 'jobs', 'repository'],
  view: ['controller', 'module', 'dto', 'service', 'jobs', 'repository'],
  entity: ['controller', 'module', 'dto', 'service', 'jobs', 'repository', 'queries', 'view'],
  dto: ['controller', 'module', 'service', 'jobs', 'repository', 'queries', 'view', 'entity'],
  module: [],
  helper: ['controller', 'module', 'dto'],
};

/** Inside a feature: a controller is HTTP only, a repository is rows only, and nothing looks upwards. */
export const insideFeature: Rule = ({ from, to, local }) => {
  if (!local || !areaOf(from).startsWith('features/')) return null;
  const [a, b] = [kindOf(from), kindOf(to)];
  if (a === 'controller' && to === 'apps/bff/src/platform/db.ts') return 'a controller has no database';
  if (areaOf(from) !== areaOf(to)) return null;
  return (NEVER[a] ?? NEVER.helper)?.includes(b) ? `${a} does not know ${b}` : null;
};

const MINIAPP = /^apps\/miniapp\/src\//;
/** `platform`, `hooks`, `components`, `letters` …, or `pages/<name>`, `packages/<name>`. */
const roomOf = (file: string): string => /^apps\/miniapp\/src\/((?:pages|packages)\/[^/]+|[^/]+)\//.exec(file)?.[1] ?? '';

/** platform knows no screen; tab pages and sub-packages do not know each other (WeChat loads them apart). */
export const insideMiniapp: Rule = ({ from, to, local }) => {
  if (!local || !MINIAPP.test(from) || !MINIAPP.test(to)) return null;
  const [a, b] = [roomOf(from), roomOf(to)];
  if (a === b || a === '') return null;
  if (a === 'platform') return 'platform knows no screen';
  if (a === 'hooks' && b !== 'platform') return 'hooks know only platform';
  return /^(pages|packages)\//.test(b) ? 'a page or sub-package is imported by nobody' : null;
};

const FLOORS = ['lib', 'components', 'features', 'app'];
const consoleRoom = (file: string): string => /^apps\/console\/src\/(features\/[^/]+|[^/]+)/.exec(file)?.[1] ?? '';

/** app → features → components → lib; features do not know each other. */
export const insideConsole: Rule = ({ from, to, local }) => {
  const [a, b] = [consoleRoom(from), consoleRoom(to)];
  if (!local || a === '' || b === '' || a === b) return null;
  const [high, low] = [a, b].map((room) => FLOORS.indexOf(room.split('/')[0] ?? '')) as [number, number];
  if (high === low) return 'features of the console do not know each other';
  return high > low ? null : `${a} does not know ${b}`;
};

export const RULES: readonly Rule[] = [betweenPackages, betweenAreas, insideFeature, insideMiniapp, insideConsole];

export function refusal(one: Import): string | null {
  for (const rule of RULES) {
    const reason = rule(one);
    if (reason !== null) return reason;
  }
  return null;
}
