import { geoDistance } from 'd3-geo';
import { expect, test } from 'vitest';
import {
  boxAroundPoint,
  degreeBoxContains,
  degreeBoxesIntersect,
  degreeBoxOf,
} from '../../../../src/pictures/map/atlas/degree-box.ts';

test('a box contains the points of its ring and none far away', () => {
  const box = degreeBoxOf([
    [
      [10, 20],
      [12, 20],
      [12, 22],
    ],
    [
      [12, 22],
      [10, 20],
    ],
  ]);
  for (const point of [
    [10, 20],
    [12, 22],
    [11, 21],
  ] as const)
    expect(degreeBoxContains(box, point)).toBe(true);
  for (const point of [
    [9, 21],
    [13, 21],
    [11, 19],
    [11, 23],
  ] as const) {
    expect(degreeBoxContains(box, point)).toBe(false);
  }
});

test('a box contains the great circle between two points, which bends towards the pole', () => {
  const box = degreeBoxOf([
    [
      [0, 49],
      [30, 49],
      [15, 40],
      [0, 49],
    ],
  ]);
  const highest =
    Math.atan(Math.tan((49 * Math.PI) / 180) / Math.cos(Math.PI / 12)) * (180 / Math.PI);
  expect(highest).toBeGreaterThan(49.9);
  expect(degreeBoxContains(box, [15, highest])).toBe(true);
  expect(degreeBoxContains(box, [15, 52])).toBe(false);
});

test('the box of a ring around a pole contains the whole world', () => {
  const box = degreeBoxOf([
    [
      [-120, -70],
      [-60, -70],
      [0, -70],
      [60, -70],
      [120, -70],
      [180, -70],
      [-120, -70],
    ],
  ]);
  expect(degreeBoxContains(box, [33, -90])).toBe(true);
  expect(degreeBoxContains(box, [33, 50])).toBe(true);
});

test('the box of a ring across the antimeridian contains both sides of it', () => {
  const box = degreeBoxOf([
    [
      [170, 0],
      [-170, 0],
      [-170, 2],
      [170, 2],
      [170, 0],
    ],
  ]);
  for (const x of [180, -180, 175, -175, 185]) expect(degreeBoxContains(box, [x, 1])).toBe(true);
  for (const x of [0, 160, -160]) expect(degreeBoxContains(box, [x, 1])).toBe(false);
});

test('boxes intersect if they have a point in common, with any turns of their longitudes', () => {
  const box = (west: number, east: number) => ({ west, east, south: 0, north: 10 });
  expect(degreeBoxesIntersect(box(170, 190), box(-175, -160))).toBe(true);
  expect(degreeBoxesIntersect(box(-175, -160), box(170, 190))).toBe(true);
  expect(degreeBoxesIntersect(box(170, 190), box(-165, -160))).toBe(false);
  expect(degreeBoxesIntersect(box(0, 20), box(5, 6))).toBe(true);
  expect(degreeBoxesIntersect(box(0, 20), { ...box(5, 6), south: 11, north: 12 })).toBe(false);
  expect(degreeBoxesIntersect(box(-200, 200), box(50, 60))).toBe(true);
});

test('a box around a point contains all near points, also at the poles and the antimeridian', () => {
  const middles = [
    [10, 50],
    [-178, -17],
    [20, 84],
    [0, -72],
  ] as const;
  for (const [longitude, latitude] of middles) {
    const box = boxAroundPoint([longitude, latitude], 0.2);
    for (let x = -180; x <= 180; x += 3) {
      for (let y = -90; y <= 90; y += 3) {
        if (geoDistance([longitude, latitude], [x, y]) > 0.2) continue;
        expect(degreeBoxContains(box, [x, y])).toBe(true);
      }
    }
  }
  expect(degreeBoxContains(boxAroundPoint([10, 50], 0.2), [40, 50])).toBe(false);
});
