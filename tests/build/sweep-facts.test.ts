import { mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sweepFacts } from '../../src/build/sweep-facts.ts';
import { scratchForEach } from './scratch.ts';

const folder = scratchForEach();
const at = (name: string) => path.join(folder(), name);

/** Facts that were used so many seconds after others. */
function used(key: string, seconds: number): void {
  writeFileSync(at(`${key}.facts`), key);
  utimesSync(at(`${key}.facts`), 1_470_304_800 + seconds, 1_470_304_800 + seconds);
}

test('keeps the facts of four sites: those in use, and those that were used last', () => {
  ['a', 'b', 'c', 'd', 'e', 'f'].forEach(used);
  sweepFacts(folder(), 'b');
  expect(readdirSync(folder()).sort()).toEqual(['b.facts', 'd.facts', 'e.facts', 'f.facts']);
  used('g', 100);
  sweepFacts(folder(), 'd');
  expect(readdirSync(folder()).sort()).toEqual(['b.facts', 'd.facts', 'f.facts', 'g.facts']);
});

test('keeps all of them if there are no more', () => {
  ['a', 'b', 'c', 'd'].forEach(used);
  sweepFacts(folder(), 'a');
  expect(readdirSync(folder())).toHaveLength(4);
});

test('removes what is no file, and is not stopped by a link to nothing', () => {
  ['a', 'b', 'c', 'd'].forEach(used);
  mkdirSync(at('folder.facts/in'), { recursive: true });
  utimesSync(at('folder.facts'), 1, 1);
  symlinkSync('/nothing/at/all', at('link.facts'));
  sweepFacts(folder(), 'a');
  expect(readdirSync(folder()).sort()).toEqual(['a.facts', 'b.facts', 'c.facts', 'd.facts']);
});

test('leaves all alone if the facts in use are gone, or are no file', () => {
  ['a', 'b', 'c', 'd', 'e'].forEach(used);
  sweepFacts(folder(), 'z');
  mkdirSync(at('y.facts'));
  sweepFacts(folder(), 'y');
  expect(readdirSync(folder())).toHaveLength(6);
  sweepFacts(at('no-such-folder'), 'a');
});
