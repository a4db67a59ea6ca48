import { describe, expect, test } from 'vitest';
import { placeCountryName } from '../../../../src/pictures/map/atlas/country-names.ts';
import type { Pixel } from '../../../../src/pictures/map/pixel-rings.ts';

const size = { width: 720, height: 480 };
const square = (left: number, top: number, right: number, bottom: number): Pixel[] => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
];
const wish = (rings: readonly Pixel[][], text = 'Eskerland') => ({
  text,
  fontSize: 22,
  weight: 'regular' as const,
  rings,
});

describe('the name of a country', () => {
  test('is in the middle of the visible part of the country', () => {
    const label = placeCountryName(wish([square(-400, 100, 400, 300)]), [], size);
    expect(label?.x).toBeGreaterThan(190);
    expect(label?.x).toBeLessThan(215);
    expect(label?.y).toBeGreaterThan(190);
    expect(label?.y).toBeLessThan(210);
  });

  test('is left out if it does not fit', () => {
    expect(placeCountryName(wish([square(0, 0, 90, 400)]), [], size)).toBeUndefined();
    expect(placeCountryName(wish([square(0, 0, 700, 20)]), [], size)).toBeUndefined();
    expect(placeCountryName(wish([square(650, 100, 1200, 300)]), [], size)).toBeUndefined();
    expect(placeCountryName(wish([]), [], size)).toBeUndefined();
  });

  test('avoids obstacles', () => {
    const taken = { left: 0, top: 0, right: 720, bottom: 300 };
    const label = placeCountryName(wish([square(0, 0, 720, 480)]), [taken], size);
    expect(label?.box.top).toBeGreaterThan(300);
    const all = { left: 0, top: 0, right: 720, bottom: 480 };
    expect(placeCountryName(wish([square(0, 0, 720, 480)]), [all], size)).toBeUndefined();
  });

  test('avoids a lake and a bay', () => {
    const lake = square(140, 120, 580, 360).toReversed();
    const label = placeCountryName(wish([square(100, 90, 620, 390), lake]), [], size);
    expect(label).toBeUndefined();
    const bay: Pixel[] = [
      [50, 50],
      [300, 50],
      [300, 250],
      [450, 250],
      [450, 50],
      [700, 50],
      [700, 300],
      [50, 300],
    ];
    const beside = placeCountryName(wish([bay]), [], size);
    expect(beside).toBeDefined();
    const inBay = (beside?.box.right ?? 0) > 300 && (beside?.box.left ?? 0) < 450;
    expect(inBay && (beside?.box.top ?? 0) < 250).toBe(false);
  });
});
