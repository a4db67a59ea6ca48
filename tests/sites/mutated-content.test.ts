import { describe, expect, test } from 'vitest';
import { buildSite } from '../../src/engine/content/build-site.ts';
import { problemLine } from '../../src/engine/problem-lines.ts';
import type { ContentFolder } from '../../src/model/content-file.ts';
import { hasErrors, type Problem } from '../../src/model/problem.ts';
import { folderOnDisk, wholeSites } from '../metadata/planned-inputs.ts';
import { madeSite } from '../pages/made-files.ts';
import { chanceOf } from './edits/chance.ts';
import { mutant } from './edits/mutants.ts';
import { markdownWords } from './files/memory-folder.ts';

/*
 * Whatever happens to a file, an editor gets either a site or problems with their positions, but
 * never an exception. MUTANTS=5000 tries more; SEED=2 tries others.
 */

const seed = Number(process.env.SEED ?? '1');
const perSite = Number(process.env.MUTANTS ?? '400') / 2;

const sites = wholeSites.filter(({ name }) => /^(port-esker|isle-of-orme.*)$/.test(name));

/** The folder with one of its files mutated, and the path of that file. */
function mutated({ files, media }: ContentFolder, number: number) {
  const chance = chanceOf(seed * 100_003 + number);
  const index = chance.number(files.length);
  const changed = files.map((file, at) =>
    at === index ? { path: file.path, bytes: mutant(file.bytes, chance) } : file,
  );
  return { folder: { files: changed, media }, path: files[index]?.path ?? '' };
}

/** What a problem lacks to help an editor; empty if nothing. */
function faultsOf(problem: Problem, lineCounts: ReadonlyMap<string, number>): readonly string[] {
  const { at, path, message, advice } = problem;
  const lines = lineCounts.get(path);
  const isPlaced =
    lines !== undefined &&
    at.line >= 1 &&
    at.line <= lines &&
    at.column >= 1 &&
    at.column < 100_000;
  const says = message.trim() !== '' && advice.trim() !== '' && !/[\n\r]/.test(message + advice);
  return isPlaced && says ? [] : [problemLine(problem)];
}

describe.each(sites)('$name', ({ content, now, baseUrl }) => {
  const original = folderOnDisk(content).value;
  let refused = 0;
  let accepted = 0;

  test.each(Array.from({ length: 10 }, (_, part) => part))('mutants, part %i', (part) => {
    for (let number = part; number < perSite; number += 10) {
      const { folder, path } = mutated(original, number);
      const input = { folder, now, drafts: true, baseUrl, words: markdownWords };
      const { value, problems } = buildSite(input);
      const lineCounts = new Map(
        folder.files.map((file) => [
          file.path,
          new TextDecoder().decode(file.bytes).split(/\r\n|\r|\n/).length,
        ]),
      );
      const faults = problems.flatMap((problem) => faultsOf(problem, lineCounts));
      expect(faults, `mutant ${number} of ${path}`).toEqual([]);
      if (value === undefined || hasErrors(problems)) {
        refused += 1;
        expect(problems.length, `mutant ${number} of ${path}`).toBeGreaterThan(0);
        continue;
      }
      accepted += 1;
      madeSite(value);
    }
  });

  test('some mutants are refused and some are built', () => {
    expect(refused).toBeGreaterThan(perSite / 20);
    expect(accepted).toBeGreaterThan(perSite / 20);
    expect(refused + accepted).toBe(perSite);
  });
});
