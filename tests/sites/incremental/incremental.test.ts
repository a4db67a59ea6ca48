import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BuildReport } from '../../../src/engine/build-report.ts';
import { flushState } from '../../../src/engine/dependencies/build-state-store.ts';
import { problemLine } from '../../../src/engine/problem-lines.ts';
import { manifestName } from '../../../src/engine/publish/site-manifest.ts';
import { hasErrors } from '../../../src/model/problem.ts';
import { type Chance, chanceOf } from '../edits/chance.ts';
import { mishaps } from '../edits/damage.ts';
import { edits } from '../edits/edits.ts';
import { firstDay, type Newsroom, writeNewsroom } from '../edits/newsroom.ts';
import { openNewsroom, said } from '../edits/newsroom-on-disk.ts';
import { ownKind } from '../edits/own-kind.ts';
import { differences, filesIn, scratchFolder } from '../files/built-folder.ts';
import { writeFiles } from '../files/write-files.ts';

/*
 * The rule of incremental builds: whatever happens between two builds, the second leaves the same folder, byte for
 * byte, as a build of the same content into an empty folder with an empty cache.
 */

let base: string;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ folder: base, remove } = await scratchFolder());
});
afterAll(() => {
  flushState();
  return remove();
});

/** Something that happens between two builds: an edit of the content, or a mishap. */
function happen(
  room: Newsroom,
  chance: Chance,
  folders: { readonly out: string; readonly cache: string },
): { readonly name: string; readonly after: Newsroom } {
  if (chance.number(5) === 0) {
    const [name, mishap] = chance.one(Object.entries(mishaps));
    mishap(folders, chance);
    return { name, after: room };
  }
  return editOf(room, chance);
}

function editOf(
  room: Newsroom,
  chance: Chance,
): { readonly name: string; readonly after: Newsroom } {
  const [name, edit] = chance.one(Object.entries(edits));
  return { name, after: edit(room, chance) };
}

type Files = Awaited<ReturnType<typeof filesIn>>;

/** Removes the search index, which a dev server leaves as it was when it started. */
function withoutSearch(files: Files): Files {
  const others = [...files].filter(([name]) => !name.startsWith('pagefind/'));
  const inManifest = /^(?:.* pagefind\/.*|\d+ files)\n/gm;
  return new Map(
    others.map(([name, bytes]) =>
      name === manifestName
        ? [name, Buffer.from(bytes.toString('utf8').replace(inManifest, ''))]
        : [name, bytes],
    ),
  );
}

/** Adds a page kind to half of the newsrooms. @returns whether this one has it */
function addOwnKind(content: string, seed: number): boolean {
  const isEven = seed % 2 === 0;
  if (isEven) writeFiles(path.join(content, '..', 'layouts'), ownKind);
  return isEven;
}

/** The number of outputs that builds of the dev server have postponed. */
let postponed = 0;

/**
 * Builds as the dev server does after a save: first the pages that somebody is viewing, then others until it is
 * interrupted, then everything else, sometimes after a restart.
 */
async function serve(
  build: ReturnType<typeof openNewsroom>['build'],
  room: Newsroom,
  changed: ReadonlySet<string>,
  chance: Chance,
): Promise<BuildReport> {
  const first = new Set(['index.html', '404.html']);
  const start = await build(room, {
    watched: { changed, order: { first, isInterrupted: () => true } },
  });
  if (hasErrors(start.problems)) return start;
  postponed += start.postponed?.length ?? 0;
  let left = chance.number(3);
  const order = { first: new Set<string>(), isInterrupted: () => left-- <= 0 };
  const more = await build(room, { watched: { changed: new Set(), order } });
  expect(more.postponed?.length ?? 0).toBeLessThanOrEqual(start.postponed?.length ?? 0);
  const isStarted = chance.number(3) === 0;
  const rest = await build(room, isStarted ? {} : { watched: { changed: new Set() } });
  expect(rest.postponed).toBeUndefined();
  return rest;
}

/** @param isServer whether the builds follow each other as those of a dev server do */
async function follow(seed: number, steps: number, isServer: boolean): Promise<readonly string[]> {
  const chance = chanceOf(seed);
  const name = `${isServer ? 'server' : 'seed'}-${seed}`;
  const { content, out, cache, clean, build, cleanBuild, site } = openNewsroom(base, name);
  writeNewsroom(content, firstDay);
  const hasOwnKind = addOwnKind(content, seed);
  const first = await build(firstDay);
  expect(first.problems.map(problemLine)).toEqual([]);
  expect(first.pageCounts.has('section-places')).toBe(hasOwnKind);
  let good = firstDay;
  const changed = new Set<string>();
  const note = (names: readonly string[]) => {
    for (const name of names) changed.add(path.join(content, name));
  };
  const trail: string[] = [];
  for (let step = 0; step < steps; step += 1) {
    const { name, after } = isServer ? editOf(good, chance) : happen(good, chance, { out, cache });
    trail.push(name);
    note(writeNewsroom(content, after, good));
    const before = await site();
    const report = await (isServer ? serve(build, after, changed, chance) : build(after));
    const reference = await cleanBuild(after);
    expect(said(report), trail.join(', ')).toEqual(said(reference));
    if (hasErrors(report.problems)) {
      expect(differences(await site(), before), trail.join(', ')).toEqual([]);
      note(writeNewsroom(content, good, after));
      continue;
    }
    good = after;
    changed.clear();
    const compared = isServer ? withoutSearch : (files: Files) => files;
    const [ours, theirs] = [compared(await filesIn(out)), compared(await filesIn(clean))];
    expect(differences(ours, theirs), trail.join(', ')).toEqual([]);
    const again = await build(after, isServer ? { watched: { changed } } : {});
    expect(again.files, trail.join(', ')).toMatchObject({ made: 0, removed: 0 });
    expect(said(again), trail.join(', ')).toEqual(said(reference));
  }
  return trail;
}

describe('after each of several edits the folder is the same as after a clean build', () => {
  // SEEDS=100,101,102 tries others.
  const seeds = (process.env.SEEDS ?? '1,2,3,4,5,6,7,8,9,10,11,12').split(',').map(Number);
  test.each(seeds)('seed %i', async (seed) => {
    expect(await follow(seed, 6, false)).toHaveLength(6);
  });

  test.each(seeds.slice(0, 4))(
    'seed %i, with a dev server that builds after every save',
    async (seed) => {
      postponed = 0;
      expect(await follow(seed, 6, true)).toHaveLength(6);
      expect(postponed).toBeGreaterThan(0);
    },
  );
});
