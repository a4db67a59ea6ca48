import { expect, test } from 'vitest';
import { sidesOf } from '../../../src/pictures/map/atlas/frame-sides.ts';
import { chooseFrame } from '../../../src/pictures/map/map-frame.ts';
import { marksOf } from '../../../src/pictures/map/map-marks.ts';
import { selectPolygons, simplifyCountries } from '../../../src/pictures/map/map-shapes.ts';
import { pixelRings } from '../../../src/pictures/map/pixel-rings.ts';
import { atlas, city, mapInput } from '../map-samples.ts';

test.each([
  ['fjords and islands', 62, 6],
  ['an island', 64.5, -18],
  ['borders', 47, 8],
])('simplifying gives up early, and only if the drawing has too many points: %s', (_, ...at) => {
  const input = mapInput([city('Esker', ...at)]);
  const frame = chooseFrame(marksOf(input), atlas.detailed, input.size);
  const view = { ...frame, sideOf: sidesOf(frame) };
  const pieces = selectPolygons(atlas.detailed, view, 1.4);
  const simplify = (limit?: number) =>
    simplifyCountries(atlas.detailed, pieces, view, 1.4, limit)?.countries;
  const rings = simplify()?.flatMap(({ shape }) => pixelRings(shape, frame)) ?? [];
  const drawn = rings.reduce((sum, ring) => sum + ring.length, 0);
  expect(simplify(drawn)).toEqual(simplify());
  expect(simplify(Math.floor(drawn * 0.8))).toBeUndefined();
});
