import { cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BuildOptions } from '../../src/engine/build-options.ts';
import { buildToFolder } from '../../src/engine/build-to-folder.ts';
import { readMarker } from '../../src/engine/publish/output-marker.ts';
import { buildShard } from '../../src/engine/shards/build-shard.ts';
import { mergeShards } from '../../src/engine/shards/merge-shards.ts';
import { parseShard, readShardMarker } from '../../src/engine/shards/shard.ts';
import { stopwatch } from '../../src/engine/stopwatch.ts';
import {
  contentOf,
  differences,
  filesIn,
  scratchFolder,
  testOptions,
} from './files/built-folder.ts';

const scratch = await scratchFolder();
const of = 4;

const at = (name: string) => path.join(scratch.folder, name);

afterAll(scratch.remove);

/** Options to build the fictional site into a folder. Each shard has its own cache, as on separate machines. */
function optionsFor(name: string): BuildOptions {
  return { ...testOptions(contentOf('port-esker'), at(name)), cache: at(`cache-${name}`) };
}

const shardFolders = () => [1, 2, 3, 4].map((number) => at(`shard-${number}`));

/** A copy of a shard that a test may damage. */
function copyOf(name: string): string {
  const copy = at(`copy-of-${name}`);
  rmSync(copy, { recursive: true, force: true });
  cpSync(at(name), copy, { recursive: true });
  return copy;
}

beforeAll(async () => {
  await buildToFolder(optionsFor('whole'), () => 0);
  for (let number = 1; number <= of; number += 1) {
    const report = await buildShard({ number, of }, optionsFor(`shard-${number}`), stopwatch());
    expect(report.written).toBe(true);
  }
  // The timeout allows for five builds, each with its own cache.
}, 120_000);

describe('merged shards', () => {
  test('are the same as the site of a single build, byte for byte', async () => {
    const out = at('united');
    const whole = await filesIn(at('whole'));
    const files = await mergeShards(shardFolders().reverse(), optionsFor('united'));
    expect(differences(await filesIn(out), whole)).toEqual([]);
    // The manifest does not list itself and the output marker.
    expect(files).toBe(whole.size - 2);
  });

  test('each have a share of the files, and none is empty', async () => {
    const marks = shardFolders().map(readShardMarker);
    expect(marks.map((mark) => mark?.number)).toEqual([1, 2, 3, 4]);
    expect(new Set(marks.map((mark) => mark?.plan)).size).toBe(1);
    for (const folder of shardFolders()) expect(readdirSync(folder).length).toBeGreaterThan(3);
    const second = await readMarker(at('shard-2'));
    expect(second).toMatchObject({ shard: '2/4' });
  });

  test('replace the previous site, and nothing else', async () => {
    const out = at('again');
    await mergeShards(shardFolders(), optionsFor('again'));
    await mergeShards(shardFolders(), optionsFor('again'));
    expect(differences(await filesIn(out), await filesIn(at('whole')))).toEqual([]);
  });
});

describe('shards that do not make up a site are reported, and nothing is written', () => {
  const merged = (folders: readonly string[]) => mergeShards(folders, optionsFor('never'));

  test('a missing shard', async () => {
    const [first = '', second = '', , fourth = ''] = shardFolders();
    await expect(merged([first, second, fourth])).rejects.toThrow(
      'shard 3/4 is missing — build it with --shard 3/4',
    );
    expect(readShardMarker(at('never'))).toBeUndefined();
  });

  test('a duplicate shard', async () => {
    const [first = '', ...others] = shardFolders();
    await expect(merged([first, copyOf('shard-1'), ...others])).rejects.toThrow(
      'shard 1/4 exists twice',
    );
  });

  test('a folder that is not a shard', async () => {
    await expect(merged([at('whole'), ...shardFolders()])).rejects.toThrow(
      /whole has no shard — build one/,
    );
  });

  test('a shard of another build', async () => {
    const options = optionsFor('other');
    const base = { ...options, baseUrl: 'https://other.example/' };
    await buildShard({ number: 2, of }, base, stopwatch());
    const [first = '', , third = '', fourth = ''] = shardFolders();
    await expect(merged([first, at('other'), third, fourth])).rejects.toThrow(
      /other is from another build than .*shard-1 — build all shards of the same content with the same --now and other options/,
    );
  });

  test('a truncated file', async () => {
    const copy = copyOf('shard-2');
    const [name = ''] = [...(await filesIn(copy)).keys()].filter((each) =>
      /\.(?:html|png)$/.test(each),
    );
    truncateSync(path.join(copy, name), 10);
    const [first = '', , third = '', fourth = ''] = shardFolders();
    await expect(merged([first, copy, third, fourth])).rejects.toThrow(
      `${path.join(copy, name)} is missing or truncated — build shard 2/4 again`,
    );
  });

  test('a shard whose marker was changed', async () => {
    const copy = copyOf('shard-2');
    const file = path.join(copy, '.dateline-shard.json');
    const mark = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...mark, number: 1 }));
    const [, , third = '', fourth = ''] = shardFolders();
    await expect(merged([copy, third, fourth])).rejects.toThrow('shard 2/4 is missing');
  });
});

test('a shard does not replace a whole site, but an older shard', async () => {
  const before = await filesIn(at('whole'));
  await expect(buildShard({ number: 1, of }, optionsFor('whole'), stopwatch())).rejects.toThrow(
    `--out ${at('whole')} has a whole site, and a shard would remove most of it — name a folder for this shard alone with --out`,
  );
  expect(differences(await filesIn(at('whole')), before)).toEqual([]);
  await buildShard({ number: 1, of }, optionsFor('shard-1'), stopwatch());
  expect(await readMarker(at('shard-1'))).toMatchObject({ shard: '1/4' });
});

test('a shard with errors writes nothing and reports the same problems as every other shard', async () => {
  const content = at('broken-content');
  cpSync(contentOf('port-esker'), content, { recursive: true });
  writeFileSync(path.join(content, 'articles', 'broken.md'), '---\nheadline: Hi\n---\n');
  const reports = await Promise.all(
    [1, 2].map((number) =>
      buildShard({ number, of: 2 }, { ...optionsFor(`broken-${number}`), content }, stopwatch()),
    ),
  );
  expect(reports.map(({ written }) => written)).toEqual([false, false]);
  expect(reports[0]?.problems).toEqual(reports[1]?.problems);
  expect(reports[0]?.problems.length).toBeGreaterThan(0);
});

describe('--shard', () => {
  test.each([
    ['1/1', { number: 1, of: 1 }],
    ['3/40', { number: 3, of: 40 }],
  ])('reads %s', (text, shard) => {
    expect(parseShard(text)).toEqual(shard);
  });

  test.each(['0/4', '5/4', '1', '1/0', 'a/b', '-1/4', '1/4/2', '1/1000000'])(
    'says what to write for %s',
    (text) => {
      expect(() => parseShard(text)).toThrow(/such as 3\/4/);
    },
  );
});
