import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { writeCache } from '../../../src/engine/cache/cache-file.ts';
import { DamagedCacheError } from '../../../src/engine/content/chunk-file.ts';
import type { BuildState } from '../../../src/engine/dependencies/build-state.ts';
import {
  flushState,
  readState,
  stateFile,
  writeState,
  writeStateLater,
} from '../../../src/engine/dependencies/build-state-store.ts';
import { DependencyIndex } from '../../../src/engine/dependencies/dependency-index.ts';
import { PreviousOutputs } from '../../../src/engine/dependencies/previous-outputs.ts';
import { readStateFile } from '../../../src/engine/dependencies/state-file.ts';
import { digestOf } from '../../../src/model/digest.ts';
import { warningAt } from '../../../src/model/problem.ts';
import { plainLook } from '../../../src/model/site/look.ts';
import { tableOf } from '../../facts/table-of.ts';
import { flipByte } from '../../sites/edits/damage.ts';
import { testOptions } from '../../sites/files/built-folder.ts';
import { scratchForEach } from '../scratch.ts';
import { readFacts } from './read-facts.ts';

const folder = scratchForEach();
const file = () => path.join(folder(), 'cache', 'sites', 'one.state');

const scanned = (name: string, size?: { width: number; height: number }) => ({
  path: name,
  digest: digestOf(name),
  fingerprint: '12 1470304800000.25 1470304800001.5 99',
  picture: size && { ...size, type: 'jpg' as const, hasAlpha: false, isAnimated: false },
});
const output = (name: string, text: string, more: { size: number; mtimeMs: number }) => ({
  ...{ path: name, plan: Buffer.from(digestOf(name), 'hex'), group: 1, digest: digestOf(text) },
  ...more,
});
const facts = tableOf([
  ['list:ar/ميناء', ['a.md']],
  ['publication', { name: 'The Record' }],
]);
const state: BuildState = {
  inputs: 'terms',
  files: [scanned('articles/2031/ميناء إسكر.ar.md'), { ...scanned('site.yaml'), fingerprint: '' }],
  media: [
    scanned('media/quay.png', { width: 3, height: 0 }),
    scanned('media/صورة.png', { width: 1200, height: 800 }),
    scanned('media/note.txt'),
  ],
  statics: [scanned('../static/CNAME')],
  chunks: {
    files: ['/cache/parsed/a.chunk', '/cache/parsed/b.chunk'],
    digests: [
      [digestOf('a'), digestOf('listed a')],
      [digestOf('b'), digestOf('listed b')],
    ],
    articleChunks: 1,
  },
  factFile: '/news/.cache/facts/a.facts',
  facts: facts.digest(),
  planned: 'planned',
  postponed: ['feed.atom', 'ميناء.rss'],
  manifest: 'manifest',
  outputs: PreviousOutputs.of([
    output('404.html', 'bytes', { size: 0, mtimeMs: 1_470_304_800_000.123 }),
    output('ar/2031/ميناء/index.html', 'more bytes', { size: 5_000_000_000, mtimeMs: 1 }),
  ]),
  copies: {
    version: 'brotli 1',
    files: PreviousOutputs.of([
      {
        ...output('404.html.br', 'br', { size: 7, mtimeMs: 2.5 }),
        plan: Buffer.alloc(8),
        group: 0,
      },
    ]),
  },
  groups: [
    ['copy', digestOf('code')],
    ['page/article/ar', digestOf('layout')],
  ],
  dependencies: DependencyIndex.empty.with(
    [readFacts(['publication', 'list:ar/ميناء']), readFacts(['text:a.md', 'publication'])],
    facts,
  ),
  outputProblems: [],
  report: {
    look: plainLook,
    parser: 'satteri',
    problems: [warningAt('a.md', { line: 1, column: 2 }, 'odd', 'look')],
    withheld: [
      {
        path: 'articles/b.md',
        headline: 'ب',
        availability: 'pending',
        published: { iso: '2031-06-01T08:00:00+02:00', epoch: 1 },
        url: '/2031/06/01/b/',
        movedFrom: ['/old/'],
      },
    ],
    pageCounts: [
      ['front', 1],
      ['article', 12],
    ],
    basePath: '/news/',
    languages: ['ar', 'en'],
    validFrom: 1_470_304_800_000,
    validUntil: 1_470_304_900_000.5,
    reported: [['a.md', digestOf('a')]],
  },
};
const empty: BuildState = {
  ...state,
  files: [],
  media: [],
  chunks: { files: [], digests: [], articleChunks: 0 },
  outputs: PreviousOutputs.of([]),
  groups: [],
  dependencies: DependencyIndex.empty,
  report: { ...state.report, problems: [], withheld: [], pageCounts: [], reported: [] },
};

/** The content of an index: its keys, their digests, and the numbers of the keys that each output read. */
const columnsOf = (index: DependencyIndex) => {
  const { reads } = index.reads.columns();
  return {
    ...{ keys: index.keys.all(), digests: index.digests.toString('hex') },
    ...{ starts: [...reads.starts], numbers: [...reads.numbers] },
  };
};

describe('a state', () => {
  test.each([
    ['of a site', state],
    ['of nothing', empty],
  ])('%s is read back unchanged', (_, written) => {
    writeState(file(), written);
    const read = readStateFile(file());
    const [outputs, copies, dependencies] = [1, 2, 3].map(() => expect.anything());
    expect(read).toEqual({ ...written, outputs, copies, dependencies });
    expect(read?.copies.version).toBe(written.copies.version);
    expect(read?.copies.files.columns).toEqual(written.copies.files.columns);
    expect(read?.outputs.columns).toEqual(written.outputs.columns);
    expect(read && columnsOf(read.dependencies)).toEqual(columnsOf(written.dependencies));
  });

  test('is undefined if there is no file', () => {
    expect(readState(file())).toBeUndefined();
  });

  test('is undefined if the file is truncated, empty or altered', () => {
    writeState(file(), state);
    const sound = readFileSync(file(), 'latin1');
    for (const damaged of ['', sound.slice(0, -1), `${sound} `, sound.replace('terms', 'terns')]) {
      writeFileSync(file(), damaged, 'latin1');
      expect(readState(file())).toBeUndefined();
    }
    writeState(file(), state);
    truncateSync(file(), 10);
    expect(readState(file())).toBeUndefined();
  });

  test('that is written later is available to this process at once, and to others soon', () => {
    writeState(file(), { ...empty, inputs: 'of the build before' });
    writeStateLater(file(), state);
    writeState(path.join(path.dirname(file()), 'another.state'), empty);
    expect(readState(file())).toEqual(state);
    const onDisk = () => !readFileSync(file(), 'utf8').includes('of the build before');
    expect(onDisk()).toBe(false);
    flushState();
    expect(onDisk()).toBe(true);
    expect(readState(file())).toEqual(state);
  });

  test('that cannot be written later stays in memory, and can be written once the error is gone', () => {
    vi.useFakeTimers();
    try {
      writeFileSync(path.join(folder(), 'cache'), 'in the way');
      writeStateLater(file(), state);
      vi.advanceTimersByTime(10_000);
      expect(readState(file())).toEqual(state);
      expect(() => flushState()).toThrow(/EEXIST|ENOTDIR/);
      rmSync(path.join(folder(), 'cache'));
      flushState();
      expect(readStateFile(file())?.inputs).toBe(state.inputs);
    } finally {
      vi.useRealTimers();
    }
  });

  test('that is pending is ignored if another process has written a state', () => {
    writeStateLater(file(), state);
    const other = { ...empty, inputs: 'of another process' };
    writeState(file(), other);
    expect(readState(file())).toEqual(other);
  });

  test('that is pending does not replace a newer one', () => {
    writeStateLater(file(), state);
    writeState(file(), empty);
    flushState();
    expect(readStateFile(file())?.outputs.count).toBe(0);
  });

  /** The files with reads beside the state. */
  const reads = () =>
    readdirSync(path.dirname(file()))
      .filter((name) => name.endsWith('.reads'))
      .map((name) => path.join(path.dirname(file()), name));

  test('has its reads in a separate file, which is written only if the reads differ', () => {
    writeState(file(), state);
    const [first = ''] = reads();
    // The name has the version, because another version of Dateline may write the same reads in another format.
    expect(path.basename(first)).toMatch(/^one\.[0-9a-f]{16}-\d+\.reads$/);
    const { ino } = statSync(first);
    writeState(file(), { ...state, inputs: 'after an edit' });
    expect(statSync(first).ino).toBe(ino);
    writeState(file(), empty);
    expect(reads()).toHaveLength(1);
    expect(reads()).not.toContain(first);
    expect(readStateFile(file())?.dependencies.keys.all()).toEqual([]);
  });

  test('is damaged if its reads are missing or damaged, and can be written again', () => {
    for (const damage of [
      rmSync,
      (name: string) => truncateSync(name, 90),
      (name: string) => flipByte(name, 90),
    ]) {
      writeState(file(), state);
      damage(reads()[0] ?? '');
      const columns = readStateFile(file())?.dependencies.reads.columns;
      expect(columns).toThrow(new DamagedCacheError(file()));
      writeState(file(), state);
      expect(readStateFile(file())?.dependencies.keys.all()).toEqual(state.dependencies.keys.all());
    }
  });

  test('is undefined if another version wrote it', () => {
    writeState(file(), state);
    const bytes = readFileSync(file());
    writeCache(file(), 'dateline state 3', bytes.subarray(bytes.indexOf('\n') + 1));
    expect(readState(file())).toBeUndefined();
  });
});

test('each content has a separate state for each output folder', () => {
  const cache = '/cache';
  const files = ['/a', '/b'].flatMap((content) =>
    ['/a-site', '/b-site'].map((out) => stateFile(testOptions(content, out, { cache }))),
  );
  expect(new Set(files).size).toBe(4);
  for (const each of files) expect(path.dirname(each)).toBe(path.join('/cache', 'sites'));
  const options = testOptions('/a', '/a-site', { cache });
  expect(stateFile({ ...options, drafts: true })).toBe(stateFile(options));
});
