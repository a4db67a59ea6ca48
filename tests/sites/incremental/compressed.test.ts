import { rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BuildOptions } from '../../../src/engine/build-options.ts';
import { encodings, isCompressible } from '../../../src/engine/compression/encodings.ts';
import { originalOf } from '../../../src/engine/publish/compressed-copies.ts';
import { manifestName, parseManifest } from '../../../src/engine/publish/site-manifest.ts';
import { buildShard } from '../../../src/engine/shards/build-shard.ts';
import { mergeShards } from '../../../src/engine/shards/merge-shards.ts';
import { stopwatch } from '../../../src/engine/stopwatch.ts';
import { digestOf } from '../../../src/model/digest.ts';
import { withArticles, withOthers } from '../edits/changes.ts';
import { firstDay, type Newsroom, writeNewsroom } from '../edits/newsroom.ts';
import { openNewsroom } from '../edits/newsroom-on-disk.ts';
import { differences, filesIn, scratchFolder, testOptions } from '../files/built-folder.ts';
import { momentOf } from '../files/memory-folder.ts';

/*
 * An incremental build with --compress gives the same result as a clean build: the same files, and compressed copies of
 * exactly their bytes. Compressing a whole site takes seconds, so most steps decompress the copies instead. The last
 * step compares with a clean build in shards, byte for byte.
 */

type Files = ReadonlyMap<string, Buffer>;

let base: string;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ folder: base, remove } = await scratchFolder());
});
afterAll(() => remove());

const decoders: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  '.br': zlib.brotliDecompressSync,
  '.gz': zlib.gunzipSync,
  '.zst': Reflect.get(zlib, 'zstdDecompressSync'),
};

/** A file of the site itself whose name looks like that of a copy. */
const ownFile = { path: 'own.txt.br', text: 'its own' };

/** The compressed copies of a site by path. */
function copiesIn(files: Files): Files {
  const isOwn = (name: string, bytes: Buffer) =>
    name === ownFile.path && bytes.toString() === ownFile.text;
  return new Map(
    [...files].filter(([name, bytes]) => originalOf(name) !== undefined && !isOwn(name, bytes)),
  );
}

/** Lists wrong and missing copies of a site. */
function copyFaults(files: Files): readonly string[] {
  const copies = copiesIn(files);
  const wrong = [...copies].filter(([copy, compressed]) => {
    const source = originalOf(copy) ?? '';
    const bytes = files.get(source);
    if (bytes === undefined || !mayHaveCopies(source, bytes)) return true;
    return decoders[path.extname(copy)]?.(compressed).equals(bytes) !== true;
  });
  const missing = [...files].flatMap(([name, bytes]) =>
    mayHaveCopies(name, bytes)
      ? encodings
          .filter(
            (each) => !files.has(name + each.ending) && each.encode(bytes).length < bytes.length,
          )
          .map(({ ending }) => name + ending)
      : [],
  );
  return [...wrong.map(([copy]) => `! ${copy}`), ...missing.map((copy) => `- ${copy}`)];
}

const mayHaveCopies = (name: string, bytes: Buffer) =>
  isCompressible({ path: name, size: bytes.length });

/** Lists the errors in the manifest of a site. */
function manifestFaults(files: Files): readonly string[] {
  const listed = parseManifest(files.get(manifestName)?.toString() ?? '');
  const own = [manifestName, '.dateline.json'];
  const actual = [...files].filter(([name]) => !own.includes(name));
  const wrong = actual.filter(([name, bytes]) => listed.get(name)?.digest !== digestOf(bytes));
  return [...wrong.map(([name]) => name), ...(listed.size === actual.length ? [] : ['its length'])];
}

/** The newsroom without most of the files that make no difference for copies, since compressing takes long. */
const small = withOthers(firstDay, (others) => {
  const settings = `${others.get('site.yaml')}leaveOut: [search, ninjs, feeds, opml]\ncards: none\n`;
  others.set('site.yaml', settings);
});

/** Rewrites or deletes an article. */
const withArticle = (name: string, body: string | undefined) => (room: Newsroom) =>
  withArticles(room, (articles) => {
    const file = `articles/${name}.md`;
    if (body === undefined) articles.delete(file);
    else articles.set(file, { fields: {}, body });
  });
const withFile = (name: string, text: string) => (room: Newsroom) =>
  withOthers(room, (others) => others.set(`../static/${name}`, text));
const withoutFile = (name: string) => (room: Newsroom) =>
  withOthers(room, (others) => others.delete(`../static/${name}`));
const longText = 'The harbour stays open. '.repeat(60);

/** Something that happens between two builds: an edit of the content, or of the built site. */
interface Step {
  readonly edit?: (room: Newsroom) => Newsroom;
  readonly mishap?: (out: string) => void;
}

const steps: Readonly<Record<string, Step>> = {
  'a body is edited': { edit: withArticle('2031/05/harbour-open', 'Fog at [[Port Esker]].') },
  'an article is deleted': { edit: withArticle('2030/lamp-is-lit', undefined) },
  'the site has a new file': { edit: withFile('own.txt', longText) },
  'the site has its own copy': { edit: withFile(ownFile.path, ownFile.text) },
  'that copy is deleted': { edit: withoutFile(ownFile.path) },
  'the file is too short for a copy': { edit: withFile('own.txt', 'short') },
  'a copy is changed and one deleted': {
    mishap: (out) => {
      writeFileSync(path.join(out, 'index.html.br'), 'altered');
      rmSync(path.join(out, '404.html.gz'));
    },
  },
  'a page is changed': { mishap: (out) => writeFileSync(path.join(out, '404.html'), 'altered') },
};

/** The files of a clean build, in two shards. */
async function mergedShards(room: ReturnType<typeof openNewsroom>, { now }: Newsroom) {
  const options = (out: string): BuildOptions => ({
    ...testOptions(room.content, out, { now: momentOf(now), compress: true }),
    cache: `${room.clean}-cache`,
  });
  const folders = [1, 2].map((number) => `${room.clean}-${number}`);
  for (const [at, folder] of folders.entries()) {
    await buildShard({ number: at + 1, of: 2 }, options(folder), stopwatch());
  }
  await mergeShards(folders, options(room.clean));
  return filesIn(room.clean);
}

test('copies are updated after each edit and mishap, and are removed without --compress', async () => {
  const room = openNewsroom(base, 'steps');
  let now = small;
  writeNewsroom(room.content, now);
  const build = (compress = true) => room.build(now, { compress });
  await build();
  expect(copyFaults(await filesIn(room.out))).toEqual([]);
  const unchanged = path.join(room.out, 'about/index.html.br');
  const { mtimeMs } = statSync(unchanged);
  for (const [name, { edit, mishap }] of Object.entries(steps)) {
    const before = now;
    now = edit?.(now) ?? now;
    writeNewsroom(room.content, now, before);
    mishap?.(room.out);
    expect((await build()).files?.made, name).toBeGreaterThan(0);
    const files = await filesIn(room.out);
    expect(copyFaults(files), name).toEqual([]);
    expect(manifestFaults(files), name).toEqual([]);
    expect((await build()).files, name).toMatchObject({ made: 0, removed: 0 });
  }
  expect(statSync(unchanged).mtimeMs).toBe(mtimeMs);
  const clean = await mergedShards(room, now);
  expect(differences(await filesIn(room.out), clean)).toEqual([]);
  const copies = copiesIn(clean);
  expect(copies.size).toBeGreaterThan(100);
  const { files } = await build(false);
  expect(files).toEqual({ made: 0, removed: copies.size, kept: clean.size - copies.size - 2 });
  expect(copiesIn(await filesIn(room.out)).size).toBe(0);
});
