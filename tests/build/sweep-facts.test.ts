import { mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sweepFacts } from '../../src/build/sweep-facts.ts';
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
  usedAt(`${key}.facts.digest`, 0);
}

const filesOf = (key: string) => [`${key}.facts`, `${key}.facts.digest`];
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
