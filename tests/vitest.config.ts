import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { ReportLine } from './report-line.ts';
import { useTemporaryFolderInMemory } from './temporary-folder.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

useTemporaryFolderInMemory();

/**
 * V8 optimises functions later, as in `src/commands/dateline.mjs`, since most functions run for seconds only. With Node
 * 20, five files of unit tests take 155 s of processor time instead of 199, and four that build sites 21 instead of 27.
 */
const laterOptimisation = process.version.startsWith('v20.') ? ['--interrupt-budget=540672'] : [];

// Eleventy imports layouts with Node's own import(), not through Vite, so the workers need tsx.
const workers = {
  pool: 'forks' as const,
  execArgv: ['--import', 'tsx', ...laterOptimisation],
  setupFiles: ['tests/equal-bytes.ts'],
};

/** Tests that mock functions of modules to count calls. */
const counting = [
  'tests/sites/named-packages.test.ts',
  'tests/sites/incremental/edited-text.test.ts',
];

/**
 * Resolves packages as for Dateline's users. By default Vitest adds the condition `development`, for which micromark
 * and others have a second version with assertions, which takes twice as long.
 */
const asInProduction: Plugin = {
  name: 'as-in-production',
  configResolved: ({ ssr, environments }) => {
    for (const { resolve } of [ssr, ...Object.values(environments)]) {
      const { conditions = [] } = resolve ?? {};
      conditions.splice(0, conditions.length, ...conditions.filter((name) => name !== either));
    }
  },
};

/** Vite's condition that becomes `development` in tests. */
const either = 'development|production';

/** Tests of the benchmark that need the project's own built site, as the browser tests do. */
const needBuiltSite = ['tests/bench/paint/first-flight.test.ts'];

export default defineConfig({
  root,
  plugins: [asInProduction],
  test: {
    // A worker waits for its browser half of the time, so there are as many workers as cores, not one less.
    maxWorkers: '100%',
    reporters: ['default', new ReportLine()],
    projects: [
      {
        extends: true,
        test: {
          ...workers,
          name: 'unit',
          // The tests have no side effects on other files, and loading the same modules for each file takes longer than
          // the tests.
          isolate: false,
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/browser/**', 'tests/sites/**', ...needBuiltSite],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          ...workers,
          name: 'sites',
          // As above: each build has its own folder.
          isolate: false,
          include: ['tests/sites/**/*.test.ts'],
          exclude: counting,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          ...workers,
          name: 'counting',
          server: { deps: { inline: ['remark'] } },
          include: counting,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          ...workers,
          name: 'browser',
          include: ['tests/browser/**/*.test.ts', ...needBuiltSite],
          isolate: false,
          globalSetup: ['tests/browser/built-site.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
