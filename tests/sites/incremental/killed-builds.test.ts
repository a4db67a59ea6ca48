import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildToFolder } from '../../../src/engine/build-to-folder.ts';
import { projectFolder } from '../../../src/engine/cache/project-folder.ts';
import { type Stopwatch, stopwatch } from '../../../src/engine/stopwatch.ts';
import { dateline } from '../../commands/run-dateline.ts';
import { dyingAt, watching } from '../../engine/dying-disk.ts';
import { deadLinks } from '../../engine/linked-pages.ts';
import { chanceOf } from '../edits/chance.ts';
import { edits } from '../edits/edits.ts';
import { firstDay, type Newsroom, writeNewsroom } from '../edits/newsroom.ts';
import {
  buildSound,
  differences,
  filesIn,
  scratchFolder,
  testOptions,
} from '../files/built-folder.ts';
import { momentOf } from '../files/memory-folder.ts';

/*
 * A build that is killed at any moment leaves a site without a dead link, a missing page or a torn file,
 * and the next build makes of it what a clean one makes.
 */

let base: string;
let remove: () => Promise<void>;
const at = (...names: string[]) => path.join(base, ...names);
beforeAll(async () => {
  ({ folder: base, remove } = await scratchFolder());
});
afterAll(() => remove());

/** An article goes, another comes, under a name that was not there; every page changes. */
function nextDay(): Newsroom {
  const without = new Map([...firstDay.articles].filter(([name]) => !name.includes('pilots-wait')));
  const fewer = { ...firstDay, articles: without };
  const more = edits['add an article']?.(fewer, chanceOf(3)) ?? fewer;
  return edits['change the tagline']?.(more, chanceOf(1)) ?? more;
}

type Site = ReadonlyMap<string, Buffer>;

/** What is wrong with a site that was being changed from one to another. */
function faultsOf(folder: string, from: Site, to: Site): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  const files = new Map(paths.map((name) => [name, readFileSync(path.join(folder, name))]));
  const torn = paths.filter(
    (name) => ![from, to].some((site) => site.get(name)?.equals(files.get(name) ?? Buffer.of())),
  );
  const missing = [...from.keys()].filter((name) => to.has(name) && !files.has(name));
  return [
    ...torn.map((name) => `torn: ${name}`),
    ...missing.map((name) => `missing: ${name}`),
    ...deadLinks(folder),
  ];
}

/** A newsroom of the first day, built, and what a clean build makes of it and of the next day. */
async function prepared(name: string, link: boolean) {
  const [content, out, cache] = [at(name, 'content'), at(name, 'site'), at(name, 'cache')];
  const clean = async (room: Newsroom) => {
    rmSync(at(name, 'clean'), { recursive: true, force: true });
    rmSync(content, { recursive: true, force: true });
    writeNewsroom(content, room);
    await build(at(name, 'clean'), at(name, 'clean-cache'));
    return filesIn(at(name, 'clean'));
  };
  const build = (to: string, own: string) =>
    buildSound(content, to, { cache: own, now: momentOf(firstDay.now), cards: false });
  const second = await clean(nextDay());
  const first = await clean(firstDay);
  const kept = { out: at(name, 'kept'), cache: at(name, 'kept-cache') };
  if (link) {
    mkdirSync(at(name, 'releases', 'start'), { recursive: true });
    symlinkSync('releases/start', out);
  }
  await build(out, cache);
  cpSync(at(name, link ? 'releases' : 'site'), kept.out, {
    recursive: true,
    preserveTimestamps: true,
    verbatimSymlinks: true,
  });
  cpSync(cache, kept.cache, { recursive: true, preserveTimestamps: true });
  const target = link ? realpathSync(out) : out;
  /** Puts everything back as the first build left it, and writes what is to be built next. */
  const rewind = () => {
    for (const each of readdirSync(at(name))) {
      if (each.startsWith('site')) rmSync(at(name, each), { recursive: true, force: true });
    }
    const folder = link ? at(name, 'releases') : out;
    for (const [to, from] of [
      [folder, kept.out],
      [cache, kept.cache],
    ] as const) {
      rmSync(to, { recursive: true, force: true });
      cpSync(from, to, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
    }
    if (link) symlinkSync(path.relative(path.dirname(out), target), out);
    rmSync(content, { recursive: true, force: true });
    writeNewsroom(content, nextDay());
  };
  const options = testOptions(content, out, { cache, now: momentOf(firstDay.now), cards: false });
  return { options, first, second, rewind, folder: at(name) };
}

describe.each([
  ['a folder', false],
  ['a symbolic link', true],
] as const)('killed while it publishes into %s, a build', (name, link) => {
  test('leaves a sound site, of which the next one makes a whole one', async () => {
    const { options, first, second, rewind, folder } = await prepared(`in-process-${link}`, link);
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
    // At the end the site is changed.
    for (const death of [3, 9, 20, 40, 70].map((before) => calls - before)) {
      rewind();
      const { thrown: end } = await dyingAt(death, build);
      expect(end).toBeInstanceOf(Error);
      // The lock is that of this process, which lives on.
      for (const lock of ownFiles(folder).filter((file) => file.endsWith('lock'))) {
        rmSync(path.join(folder, lock));
      }
      await build();
      const told = `${name}, before call ${death} of ${calls}`;
      expect(differences(await filesIn(site), second), told).toEqual([]);
      expect(ownFiles(folder), told).toEqual([]);
    }
  }, 180_000);
});

const everyName = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' });
/** What builds have left of their own, beside the marks of a site. */
const ownFiles = (folder: string) =>
  everyName(folder).filter((name) => /\.dateline-(?!manifest$)/.test(name));

/** Ends a process by SIGKILL before a call that changes something at or beside the output, once the journal comes. */
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

test('a process killed by the system leaves a sound site, which the next one finishes', async () => {
  const { options, first, second, rewind, folder } = await prepared('by-signal', false);
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
    expect((await dateline(args, { cwd: folder, env: { DATELINE_CACHE: cache } })).stderr).toBe('');
    expect(differences(await filesIn(out), second), `call ${killAt}`).toEqual([]);
    expect(ownFiles(folder)).toEqual([]);
  }
}, 120_000);

describe('a disk on which there is no room', () => {
  const mounted = () => at('full');
  const canMount = spawnSync('mount', ['--version']).status === 0 && process.getuid?.() === 0;

  test.skipIf(!canMount)(
    'ends a build in one line, with the old site whole and no file of its own',
    async ({ skip }) => {
      const { options, first } = await prepared('full-room', false);
      mkdirSync(mounted());
      // Room for the site once, and a little more.
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
        expect(stderr).toMatch(/^\/\S+ {2}the disk is full — free some space, then build again\n$/);
        expect(differences(await filesIn(out), first)).toEqual([]);
        expect(readdirSync(mounted()).sort()).toEqual(['ballast', 'site']);
      } finally {
        spawnSync('umount', [mounted()]);
      }
    },
    60_000,
  );
});

describe('content that is saved while the site is built', () => {
  /** Builds a newsroom of which an article changes after so many of the first looks through it. */
  async function buildChanging(name: string, looks: number) {
    const content = at(name, 'content');
    writeNewsroom(content, firstDay);
    let looked = 0;
    const watch: Stopwatch = {
      ...stopwatch(),
      time: async (stage, run) => {
        const value = await run();
        if (stage === 'scan' && looked < looks) {
          looked += 1;
          appendFileSync(
            path.join(content, 'articles/2031/05/harbour-open.md'),
            `\n\n${looked}.\n`,
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

  test('once: the build begins again, and shows what was saved', async () => {
    expect(await buildChanging('saved-once', 1)).toEqual([]);
  });

  test('again and again: the build says so, and leaves nothing', async () => {
    const built = buildChanging('saved-often', 9);
    await expect(built).rejects.toThrow(/harbour-open\.md {2}changed while the site was built — /);
    const left = readdirSync(at('saved-often')).filter((each) => each !== 'site-cache');
    expect(left).toEqual(['content']);
  });
});

test('a second build waits for one that is at work, and then finds nothing to do', async () => {
  const { options } = await prepared('two', false);
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
  const told = await Promise.all(ends);
  expect(told.map(({ code }) => code)).toEqual([0, 0]);
  expect(told.filter(({ stderr }) => stderr !== '')).toHaveLength(1);
  expect(told.map(({ stderr }) => stderr).join('')).toMatch(
    /^Waiting for another build of .+\/site \(process \d+ on .+\)\n$/,
  );
  expect(ownFiles(at('two'))).toEqual([]);
  expect(readFileSync(path.join(options.out, '.dateline.json'), 'utf8')).toContain('dateline');
});
