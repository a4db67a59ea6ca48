import { geoInterpolate } from 'd3-geo';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unitVectors } from '../../../../src/pictures/map/atlas/bounding-cap.ts';
import { frameLine, simplifiedLine } from '../../../../src/pictures/map/atlas/frame-lines.ts';
import { sidesOf } from '../../../../src/pictures/map/atlas/frame-sides.ts';
import type { LonLat } from '../../../../src/pictures/map/compass.ts';
import { chooseFrame, project } from '../../../../src/pictures/map/map-frame.ts';
import { marksOf } from '../../../../src/pictures/map/map-marks.ts';
import { atlas, city, mapInput } from '../../map-samples.ts';

function frameOf(latitude: number, longitude: number) {
  const input = mapInput([city('Esker', latitude, longitude)]);
  return chooseFrame(marksOf(input), atlas.detailed, input.size);
}

const frame = frameOf(49, 7);
const sideOf = sidesOf(frame);
const sideAt = ([longitude, latitude]: LonLat) => {
  const [x = 0, y = 0, z = 0] = unitVectors([longitude], [latitude]);
  return sideOf(x, y, z);
};

test('a great circle between two points on one side stays on it', () => {
  const point = fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -90, max: 90, noNaN: true }),
  );
  fc.assert(
    fc.property(point, point, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, part) => {
      const side = sideAt(a);
      fc.pre(side !== 'inside' && side !== 'neither' && side === sideAt(b));
      const [longitude, latitude] = geoInterpolate([...a], [...b])(part);
      expect(sideAt([longitude, latitude])).toBe(side);
    }),
  );
});

test('a point is inside if, and only if, its projection is inside the frame', () => {
  for (let longitude = -30; longitude <= 50; longitude += 0.5) {
    for (let latitude = 20; latitude <= 70; latitude += 0.5) {
      const [x, y] = project(frame.projection, [longitude, latitude]);
      const isInside = x > 0 && x < frame.size.width && y > 0 && y < frame.size.height;
      expect(sideAt([longitude, latitude]) === 'inside').toBe(isInside);
    }
  }
});

test('a line keeps all points inside the frame, and loses most beyond it', () => {
  const { lines, countries } = atlas.detailed;
  const russia = countries.find(({ code }) => code === 'RU');
  const outer = russia?.polygons.flatMap(({ rings }) => rings[0] ?? []) ?? [];
  const everything = { minArea: 0, far: 0.01 };
  const counts = { before: 0, after: 0 };
  for (const index of outer.map((line) => (line < 0 ? ~line : line))) {
    const line = { ...frameLine(lines, index, sideOf, everything), isLarge: true };
    const { points, inside } = simplifiedLine(lines, line, 0, Number.POSITIVE_INFINITY);
    const counted = points.filter(([x = 0, y = 0]) => sideAt([x, y]) === 'inside').length;
    expect(counted).toBe(line.sides.filter((side) => side === 'inside').length);
    expect(inside).toBe(counted);
    counts.before += line.points.length;
    counts.after += points.length;
  }
  expect(counts.before).toBeGreaterThan(10_000);
  expect(counts.after).toBeLessThan(counts.before / 2);
});
