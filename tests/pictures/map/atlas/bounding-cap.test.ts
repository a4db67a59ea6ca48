import { expect, test } from 'vitest';
import { capContains, unitVectors } from '../../../../src/pictures/map/atlas/bounding-cap.ts';
import { capOf } from './make-atlas.ts';

test('a cap contains its points and those between them, and none far away', () => {
  const cap = capOf([unitVectors([170, -170, -170, 170], [60, 60, 70, 70])]);
  for (const point of [
    [170, 60],
    [-170, 70],
    [180, 65],
    [-180, 60.5],
  ] as const) {
    expect(capContains(cap, point)).toBe(true);
  }
  for (const point of [
    [0, 65],
    [180, 20],
  ] as const) {
    expect(capContains(cap, point)).toBe(false);
  }
});

test('a cap of half the globe or more may contain any point', () => {
  const cap = capOf([unitVectors([-120, 0, 120], [0, 0, 0])]);
  expect(capContains(cap, [33, -89])).toBe(true);
});
