import { readFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize } from 'node:v8';
import { brotliDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { atlasFile } from '../../../../src/engine/cache/code-version.ts';
import { projectFolder } from '../../../../src/engine/cache/project-folder.ts';
import type { StoredAtlas, StoredLayer } from '../../../../src/pictures/map/atlas/stored-atlas.ts';
import { makeAtlas } from './make-atlas.ts';

/** All numbers of a layer. */
function numbersOf({ countries, lines }: StoredLayer): readonly number[] {
  const { starts, steps, transform, weights } = lines;
  const ofPolygons = countries.flatMap(({ polygons }) =>
    polygons.flatMap(({ rings, cap, box }) => [
      ...rings.flat(),
      ...cap.middle,
      ...[cap.radius, box.west, box.south, box.east, box.north],
    ]),
  );
  return [starts, steps, weights, transform.scale, transform.translate, ofPolygons].flatMap(
    (list) => Array.from(list),
  );
}

/** The indices of numbers that differ. Versions of Node differ in the last digits of sines and cosines. */
function differences(a: readonly number[], b: readonly number[]): readonly number[] {
  const isSame = (value: number, other = Number.NaN) =>
    value === other || Math.abs(value - other) < 1e-5 * Math.abs(value);
  return [...a.keys()].filter((index) => !isSame(a[index] ?? Number.NaN, b[index]));
}

const names = ({ countries }: StoredLayer) =>
  countries.map(({ atlasName, code, polygons }) => [
    atlasName,
    code,
    polygons.map(({ rings }) => rings.map(({ length }) => length)),
  ]);

test('the stored atlas is the output of make-atlas', () => {
  const file = readFileSync(path.join(projectFolder, atlasFile));
  const stored: StoredAtlas = deserialize(brotliDecompressSync(file));
  const made = makeAtlas();
  for (const layer of ['detailed', 'coarse'] as const) {
    const [kept, again] = [stored[layer], made[layer]];
    expect(names(kept)).toEqual(names(again));
    expect(numbersOf(kept)).toHaveLength(numbersOf(again).length);
    expect(differences(numbersOf(kept), numbersOf(again))).toEqual([]);
  }
  expect(stored.globe).toEqual(made.globe);
}, 60_000);
