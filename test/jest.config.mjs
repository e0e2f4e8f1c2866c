import { fileURLToPath } from 'node:url';

/**
 * One project a kind of test. Rules and BFF stories run from source in real ESM mode;
 * browser and mini-program stories drive the built product. `pnpm test` runs all of them.
 */
const transformer = fileURLToPath(import.meta.resolve('@swc/jest'));

const swc = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true, tsx: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false, react: { runtime: 'automatic' } },
    target: 'es2022',
  },
  module: { type: 'es6' },
};

const common = {
  rootDir: '..',
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  transform: { '^.+\\.tsx?$': [transformer, swc] },
  modulePathIgnorePatterns: ['<rootDir>/apps/[^/]+/dist/', '<rootDir>/packages/[^/]+/dist/'],
};

const project = (displayName, testMatch, more = {}) => ({ ...common, displayName, testMatch: testMatch.map((glob) => `<rootDir>/${glob}`), ...more });

export default {
  // Generous, because a busy machine is no defect; no test waits for time to pass.
  testTimeout: 30_000,
  projects: [
    project('rules', [
      'packages/shared/src/**/*.test.ts',
      'apps/bff/src/**/*.test.ts',
      'apps/miniapp/src/**/*.test.ts',
      'apps/console/src/**/*.test.ts',
      'test/support/**/*.test.ts',
    ]),
    project('guards', ['test/guards/**/*.test.ts']),
    project('stories', ['test/stories/**/*.test.ts', 'test/db/**/*.test.ts']),
    project('browser', ['test/browser/**/*.test.ts']),
    project('weapp', ['test/weapp/**/*.test.ts']),
  ],
};
