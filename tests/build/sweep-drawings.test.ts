import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sweepDrawings } from '../../src/build/sweep-drawings.ts';
import { digestOf } from '../../src/model/digest.ts';
import { scratchForEach } from './scratch.ts';

const cache = scratchForEach();
const today = Date.UTC(2031, 4, 4);

/** Puts a file or a folder with a file into the cache, last touched so many days ago. */
function keep(name: string, days: number): string {
  const place = path.join(cache(), name);
  const time = new Date(today - days * 24 * 60 * 60 * 1000);
  mkdirSync(path.dirname(place), { recursive: true });
  if (path.extname(name) === '') {
    mkdirSync(place);
    writeFileSync(path.join(place, '640.avif'), '');
  } else writeFileSync(place, '');
  utimesSync(place, time, time);
  return place;
}

test.each(['maps/a.json', 'timelines/a.json', 'styles/a.css'])('%s goes after a month', (name) => {
  const [young, old] = [keep(name, 29), keep(name.replace('a.', 'b.'), 31)];
  sweepDrawings(cache(), [], today);
  expect([existsSync(young), existsSync(old)]).toEqual([true, false]);
});

test('pictures of the site stay, those of none go after a month, with all their files', () => {
  const [shown, gone, young] = ['shown', 'gone', 'young'].map(digestOf);
  const places = [keep(`pictures/${shown}`, 90), keep(`pictures/${gone}`, 90)];
  places.push(keep(`pictures/${young}`, 3));
  const files = [`assets/pictures/port.${shown}-640.avif`, 'index.html'];
  sweepDrawings(cache(), files, today);
  expect(places.map((place) => existsSync(place))).toEqual([true, false, true]);
});

test('a cache without drawings is no fault, and nothing else in it is touched', () => {
  const state = keep('sites/a.json', 90);
  expect(() => sweepDrawings(cache(), [], today)).not.toThrow();
  expect(existsSync(state)).toBe(true);
});
