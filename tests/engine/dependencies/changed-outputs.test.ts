import { rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { noCopies } from '../../../src/engine/compression/previous-copies.ts';
import type { BuildState } from '../../../src/engine/dependencies/build-state.ts';
import { changedOutputs } from '../../../src/engine/dependencies/changed-outputs.ts';
import { DependencyIndex } from '../../../src/engine/dependencies/dependency-index.ts';
import { OutputGroups } from '../../../src/engine/dependencies/output-groups.ts';
import {
  type FileOutput,
  groupOf,
  type PageOutput,
} from '../../../src/engine/dependencies/output-plan.ts';
import { PlannedOutputs } from '../../../src/engine/dependencies/planned-outputs.ts';
import { PreviousOutputs } from '../../../src/engine/dependencies/previous-outputs.ts';
import { manifestDigest } from '../../../src/engine/publish/output-folder.ts';
import { verifyOutput } from '../../../src/engine/publish/verify-output.ts';
import { digestOf } from '../../../src/model/digest.ts';
import { plainLook } from '../../../src/model/site/look.ts';
import { tableOf } from '../../facts/table-of.ts';
import { scratchForEach } from '../scratch.ts';
import { writeSite } from '../site-folder.ts';
import { readFacts } from './read-facts.ts';

const out = scratchForEach();

/** The parts of a site that decide which outputs are unchanged. */
interface Made {
  /** Each file for machines by its path, with its subject and the value of the fact that it reads. */
  readonly files: Readonly<Record<string, readonly [subject: string, fact: string]>>;
  /** The digest of the layout of the only page, `a/index.html`, which reads none of the files' facts. */
  readonly layout: string;
  readonly sheet: string;
  readonly font: string;
}

const made: Made = {
  files: {
    '404.txt': ['lost', 'one'],
    'about/feed.json': ['about', 'two'],
    'ميناء.json': ['harbour', 'three'],
  },
  layout: 'layout',
  sheet: 'sheet',
  font: 'font',
};
const page: PageOutput = {
  make: 'page',
  path: 'a/index.html',
  page: { kind: 'section', url: '/a/', lang: 'en', subject: 'section/a' },
};
const names = ['404.txt', 'a/index.html', 'about/feed.json', 'assets/font.woff2', 'ميناء.json'];

function siteOf({ files, layout, sheet, font }: Made) {
  const own = Object.entries(files);
  const outputs = own.map(([name, [subject]]): FileOutput => {
    return { make: 'file', path: name, format: 'feeds', subject };
  });
  const facts = tableOf([
    ...[...outputs, page].map((output) => [`output:${output.path}`, output] as const),
    ...own.map(([name, [, fact]]) => [`made:${name}`, fact] as const),
    ['report', { validFrom: 1 }],
  ]);
  const asset = { file: `/fonts/${font}`, output: 'assets/font.woff2' };
  const theme = {
    assets: { stylesheets: { site: sheet }, rules: { site: [] }, files: [asset] },
    layouts: {
      file: '/layouts.js',
      digests: { section: layout },
      kindsDigest: '',
      searchScript: { file: '/search.js', output: 'assets/search.js' },
      offlineScript: { file: '/offline.js', output: 'assets/offline.js' },
      worker: { file: '/worker.js', output: 'sw.js', digest: '' },
    },
    icons: [],
  };
  const chunks = { files: [], digests: [], articleChunks: 0 };
  const site = { facts, file: '', chunks };
  const groupsAfter = (before: BuildState['groups']) =>
    new OutputGroups(theme, { liveReload: false }, before);
  return { site, planned: new PlannedOutputs(facts, theme, []), groupsAfter };
}

/** The keys that an output reads. */
const readsOf = (name: string) => (name in made.files ? [`made:${name}`] : ['made:of-nothing']);

let state: BuildState;
beforeEach(() => {
  writeSite(out(), Object.fromEntries(names.map((name) => [name, name])));
  const { site, planned, groupsAfter } = siteOf(made);
  const groups = groupsAfter([]);
  expect(Array.from(names, (_, at) => planned.pathAt(at))).toEqual(names);
  const outputs = PreviousOutputs.of(
    names.map((name, at) => {
      const { size, mtimeMs } = statSync(path.join(out(), name));
      const group = groups.numberOf(groupOf(planned.planAt(at)));
      const plan = planned.digestAt(at);
      return { path: name, plan, group, digest: digestOf(name), size, mtimeMs };
    }),
  );
  const report = {
    ...{ problems: [], withheld: [], pageCounts: [], basePath: '/', languages: ['en'] },
    ...{ validFrom: 1, validUntil: 2, reported: [] },
    look: plainLook,
    parser: 'remark' as const,
  };
  state = {
    ...{ inputs: '', files: [], media: [], statics: [], chunks: site.chunks },
    ...{
      factFile: site.file,
      facts: site.facts.digest(),
      planned: planned.digest(),
      manifest: manifestDigest(out()) ?? '',
      outputs,
      copies: noCopies,
      groups: groups.all(),
    },
    dependencies: DependencyIndex.empty.with(
      names.map((name) => readFacts(readsOf(name))),
      site.facts,
    ),
    report,
    ...{ outputProblems: [], postponed: [] },
  };
});

/** Returns the changed and unchanged outputs, by path. */
async function found(now: Made = made, before: BuildState = state) {
  const options = { out: out(), watched: undefined, workers: 1 };
  const last = { state: before, findModified: verifyOutput(before, options) };
  const { site, planned, groupsAfter } = siteOf(now);
  const groups = groupsAfter(before.groups);
  const changes = await changedOutputs(site, planned, groups, last, options);
  const { isFull, stale, unchanged, removals } = changes;
  // Each unchanged output has its number in the previous build.
  unchanged.forEach((old, at) => {
    if (old !== -1) expect(state.outputs.at(old).path).toBe(planned.pathAt(at));
  });
  const keptPaths = [...unchanged].flatMap((old, at) => (old === -1 ? [] : [planned.pathAt(at)]));
  return { isFull, stale: stale.map((at) => planned.pathAt(at)), keptPaths, removals };
}

const nothing = { isFull: false, stale: [], keptPaths: names, removals: [] };
const onlyStale = (...stale: readonly string[]) => ({
  ...nothing,
  stale,
  keptPaths: names.filter((name) => !stale.includes(name)),
});

describe('the outputs to make', () => {
  test('are none if nothing has changed', async () => {
    expect(await found()).toEqual(nothing);
  });

  test('include those that read a changed fact', async () => {
    const files = { ...made.files, 'about/feed.json': ['about', 'another'] as const };
    expect(await found({ ...made, files })).toEqual(onlyStale('about/feed.json'));
  });

  test('include those whose plan has changed, even if they read the same facts', async () => {
    const files = { ...made.files, 'ميناء.json': ['quay', 'three'] as const };
    expect(await found({ ...made, files })).toEqual(onlyStale('ميناء.json'));
    expect(await found({ ...made, font: 'another' })).toEqual(onlyStale('assets/font.woff2'));
  });

  test('include new ones, and obsolete ones are removed', async () => {
    const { '404.txt': _, 'ميناء.json': harbour, ...others } = made.files;
    const files = {
      ...others,
      'b.json': ['b', 'four'] as const,
      'ميناء-2.json': harbour ?? ['', ''],
    };
    expect(await found({ ...made, files })).toEqual({
      isFull: false,
      stale: ['b.json', 'ميناء-2.json'],
      keptPaths: ['a/index.html', 'about/feed.json', 'assets/font.woff2'],
      removals: ['404.txt', 'ميناء.json'],
    });
  });

  test('include pages, but no other files, if the layout or the style has changed', async () => {
    expect(await found({ ...made, layout: 'another' })).toEqual(onlyStale('a/index.html'));
    expect(await found({ ...made, sheet: 'another' })).toEqual(onlyStale('a/index.html'));
  });

  test('include everything if its code has changed', async () => {
    const groups = state.groups.map(([name]) => [name, 'of other code'] as const);
    expect(await found(made, { ...state, groups })).toEqual(onlyStale(...names));
  });

  test('include those that the last build postponed, with their numbers there', async () => {
    const before = { ...state, postponed: ['about/feed.json', 'gone.json'] };
    expect(await found(made, before)).toEqual(onlyStale('about/feed.json'));
    const { site, planned, groupsAfter } = siteOf({ ...made, layout: 'another' });
    const groups = groupsAfter(state.groups);
    const last = { state: before, findModified: async () => new Set<string>() };
    const { stale, replaced } = await changedOutputs(site, planned, groups, last, { out: out() });
    expect(stale.map((at) => planned.pathAt(at))).toEqual(['a/index.html', 'about/feed.json']);
    for (const [name, number] of replaced) expect(state.outputs.at(number).path).toBe(name);
    expect(replaced.size).toBe(2);
  });

  test('include those that were altered or deleted by hand', async () => {
    writeFileSync(path.join(out(), '404.txt'), 'altered by hand');
    rmSync(path.join(out(), 'about'), { recursive: true });
    writeFileSync(path.join(out(), 'about'), 'a file where a folder was');
    expect(await found()).toEqual(onlyStale('404.txt', 'about/feed.json'));
  });

  test('are all outputs if there is no state, or if it belongs to another build of the folder', async () => {
    const fullBuild = { isFull: true, stale: names, keptPaths: [], removals: [] };
    const { site, planned, groupsAfter } = siteOf(made);
    const first = await changedOutputs(site, planned, groupsAfter([]), undefined, { out: out() });
    expect(first).toMatchObject({ isFull: true, removals: [] });
    expect(first.stale.map((at) => planned.pathAt(at))).toEqual(names);
    expect([...first.unchanged]).toEqual(names.map(() => -1));
    expect(await found(made, { ...state, manifest: 'another' })).toEqual(fullBuild);
    rmSync(path.join(out(), '.dateline-manifest'));
    expect(await found()).toEqual(fullBuild);
    rmSync(out(), { recursive: true });
    expect(await found()).toEqual(fullBuild);
  });
});
