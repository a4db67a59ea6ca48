import { expect, test } from 'vitest';
import { boxHolds, degreeBoxOf } from '../../src/pictures/degree-box.ts';

test('a box holds the points of its ring and none that are far away', () => {
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
    expect(boxHolds(box, point)).toBe(true);
  for (const point of [
    [9, 21],
    [13, 21],
    [11, 19],
    [11, 23],
  ] as const) {
    expect(boxHolds(box, point)).toBe(false);
  }
});

test('a box holds the great circle between two points, which bends towards the pole', () => {
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
  expect(boxHolds(box, [15, highest])).toBe(true);
  expect(boxHolds(box, [15, 52])).toBe(false);
});

test('the box of a ring around a pole, or across the antimeridian, holds all the world', () => {
  const box = degreeBoxOf([
    [
      [-120, -70],
      [0, -70],
      [120, -70],
      [-120, -70],
    ],
  ]);
  expect(boxHolds(box, [33, -90])).toBe(true);
  expect(
    boxHolds(
      degreeBoxOf([
        [
          [179, 0],
          [-179, 0],
          [-179, 2],
          [179, 0],
        ],
      ]),
      [180, 1],
    ),
  ).toBe(true);
});
