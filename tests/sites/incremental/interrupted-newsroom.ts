import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { deadLinks } from '../../engine/linked-pages.ts';
import { chanceOf } from '../edits/chance.ts';
import { edits } from '../edits/edits.ts';
import { firstDay, type Newsroom, writeNewsroom } from '../edits/newsroom.ts';
import { buildSound, filesIn, testOptions } from '../files/built-folder.ts';
import { momentOf } from '../files/memory-folder.ts';

/** One article is deleted, another is added under a new name, and every page changes. */
export function nextDay(): Newsroom {
  const without = new Map([...firstDay.articles].filter(([name]) => !name.includes('pilots-wait')));
  const fewer = { ...firstDay, articles: without };
  const more = edits['add an article']?.(fewer, chanceOf(3)) ?? fewer;
  return edits['change the tagline']?.(more, chanceOf(1)) ?? more;
}

type Site = ReadonlyMap<string, Buffer>;

/** Lists the faults of a site that was interrupted while it changed from one state to another. */
export function faultsOf(folder: string, from: Site, to: Site): readonly string[] {
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

/**
 * A built newsroom of the first day, and the results of clean builds of it and of the next day.
 * @param base absolute path of a folder
 * @param name of its folder there
 * @param link whether the site is a symbolic link to a release
 */
export async function prepared(base: string, name: string, link: boolean) {
  const at = (...names: string[]) => path.join(base, name, ...names);
  const [content, out, cache] = [at('content'), at('site'), at('cache')];
  const clean = async (room: Newsroom) => {
    rmSync(at('clean'), { recursive: true, force: true });
    rmSync(content, { recursive: true, force: true });
    writeNewsroom(content, room);
    await build(at('clean'), at('clean-cache'));
    return filesIn(at('clean'));
  };
  const build = (to: string, own: string) =>
    buildSound(content, to, { cache: own, now: momentOf(firstDay.now), cards: false });
  const second = await clean(nextDay());
  const first = await clean(firstDay);
  const kept = { out: at('kept'), cache: at('kept-cache') };
  if (link) {
    mkdirSync(at('releases', 'start'), { recursive: true });
    symlinkSync('releases/start', out);
  }
  await build(out, cache);
  cpSync(at(link ? 'releases' : 'site'), kept.out, {
    recursive: true,
    preserveTimestamps: true,
    verbatimSymlinks: true,
  });
  cpSync(cache, kept.cache, { recursive: true, preserveTimestamps: true });
  const target = link ? realpathSync(out) : out;
  /**
   * Restores everything to the state after the first build, and writes the content of the next
   * build.
   */
  const rewind = () => {
    for (const each of readdirSync(at())) {
      if (each.startsWith('site')) rmSync(at(each), { recursive: true, force: true });
    }
    const folder = link ? at('releases') : out;
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
  return { options, first, second, rewind, folder: at() };
}

const everyName = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' });
/** The temporary files of builds that remain, other than manifests. */
export const ownFiles = (folder: string) =>
  everyName(folder).filter((name) => /\.dateline-(?!manifest$)/.test(name));
