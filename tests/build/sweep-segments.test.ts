import { existsSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sweepOrphans, sweepSegments } from '../../src/build/sweep-segments.ts';
import { scratchForEach } from './scratch.ts';

const folder = scratchForEach();
const segment = (name: string) => {
  const file = path.join(folder(), name);
  writeFileSync(file, name);
  return file;
};

test('notes the build in which each segment was last needed', () => {
  const [a, b] = [segment('a'), segment('b')];
  const first = sweepSegments([a, b], {}, 1);
  expect(first).toEqual({ [a]: 1, [b]: 1 });
  expect(sweepSegments([b], first, 2)).toEqual({ [a]: 1, [b]: 2 });
});

test('keeps a segment for seven builds without need of it, and drops it with the eighth', () => {
  const [a, b] = [segment('a'), segment('b')];
  let used = sweepSegments([a], {}, 1);
  for (let build = 2; build <= 8; build += 1) {
    used = sweepSegments([b], used, build);
    expect(existsSync(a), `build ${build}`).toBe(true);
  }
  used = sweepSegments([b], used, 9);
  expect(existsSync(a)).toBe(false);
  expect(existsSync(b)).toBe(true);
  expect(used).toEqual({ [b]: 9 });
});

test('one that is needed again counts from then', () => {
  const [a, b] = [segment('a'), segment('b')];
  let used = sweepSegments([a], {}, 1);
  used = sweepSegments([a], sweepSegments([b], used, 7), 8);
  used = sweepSegments([b], used, 15);
  expect(existsSync(a)).toBe(true);
  expect(used).toEqual({ [a]: 8, [b]: 15 });
});

test('one that is gone already is forgotten', () => {
  const gone = path.join(folder(), 'gone');
  expect(sweepSegments([], { [gone]: 1 }, 20)).toEqual({});
});

test('what no build notes goes after a month, and nothing before', () => {
  const today = Date.UTC(2031, 4, 4);
  const days = (count: number) => new Date(today - count * 24 * 60 * 60 * 1000);
  const files = { noted: segment('noted'), old: segment('old'), young: segment('young') };
  utimesSync(files.noted, days(90), days(90));
  utimesSync(files.old, days(31), days(31));
  utimesSync(files.young, days(29), days(29));
  sweepOrphans(folder(), { [files.noted]: 3 }, today);
  expect(Object.values(files).map((file) => existsSync(file))).toEqual([true, false, true]);
});
