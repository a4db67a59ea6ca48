import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildToFolder } from '../../../src/engine/build-to-folder.ts';
import { scanForBuild } from '../../../src/engine/content/content-scan.ts';
import { findLostArticles } from '../../../src/engine/content/find-lost-articles.ts';
import { loadSite } from '../../../src/engine/content/load-site.ts';
import { readState, stateFile } from '../../../src/engine/dependencies/build-state-store.ts';
import { problemLine } from '../../../src/engine/problem-lines.ts';
import { stopwatch } from '../../../src/engine/stopwatch.ts';
import { contentOf, testOptions } from '../../sites/files/built-folder.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'dateline-lost-'));
const content = path.join(folder, 'content');
const options = testOptions(content, path.join(folder, 'out'), { cards: false });
const month = path.join(content, 'articles/2031/04');
const file = (name: string) => path.join(month, `${name}.md`);
let original: string;

beforeAll(async () => {
  cpSync(contentOf('port-esker'), content, { recursive: true });
  original = readFileSync(file('pilots-say-no'), 'utf8');
  const { written } = await buildToFolder(options, () => 0);
  expect(written).toBe(true);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Returns what `check` finds, with the state of the last build or with its manifest only. */
async function lost(withState = true): Promise<readonly string[]> {
  const state = readState(stateFile(options));
  const { site, report } = await loadSite(
    scanForBuild(options, state),
    options,
    state,
    stopwatch(),
  );
  if (site === undefined) throw new Error(report.problems.map(problemLine).join('\n'));
  return findLostArticles(site.facts, options.out, withState ? state : undefined).map(problemLine);
}

/** Follows the advice of a line to the letter: writes `movedFrom` into the file that the line names. */
function follow(line: string, name = /articles\/\S+?(?=:1:1)/.exec(line)?.[0] ?? ''): void {
  const [, field = ''] = /"(movedFrom: \[.*?\])"/.exec(line) ?? [];
  const target = path.join(content, name);
  const text = readFileSync(target, 'utf8');
  writeFileSync(target, text.replace('---\n', `---\n${field}\n`));
}

function restore(): void {
  for (const name of ['pilots-refuse', 'pilots-say-no']) rmSync(file(name), { force: true });
  writeFileSync(file('pilots-say-no'), original);
}

test('nothing is lost if nothing has changed', async () => {
  expect(await lost()).toEqual([]);
  expect(await lost(false)).toEqual([]);
});

test('a renamed file is reported, until the new one has the old address', async () => {
  renameSync(file('pilots-say-no'), file('pilots-refuse'));
  const [line = '', ...others] = await lost();
  expect(others).toEqual([]);
  expect(line).toMatch(
    /^articles\/2031\/04\/pilots-refuse\.md:1:1 {2}warning: the last build published (\/2031\/04\/\d\d\/pilots-say-no\/), and now no file makes that page; this article is new — if it is the same article, write "movedFrom: \[\1\]"$/,
  );
  expect(await lost(false)).toEqual([line]);
  follow(line);
  expect(await lost()).toEqual([]);
  restore();
});

test('another day of publication is reported, because it changes the address', async () => {
  const another = original
    .replace(/^(published: \d{4}-\d\d-)\d\d/m, '$128')
    .replace(/^updated: .*\n/m, '');
  writeFileSync(file('pilots-say-no'), another);
  const [line = ''] = await lost();
  expect(line).toMatch(
    /pilots-say-no\.md:1:1 .* and now this article is at \/2031\/04\/28\/pilots-say-no\/ — write "movedFrom: /,
  );
  follow(line);
  expect(await lost()).toEqual([]);
  restore();
});

test('a published article that became a draft is reported', async () => {
  writeFileSync(file('pilots-say-no'), original.replace('---\n', '---\nstatus: draft\n'));
  const [line = ''] = await lost();
  expect(line).toMatch(
    /pilots-say-no\.md:1:1 .* and now this article is not published — write "status: ready"/,
  );
  writeFileSync(file('pilots-say-no'), original.replace('---\n', '---\nstatus: ready\n'));
  expect(await lost()).toEqual([]);
  restore();
});

test('a draft in the folder of another month than that of its address is reported in its own file', async () => {
  const inMarch = path.join(content, 'articles/2031/03/pilots-say-no.md');
  rmSync(file('pilots-say-no'));
  writeFileSync(inMarch, original.replace('---\n', '---\nstatus: draft\n'));
  const [line = ''] = await lost();
  expect(line).toMatch(
    /^articles\/2031\/03\/pilots-say-no\.md:1:1 .* published \/2031\/04\/01\/pilots-say-no\/, and now this article is not published/,
  );
  rmSync(inMarch);
  restore();
});

test('a deleted file is reported, and the build reports it once', async () => {
  rmSync(file('pilots-say-no'));
  const [line = ''] = await lost();
  expect(line).toMatch(
    /^articles\/2031\/04\/pilots-say-no\.md:1:1 .* — bring the file back, or write "movedFrom: \[/,
  );
  follow(line, 'articles/2031/04/dockers-vote-to-strike.md');
  expect(await lost()).toEqual([]);
  const other = file('dockers-vote-to-strike');
  writeFileSync(other, readFileSync(other, 'utf8').replace(/^movedFrom.*\n/m, ''));
  const built = await buildToFolder(options, () => 0);
  expect(built.lost.map(problemLine)).toEqual([line]);
  expect(built.problems).toEqual([]);
  expect((await buildToFolder(options, () => 0)).lost).toEqual([]);
}, 120_000);
