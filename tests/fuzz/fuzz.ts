import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/*
 * Runs the fuzz test with more inputs than continuous integration does, or with others:
 * `npm run fuzz -- --runs 100000 --seed 7`.
 */

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } },
});
for (const [name, value] of Object.entries(values)) {
  if (/^\d+$/.test(value)) continue;
  console.error(`--${name} must be a whole number, not "${value}" — write one such as 7`);
  process.exit(1);
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const args = ['vitest', 'run', '--config', 'tests/vitest.config.ts', 'tests/fuzz/fuzz.test.ts'];
const { status } = spawnSync('npx', args, {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, FUZZ_RUNS: values.runs, FUZZ_SEED: values.seed },
});
process.exitCode = status ?? 1;
