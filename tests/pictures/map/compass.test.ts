import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { directions } from '../../../src/model/pictures/locator-map.ts';
import {
  directionFrom,
  kilometresBetween,
  type LonLat,
  roundKilometres,
} from '../../../src/pictures/map/compass.ts';

describe('a distance', () => {
  test('follows the great circle', () => {
    expect(kilometresBetween([0, 0], [90, 0])).toBeCloseTo(10_007.56, 1);
    expect(kilometresBetween([13.1913, 32.8872], [16.5886, 31.2053])).toBeCloseTo(370, -1);
    expect(kilometresBetween([179.5, 0], [-179.5, 0])).toBeCloseTo(111.2, 1);
  });

  test.each([
    [0.4, 0],
    [7.6, 8],
    [43, 45],
    [97.4, 95],
    [99, 100],
    [372, 370],
    [1235, 1240],
  ])('of %d km is given as %d km', (exact, rounded) => {
    expect(roundKilometres(exact)).toBe(rounded);
  });
});

describe('a direction', () => {
  test.each<[LonLat, LonLat, string]>([
    [[0, 0], [0, 10], 'N'],
    [[0, 0], [0, -10], 'S'],
    [[0, 0], [10, 0], 'E'],
    [[0, 0], [-10, 0], 'W'],
    [[0, 0], [5, 5], 'NE'],
    [[179, 0], [-179, 0], 'E'],
    [[13.1913, 32.8872], [16.5886, 31.2053], 'ESE'],
  ])('from %j to %j is %s', (from, to, direction) => {
    expect(directionFrom(from, to)).toBe(direction);
  });

  test('the way back has the opposite direction, for places near each other', () => {
    const point = fc.tuple(
      fc.double({ min: -170, max: 170, noNaN: true }),
      fc.double({ min: -60, max: 60, noNaN: true }),
    );
    const step = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true });
    fc.assert(
      fc.property(point, step, ([longitude, latitude], angle) => {
        const to: LonLat = [longitude + 0.1 * Math.sin(angle), latitude + 0.1 * Math.cos(angle)];
        const there = directions.indexOf(directionFrom([longitude, latitude], to));
        const back = directions.indexOf(directionFrom(to, [longitude, latitude]));
        expect([7, 8, 9]).toContain((back - there + 16) % 16);
      }),
    );
  });
});
