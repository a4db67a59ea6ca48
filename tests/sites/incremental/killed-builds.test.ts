import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildToFolder } from '../../../src/engine/build-to-folder.ts';
import { projectFolder } from '../../../src/engine/cache/project-folder.ts';
import { dateline } from '../../commands/run-dateline.ts';
import { dyingAt, watching } from '../../engine/dying-disk.ts';
import { firstDay } from '../edits/newsroom.ts';
import { withoutLostArticles } from '../files/build-elsewhere.ts';
import { differences, filesIn, scratchFolder } from '../files/built-folder.ts';
import { faultsOf, ownFiles, prepared } from './interrupted-newsroom.ts';

/*
 * A build that is killed at any time leaves a site without a dead link, a missing page or a partly written file, and
 * the next build gives the same result as a clean one.
 */

let base: string;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ folder: base, remove } = await scratchFolder());
});
afterAll(() => remove());

describe.each([
  ['a folder', false],
  ['a symbolic link', true],
] as const)('killed while it publishes into %s, a build', (name, link) => {
  test('leaves a valid site, which the next build completes', async () => {
    const { options, first, second, rewind, folder } = await prepared(
      base,
      `in-process-${link}`,
      link,
    );
    const site = `${options.out}/`;
    const build = () => buildToFolder(options, () => 0);
    const faults: unknown[] = [];
    const isWhole = () => [first, second].some((each) => faultsOf(site, each, each).length === 0);
    rewind();
    const { calls, thrown } = await watching((number) => {
      const found = faultsOf(site, first, second);
      if (found.length > 0 || (link && !isWhole())) faults.push([number, ...found]);
    }, build);
    expect(thrown).toBeUndefined();
    expect(calls).toBeGreaterThan(100);
    expect(faults).toEqual([]);
    // The site is changed at the end.
    for (const death of [3, 9, 20, 40, 70].map((before) => calls - before)) {
      rewind();
      const { thrown: end } = await dyingAt(death, build);
      expect(end).toBeInstanceOf(Error);
      // The lock names this process, which is still running.
      for (const lock of ownFiles(folder).filter((file) => file.endsWith('lock'))) {
        rmSync(path.join(folder, lock));
      }
      await build();
      const label = `${name}, before call ${death} of ${calls}`;
      expect(differences(await filesIn(site), second), label).toEqual([]);
      expect(ownFiles(folder), label).toEqual([]);
    }
  }, 180_000);
});

/**
 * Kills a process with SIGKILL before a call that changes something in or beside the output, after the journal is
 * written.
 */
const killer = `
  const fs = require('node:fs');
  const { isMainThread } = require('node:worker_threads');
  let calls = 0;
  let isBegun = false;
  for (const name of ['renameSync', 'rmSync', 'rmdirSync', 'mkdirSync', 'writeFileSync', 'symlinkSync', 'linkSync']) {
    const call = fs[name];
    fs[name] = (...args) => {
      const isOurs = args.some((arg) => typeof arg === 'string' && arg.startsWith(process.env.KILL_IN));
      if (args.some((arg) => String(arg).endsWith('journal'))) isBegun = true;
      if (isMainThread && isOurs && isBegun) {
        if (calls === Number(process.env.KILL_AT)) process.kill(process.pid, 'SIGKILL');
        calls += 1;
      }
      return call(...args);
    };
  }
  require('node:module').syncBuiltinESMExports();`;

test('a process that the system kills leaves a valid site, which the next build completes', async () => {
  const { options, first, second, rewind, folder } = await prepared(base, 'by-signal', false);
  const preload = path.join(folder, 'killer.cjs');
  writeFileSync(preload, killer);
  const { content, out, cache } = options;
  const args = [
    'build',
    '--content',
    content,
    '--out',
    out,
    '--now',
    firstDay.now,
    '--no-cards',
    '--quiet',
  ];
  const run = (killAt: number) => {
    const env = { ...process.env, DATELINE_CACHE: cache, KILL_IN: out, KILL_AT: String(killAt) };
    const entry = path.join(projectFolder, 'src/commands/dateline.mjs');
    return spawnSync(process.execPath, ['--require', preload, entry, ...args], { env });
  };
  for (const killAt of [1, 9, 24, 40]) {
    rewind();
    const { signal } = run(killAt);
    expect(signal).toBe('SIGKILL');
    expect((await dateline(['publish', '--from', out, '--check'], { cwd: folder })).code).toBe(1);
    expect(faultsOf(out, first, second), `call ${killAt}`).toEqual([]);
    const { stderr } = await dateline(args, { cwd: folder, env: { DATELINE_CACHE: cache } });
    expect(withoutLostArticles(stderr)).toBe('');
    expect(differences(await filesIn(out), second), `call ${killAt}`).toEqual([]);
    expect(ownFiles(folder)).toEqual([]);
  }
}, 120_000);
