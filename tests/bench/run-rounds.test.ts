import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Contestant, FileEdit } from '../../bench/contestant.ts';
import { runRounds } from '../../bench/run-rounds.ts';
import type { Scenario } from '../../bench/scenarios.ts';
import { withScratchFolder } from './scratch-folder.ts';

/** Copies its article to its site, and says what it found there. */
const program = `
const { copyFileSync, existsSync, readFileSync } = require('fs');
console.log(existsSync('site/page') ? 'warm' : 'cold', readFileSync('article', 'utf8'));
require('fs').mkdirSync('site', { recursive: true });
copyFileSync('article', 'site/page');`;

async function contestant(
  folder: string,
  name: string,
  edits: readonly (readonly [Scenario, FileEdit['change'] | undefined])[],
): Promise<Contestant> {
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
        change && { path: path.join(own, 'article'), change },
      ]),
    ),
  };
}

const added = (words: string) => (text: string) => `${text}${words}`;

describe('runRounds', () => {
  test('takes turns in each scenario, edits what is there, and starts each round afresh', async () => {
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
      const seen: string[] = [];
      const series = await runRounds([one, other], 2, ({ name }, scenario, { printed }) =>
        seen.push(`${name} ${scenario}: ${printed.trim()}`),
      );
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
        series.map(({ contestant: of, scenario, runs }) => [of, scenario, runs.length]),
      ).toEqual([
        ['one', 'cold', 2],
        ['other', 'cold', 2],
        ['one', 'unchanged', 2],
        ['one', 'body', 2],
        ['other', 'body', 2],
        ['one', 'rename', 2],
      ]);
      expect(await readFile(path.join(folder, 'one/article'), 'utf8')).toBe('text');
      expect(existsSync(one.out)).toBe(true);
    });
  });

  test('throws where an edit changes nothing, since that would measure something else', async () => {
    await withScratchFolder(async (folder) => {
      const idle = await contestant(folder, 'idle', [['headline', (text) => text]]);
      await expect(runRounds([idle], 1, () => {})).rejects.toThrow('changes nothing');
    });
  });
});
