import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { ReportLine } from './report-line.ts';
import { useTemporaryFolderInMemory } from './temporary-folder.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

useTemporaryFolderInMemory();

// Eleventy imports layouts with Node's own import(), past Vite: the workers need tsx for that.
const workers = {
  pool: 'forks' as const,
  execArgv: ['--import', 'tsx'],
  setupFiles: ['tests/equal-bytes.ts'],
};

/** Tests that put their own functions in the place of those of modules, to count calls. */
const counting = [
  'tests/sites/named-packages.test.ts',
  'tests/sites/incremental/edited-text.test.ts',
];

export default defineConfig({
  root,
  test: {
    // A worker waits for its browser half of the time: as many workers as cores, not one less.
    maxWorkers: '100%',
    reporters: ['default', new ReportLine()],
    projects: [
      {
        extends: true,
        test: {
          ...workers,
          name: 'unit',
          // Data in, data out: nothing is left behind that another file would see, and loading the
          // same modules for each of them takes longer than the tests do.
          isolate: false,
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/browser/**', 'tests/sites/**'],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          ...workers,
          name: 'sites',
          // As above: builds are told apart by their folders.
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
          include: ['tests/browser/**/*.test.ts'],
          isolate: false,
          globalSetup: ['tests/browser/built-site.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
