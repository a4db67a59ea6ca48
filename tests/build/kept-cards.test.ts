import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cardFileIn, sweepCards } from '../../src/build/kept-cards.ts';
import { scratchForEach } from './scratch.ts';

const cache = scratchForEach();
const today = Date.UTC(2031, 4, 4);
const nameOf = (digest: string) => `assets/cards/2031/05/02/harbour-16x9.${digest}.png`;

/** Keeps a card, last touched so many days ago. */
function keep(digest: string, days: number): string {
  const file = cardFileIn(cache(), nameOf(digest));
  const time = new Date(today - days * 24 * 60 * 60 * 1000);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, digest);
  utimesSync(file, time, time);
  return file;
}

test('what the site no longer has is dropped, and nothing else', () => {
  const [gone, kept, other] = [keep('gone', 0), keep('kept', 90), keep('other', 90)];
  const removals = [nameOf('gone'), nameOf('never'), 'assets/faces.woff2', 'index.html'];
  sweepCards(cache(), { whole: false, removals, files: [nameOf('kept')] }, today);
  expect([gone, kept, other].map((file) => existsSync(file))).toEqual([false, true, true]);
});

test('after a build from nothing, what no card of it needs goes after a month', () => {
  const [kept, young, old] = [keep('kept', 90), keep('young', 29), keep('old', 31)];
  const files = [nameOf('kept'), 'index.html'];
  sweepCards(cache(), { whole: true, removals: [], files }, today);
  expect([kept, young, old].map((file) => existsSync(file))).toEqual([true, true, false]);
});

test('a cache without cards is no fault', () => {
  const removals = [nameOf('gone')];
  expect(() => sweepCards(cache(), { whole: true, removals, files: [] }, today)).not.toThrow();
});
