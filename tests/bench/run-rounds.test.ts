import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Contestant } from '../../bench/contestant.ts';
import { editFile, FileChanges } from '../../bench/file-changes.ts';
import { type RoundOptions, runRounds } from '../../bench/run-rounds.ts';
import type { Scenario } from '../../bench/scenarios.ts';
import { withScratchFolder } from './scratch-folder.ts';

/** Copies its article to its site and records it. An article with "broken" in it fails. */
const program = `
const { copyFileSync, existsSync, mkdirSync, readFileSync } = require('fs');
const text = readFileSync('article', 'utf8');
if (text.includes('broken')) { console.error('no ferry today'); process.exit(1); }
console.log(existsSync('site/page') ? 'warm' : 'cold', text);
mkdirSync('site', { recursive: true });
copyFileSync('article', 'site/page');`;

type Edits = readonly (readonly [Scenario, ((text: string) => string) | undefined])[];

async function contestant(folder: string, name: string, edits: Edits): Promise<Contestant> {
  const own = path.join(folder, name);
  await mkdir(own);
  await writeFile(path.join(own, 'article'), 'text');
  const site = path.join(own, 'site');
  return {
    name,
    command: { program: process.execPath, arguments: ['-e', program], folder: own },
    out: site,
    leftovers: [site],
    steps: new Map(
      edits.map(([scenario, change]) => [
        scenario,
        change && editFile(path.join(own, 'article'), change),
      ]),
    ),
  };
}

/** Runs without interruption and lists what each run read, in order. */
async function run(contestants: readonly Contestant[], given: Partial<RoundOptions> = {}) {
  const seen: string[] = [];
  const rounds = await runRounds(contestants, {
    rounds: 1,
    changes: new FileChanges((file) => expect.fail(file)),
    signal: new AbortController().signal,
    progress: ({ name }, scenario, { printed }) =>
      seen.push(`${name} ${scenario}: ${printed.trim()}`),
    ...given,
  });
  return { seen, ...rounds };
}

const added = (words: string) => (text: string) => `${text}${words}`;

describe('runRounds', () => {
  test('alternates in each scenario, edits existing files, and starts each round from scratch', async () => {
    await withScratchFolder(async (folder) => {
      const one = await contestant(folder, 'one', [
        ['cold', undefined],
        ['unchanged', undefined],
        ['body', added('+body')],
        ['rename', added('+name')],
      ]);
      const other = await contestant(folder, 'other', [
        ['cold', undefined],
        ['body', added('+b')],
      ]);
      const { seen, series, failures } = await run([one, other], { rounds: 2 });
      const round = [
        'one cold: cold text',
        'other cold: cold text',
        'one unchanged: warm text',
        'one body: warm text+body',
        'other body: warm text+b',
        'one rename: warm text+body+name',
      ];
      expect(seen).toEqual([...round, ...round]);
      expect(
        series.map(({ contestant: of, scenario, runs }) => [
          of,
          scenario,
          runs.map(({ round: number }) => number),
        ]),
      ).toEqual([
        ['one', 'cold', [0, 1]],
        ['other', 'cold', [0, 1]],
        ['one', 'unchanged', [0, 1]],
        ['one', 'body', [0, 1]],
        ['other', 'body', [0, 1]],
        ['one', 'rename', [0, 1]],
      ]);
      expect(failures).toEqual([]);
      expect(await readFile(path.join(folder, 'one/article'), 'utf8')).toBe('text');
      expect(existsSync(one.out)).toBe(true);
    });
  });

  test('reports an edit that changes nothing, since it would distort the measurement', async () => {
    await withScratchFolder(async (folder) => {
      const idle = await contestant(folder, 'idle', [['headline', (text) => text]]);
      const { seen, failures } = await run([idle]);
      expect(seen).toEqual([]);
      expect(failures).toMatchObject([
        { contestant: 'idle', what: 'one headline edited', message: /changes nothing/ },
      ]);
    });
  });

  test('measures the rest if a step fails, as if its edit had not been made', async () => {
    await withScratchFolder(async (folder) => {
      const one = await contestant(folder, 'one', [
        ['cold', undefined],
        ['body', added('+broken')],
        ['rename', added('+name')],
      ]);
      const other = await contestant(folder, 'other', [['body', added('+b')]]);
      const { seen, failures } = await run([one, other]);
      expect(seen).toEqual([
        'one cold: cold text',
        'other body: cold text+b',
        'one rename: warm text+name',
      ]);
      expect(failures).toHaveLength(1);
      expect(failures[0]?.message).toMatch(/failed:\nno ferry today/);
    });
  });

  test('skips the round of a contestant whose cold build fails, and of no other', async () => {
    await withScratchFolder(async (folder) => {
      const one = await contestant(folder, 'one', [
        ['cold', undefined],
        ['unchanged', undefined],
      ]);
      await writeFile(path.join(folder, 'one/article'), 'broken');
      const other = await contestant(folder, 'other', [['unchanged', undefined]]);
      const { seen, failures } = await run([one, other], { rounds: 2 });
      expect(seen).toEqual(['other unchanged: cold text', 'other unchanged: warm text']);
      expect(failures.map(({ what }) => what)).toEqual(['cold build', 'cold build']);
    });
  });

  test('ends if it is interrupted, with the results so far and the edits reverted', async () => {
    await withScratchFolder(async (folder) => {
      const one = await contestant(folder, 'one', [
        ['cold', undefined],
        ['body', added('+body')],
        ['rename', added('+name')],
      ]);
      const interruption = new AbortController();
      const { series, failures } = await run([one], {
        rounds: 5,
        signal: interruption.signal,
        progress: (_, scenario) => scenario === 'body' && interruption.abort(),
      });
      expect(series.map(({ runs }) => runs.length)).toEqual([1, 1, 0]);
      expect(failures).toEqual([]);
      expect(await readFile(path.join(folder, 'one/article'), 'utf8')).toBe('text');
    });
  });
});
