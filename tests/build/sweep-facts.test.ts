import { mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sweepFacts } from '../../src/build/sweep-facts.ts';
import { digestOf } from '../../src/model/digest.ts';
import { scratchForEach } from './scratch.ts';

const folder = scratchForEach();
const at = (name: string) => path.join(folder(), name);

const usedAt = (name: string, seconds: number) =>
  utimesSync(at(name), 1_470_304_800 + seconds, 1_470_304_800 + seconds);

/** Facts, an index and its values, that were used so many seconds after others. */
function used(key: string, seconds: number): void {
  for (const name of filesOf(key)) writeFileSync(at(name), key);
  // Only the index is marked when they are used again.
  usedAt(`${key}.facts`, seconds);
  usedAt(filesOf(key)[1] ?? '', 0);
}

const filesOf = (key: string) => [`${key}.facts`, `${key}.facts.${digestOf(key)}`];
const left = () => readdirSync(folder()).sort();

test('keeps the facts of four sites: those in use, and those that were used last', () => {
  ['a', 'b', 'c', 'd', 'e', 'f'].forEach(used);
  sweepFacts(at('b.facts'));
  expect(left()).toEqual(['b', 'd', 'e', 'f'].flatMap(filesOf));
  used('g', 100);
  sweepFacts(at('d.facts'));
  expect(left()).toEqual(['b', 'd', 'f', 'g'].flatMap(filesOf));
});

test('keeps all of them if there are no more', () => {
  ['a', 'b', 'c', 'd'].forEach(used);
  sweepFacts(at('a.facts'));
  expect(left()).toHaveLength(8);
});

test('keeps no values of before if facts were made again, and leaves alone what is being written', () => {
  ['a', 'b'].forEach(used);
  const [older, newer, written] = [digestOf('older'), digestOf('newer'), '77-1470304800'];
  for (const key of ['a', 'b']) {
    [older, written, newer].forEach((end, seconds) => {
      writeFileSync(at(`${key}.facts.${end}`), key);
      usedAt(`${key}.facts.${end}`, 100 + seconds);
    });
  }
  sweepFacts(at('a.facts'));
  expect(left()).toEqual(
    ['a', 'b']
      .flatMap((key) => [`${key}.facts`, ...[written, newer].map((end) => `${key}.facts.${end}`)])
      .sort(),
  );
});

test('removes what is no file, and is not stopped by a link to nothing', () => {
  ['a', 'b', 'c', 'd'].forEach(used);
  mkdirSync(at('folder.facts/in'), { recursive: true });
  usedAt('folder.facts', -9);
  symlinkSync('/nothing/at/all', at('link.facts'));
  sweepFacts(at('a.facts'));
  expect(left()).toEqual(['a', 'b', 'c', 'd'].flatMap(filesOf));
});

test('leaves all alone if the facts in use are gone, or are no file', () => {
  ['a', 'b', 'c', 'd', 'e'].forEach(used);
  sweepFacts(at('z.facts'));
  mkdirSync(at('y.facts'));
  sweepFacts(at('y.facts'));
  expect(left()).toHaveLength(11);
  sweepFacts(at('no-such-folder/a.facts'));
});
