import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildToFolder } from '../../../src/engine/build-to-folder.ts';
import { projectFolder } from '../../../src/engine/cache/project-folder.ts';
import { type Stopwatch, stopwatch } from '../../../src/engine/stopwatch.ts';
import { dateline } from '../../commands/run-dateline.ts';
import { firstDay, writeNewsroom } from '../edits/newsroom.ts';
import {
  buildSound,
  differences,
  filesIn,
  scratchFolder,
  testOptions,
} from '../files/built-folder.ts';
import { momentOf } from '../files/memory-folder.ts';
import { nextDay, ownFiles, prepared } from './interrupted-newsroom.ts';

/*
 * Builds on a full disk, with content that changes meanwhile, and at the same time as another
 * build.
 */

let base: string;
let remove: () => Promise<void>;
const at = (...names: string[]) => path.join(base, ...names);
beforeAll(async () => {
  ({ folder: base, remove } = await scratchFolder());
});
afterAll(() => remove());

describe('a full disk', () => {
  const mounted = () => at('full');
  const canMount = spawnSync('mount', ['--version']).status === 0 && process.getuid?.() === 0;

  test.skipIf(!canMount)(
    'ends a build with a message of one line, the old site complete and no temporary files',
    async ({ skip }) => {
      const { options, first } = await prepared(base, 'full-room', false);
      mkdirSync(mounted());
      // Enough space for the site once, and a little more.
      const size = [...first.values()].reduce(
        (sum, { length }) => sum + Math.ceil(length / 4096) * 4096,
        0,
      );
      const mount = spawnSync('mount', [
        '-t',
        'tmpfs',
        '-o',
        `size=${size + 400_000}`,
        'tmpfs',
        mounted(),
      ]);
      if (mount.status !== 0) return skip('no tmpfs can be mounted here');
      try {
        const out = path.join(mounted(), 'site');
        const args = [
          'build',
          '--content',
          options.content,
          '--out',
          out,
          '--now',
          firstDay.now,
          '--no-cards',
          '--quiet',
        ];
        const run = () => dateline(args, { cwd: base, env: { DATELINE_CACHE: options.cache } });
        rmSync(options.content, { recursive: true });
        writeNewsroom(options.content, firstDay);
        expect((await run()).stderr).toBe('');
        writeNewsroom(options.content, nextDay(), firstDay);
        writeFileSync(path.join(mounted(), 'ballast'), Buffer.alloc(300_000));
        const { code, stderr } = await run();
        expect(code).toBe(1);
        expect(stderr).toMatch(/^\/\S+ {2}the disk is full — free some space, then try again\n$/);
        expect(differences(await filesIn(out), first)).toEqual([]);
        expect(readdirSync(mounted()).sort()).toEqual(['ballast', 'site']);
      } finally {
        spawnSync('umount', [mounted()]);
      }
    },
    60_000,
  );
});

describe('content that is saved during a build', () => {
  /**
   * Builds a newsroom in which an article changes after each of the first scans.
   * @param count number of these scans
   */
  async function buildChanging(name: string, count: number) {
    const content = at(name, 'content');
    writeNewsroom(content, firstDay);
    let scanned = 0;
    const watch: Stopwatch = {
      ...stopwatch(),
      time: async (stage, run) => {
        const value = await run();
        if (stage === 'scan' && scanned < count) {
          scanned += 1;
          appendFileSync(
            path.join(content, 'articles/2031/05/harbour-open.md'),
            `\n\n${scanned}.\n`,
          );
        }
        return value;
      },
    };
    const now = momentOf(firstDay.now);
    const options = testOptions(content, at(name, 'site'), { now, cards: false });
    await buildToFolder(options, () => 0, watch);
    await buildSound(content, at(name, 'clean'), { now, cards: false });
    return differences(await filesIn(at(name, 'site')), await filesIn(at(name, 'clean')));
  }

  test('once: the build starts again, and shows what was saved', async () => {
    expect(await buildChanging('saved-once', 1)).toEqual([]);
  });

  test('repeatedly: the build reports it, and leaves nothing', async () => {
    const built = buildChanging('saved-often', 9);
    await expect(built).rejects.toThrow(/harbour-open\.md {2}changed while the site was built — /);
    const left = readdirSync(at('saved-often')).filter((each) => each !== 'site-cache');
    expect(left).toEqual(['content']);
  });
});

test('a second build waits for one that is running, and then has nothing to do', async () => {
  const { options } = await prepared(base, 'two', false);
  rmSync(options.out, { recursive: true });
  const args = [
    'build',
    '--content',
    options.content,
    '--out',
    options.out,
    '--now',
    firstDay.now,
    '--no-cards',
  ];
  const entry = path.join(projectFolder, 'src/commands/dateline.mjs');
  const ends = ['cache', 'other-cache'].map(async (cache) => {
    const env = { ...process.env, DATELINE_CACHE: at('two', cache) };
    const child = spawn(process.execPath, [entry, ...args], {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (text) => {
      stderr += text;
    });
    const [code] = await once(child, 'exit');
    return { code, stderr };
  });
  const results = await Promise.all(ends);
  expect(results.map(({ code }) => code)).toEqual([0, 0]);
  expect(results.filter(({ stderr }) => stderr !== '')).toHaveLength(1);
  expect(results.map(({ stderr }) => stderr).join('')).toMatch(
    /^Waiting for another build of .+\/site \(process \d+ on .+\)\n$/,
  );
  expect(ownFiles(at('two'))).toEqual([]);
  expect(readFileSync(path.join(options.out, '.dateline.json'), 'utf8')).toContain('dateline');
});
