import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { cacheFolders } from '../../../src/engine/cache/cache-folders.ts';
import { type CacheUse, sweepCache } from '../../../src/engine/cache/sweep-cache.ts';
import { digestOf } from '../../../src/model/digest.ts';
import { scratchForEach } from '../scratch.ts';

const cache = scratchForEach();
/** A name like those of cache files, which begin with a digest. It sorts as the text does. */
const hex = (text: string) => Buffer.from(text).toString('hex').slice(0, 16).padEnd(16, '0');
/** The path of a cache file: `maps/a.svg` is the file `a.svg` of the folder `maps`, with a digest in place of `a`. */
const at = (name: string) =>
  path.join(
    cache(),
    name.replace(/(?<=^\w+\/)[^./]+/, (text) => (/^[0-9a-f]{16}$/.test(text) ? text : hex(text))),
  );
const left = (folder: string) => readdirSync(at(folder)).sort();

const day = 24 * 60 * 60 * 1000;
let now: number;
beforeEach(() => {
  now = Date.now();
});

const usedAgo = (file: string, days: number) => {
  const time = new Date(now - days * day);
  utimesSync(file, time, time);
};

/** Puts a file into the cache that was last used some days ago. */
function keep(name: string, days: number): string {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), name);
  usedAgo(at(name), days);
  return at(name);
}

const nothing = { facts: '/no/cache/facts/a.facts', chunks: [], chunksBefore: [] };
const sweep = (use: Partial<CacheUse> = {}) =>
  sweepCache(cache(), { ...nothing, isWhole: false, ...use }, now);

const derived = [
  'cards',
  'entries',
  'feeds',
  'fonts',
  'icons',
  'layouts',
  'maps',
  'pictures',
  'sites',
  'styles',
  'timelines',
];

test('every folder of the cache has a rule', () => {
  expect(Object.keys(cacheFolders).sort()).toEqual(
    [...derived, 'facts', 'parsed', 'search'].sort(),
  );
});

test('parts of the search index are removed after two days without use, except for the last sixteen', () => {
  const files = Array.from({ length: 18 }, (_, at) => keep(`search/${at}`, 3 + at));
  const used = keep('search/used', 1);
  sweep();
  const isThere = files.map((file) => existsSync(file));
  expect(isThere).toEqual([...Array(16).fill(true), false, false]);
  expect(existsSync(used)).toBe(true);
});

describe.each(derived)('%s', (folder) => {
  test('is removed if unused for a month, after a build that made everything', () => {
    const files = [keep(`${folder}/a`, 29), keep(`${folder}/b`, 31), keep(`${folder}/c.cjs`, 31)];
    sweep();
    expect(files.map((file) => existsSync(file))).toEqual([true, true, true]);
    sweep({ isWhole: true });
    expect(files.map((file) => existsSync(file))).toEqual([true, false, false]);
  });
});

test('an old folder is removed with its content', () => {
  keep('pictures/0123456789abcdef/640.avif', 31);
  usedAgo(at('pictures/0123456789abcdef'), 31);
  sweep({ isWhole: true });
  expect(left('pictures')).toEqual([]);
});

describe('parsed chunks', () => {
  const chunk = (name: string, days: number) => keep(`parsed/${name}.chunk`, days);

  test('that the site needs are kept, however old', () => {
    const chunks = Array.from({ length: 70 }, (_, number) => chunk(`a${number}`, 90));
    sweep({ chunks, isWhole: true });
    expect(left('parsed')).toHaveLength(70);
  });

  test('that nothing needs and that are unused for two days are removed, except for the newest 64', () => {
    const needed = chunk('needed', 500);
    const others = Array.from({ length: 66 }, (_, age) => chunk(`b${age}`, 3 + age));
    sweep({ chunks: [needed] });
    const stays = others.map((file) => existsSync(file));
    expect(stays).toEqual(others.map((_, age) => age < 64));
    expect(existsSync(needed)).toBe(true);
  });

  test('that another site has used today are kept, however many', () => {
    for (let number = 0; number < 200; number += 1) chunk(`c${number}`, 1);
    sweep({ chunks: [chunk('needed', 1)] });
    expect(left('parsed')).toHaveLength(201);
  });

  test('that the site has just replaced are removed before those of other sites, the earliest replaced first', () => {
    const replaced = Array.from({ length: 80 }, (_, number) => chunk(`d${number}`, 0));
    const others = Array.from({ length: 10 }, (_, number) => chunk(`e${number}`, 1));
    let before = replaced;
    while (before.length > 0) {
      const chunks = before.slice(1);
      sweep({ chunks, chunksBefore: before });
      before = chunks;
      now += 1000;
    }
    expect(others.every((file) => existsSync(file))).toBe(true);
    expect(replaced.map((file) => existsSync(file))).toEqual(
      replaced.map((_, at) => at >= 80 - 64),
    );
  });

  test('that were replaced and are needed again are kept', () => {
    const [a, b] = [chunk('a', 0), chunk('b', 0)];
    sweep({ chunks: [b], chunksBefore: [a] });
    expect(now - statSync(a).mtimeMs).toBeGreaterThanOrEqual(2 * day);
    sweep({ chunks: [a], chunksBefore: [b] });
    expect([a, b].map((file) => existsSync(file))).toEqual([true, true]);
  });

  test('that are already missing cause no error', () => {
    const gone = at('parsed/gone.chunk');
    expect(() => sweep({ chunks: [gone], chunksBefore: [at('parsed/b.chunk')] })).not.toThrow();
  });
});

describe('facts', () => {
  const filesOf = (key: string) => [`${hex(key)}.facts`, `${hex(key)}.facts.${digestOf(key)}`];
  /** Facts, an index and its values, that were last used some days ago. */
  const facts = (key: string, days: number) => {
    const [index = '', values = ''] = filesOf(key);
    // Only the index is marked as used.
    keep(`facts/${values}`, 100);
    return keep(`facts/${index}`, days);
  };
  const all = (...keys: readonly string[]) => keys.map((key, index) => facts(key, 20 - index));

  test('of four sites are kept: those in use, and the last used', () => {
    all('a', 'b', 'c', 'd', 'e', 'f');
    sweep({ facts: at('facts/b.facts') });
    expect(left('facts')).toEqual(['b', 'd', 'e', 'f'].flatMap(filesOf));
    facts('g', -0.1);
    sweep({ facts: at('facts/d.facts') });
    expect(left('facts')).toEqual(['b', 'd', 'f', 'g'].flatMap(filesOf));
  });

  test('that are in use are marked as used', () => {
    all('a', 'b');
    sweep({ facts: at('facts/a.facts') });
    expect(statSync(at('facts/a.facts')).mtimeMs).toBeCloseTo(now, 0);
    expect(now - statSync(at('facts/b.facts')).mtimeMs).toBeGreaterThan(18 * day);
  });

  test('are all kept if there are no more', () => {
    all('a', 'b', 'c', 'd');
    sweep({ facts: at('facts/a.facts') });
    expect(left('facts')).toHaveLength(8);
  });

  test('are removed if they are not a file, or a link to nothing', () => {
    all('a', 'b', 'c', 'd');
    mkdirSync(at('facts/folder.facts/in'), { recursive: true });
    usedAgo(at('facts/folder.facts'), 90);
    symlinkSync('/nothing/at/all', at('facts/link.facts'));
    sweep({ facts: at('facts/a.facts') });
    expect(left('facts')).toEqual(['a', 'b', 'c', 'd'].flatMap(filesOf));
  });

  test('of others are kept if those in use are missing', () => {
    all('a', 'b', 'c');
    sweep({ facts: at('facts/z.facts') });
    expect(left('facts')).toHaveLength(6);
  });
});

test('the unfinished files of a process that died are removed after a day, and newer ones are kept', () => {
  const needed = keep('parsed/a.chunk', 90);
  const files = ['parsed/a.chunk.12-345', 'facts/a.facts.12-345', 'facts/a.facts.12-678'];
  keep(files[0] ?? '', 1.1);
  keep(files[1] ?? '', 1.1);
  keep(files[2] ?? '', 0.9);
  sweep({ chunks: [needed], facts: keep('facts/a.facts', 0) });
  expect(files.map((file) => existsSync(at(file)))).toEqual([false, false, true]);
});

describe('unexpected files cause no error', () => {
  test('no cache, no folder, a file or a link to nothing in its place', () => {
    expect(() => sweep({ isWhole: true })).not.toThrow();
    writeFileSync(at('maps'), 'in the way');
    symlinkSync('/nothing/at/all', at('cards'));
    symlinkSync('parsed', at('parsed'));
    expect(() => sweep({ isWhole: true })).not.toThrow();
    expect(existsSync(at('maps'))).toBe(true);
  });

  test('a pipe, and a link to itself', () => {
    mkdirSync(at('maps'));
    execFileSync('mkfifo', [at('maps/pipe')]);
    usedAgo(at('maps/pipe'), 40);
    symlinkSync('loop', at('maps/loop'));
    sweep({ isWhole: true });
    expect(left('maps')).toEqual([]);
  });

  test('other files in the cache are not touched', () => {
    const other = keep('notes/a.txt', 90);
    sweep({ isWhole: true });
    expect(existsSync(other)).toBe(true);
  });

  test.each(Object.keys(cacheFolders))('nor are files of others in the folder %s', (folder) => {
    const names = ['harbour.jpg', 'Quay.ttf', '2031', '0123456789abcdef0.png', 'abc.12-345'];
    const files = names.map((name) => path.join(cache(), folder, name));
    // So many that a folder that always keeps some files would remove the others.
    for (let number = 0; number < 70; number += 1) keep(`${folder}/${number}.a`, 80);
    for (const file of files) writeFileSync(file, 'a picture');
    for (const file of files) usedAgo(file, 900);
    sweep({ isWhole: true });
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
    expect(left(folder).length).toBeLessThan(70 + names.length);
  });
});
