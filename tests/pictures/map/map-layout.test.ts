import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MapPlace } from '../../../src/model/pictures/locator-map.ts';
import {
  type Box,
  boxAround,
  boxesOverlap,
  isInFrame,
} from '../../../src/pictures/map/labels/label-box.ts';
import { layOutMap, type MapLayout } from '../../../src/pictures/map/map-layout.ts';
import { marksOf } from '../../../src/pictures/map/map-marks.ts';
import { city, coastTowns, country, main, mapInput } from '../map-samples.ts';

function layOut(places: readonly MapPlace[], direction: 'ltr' | 'rtl' = 'ltr'): MapLayout {
  const input = mapInput(places, { language: { code: 'en', direction } });
  return layOutMap(marksOf(input), input);
}

const kilometresAcross = ({ frame }: MapLayout) => (frame.size.width * 6371) / frame.scale;

/** All names of a map, which must not overlap. */
function boxesOf({ labels, countryLabels, furniture, markers }: MapLayout): readonly Box[] {
  return [
    ...labels.map(({ box }) => box),
    ...countryLabels.map(({ box }) => box),
    ...furniture.boxes,
    ...markers.map(({ x, y, radius }) => boxAround(x, y, radius)),
  ];
}

describe('a map of generated places', () => {
  const names = fc.constantFrom('Esker', 'Ulm Bay', 'Benhalm-on-Sea', 'Old Harrow', 'ميناء إسكر');
  const places = fc
    .tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -75, max: 75, noNaN: true }),
      fc.constantFrom(0.5, 3, 12),
      fc.array(
        fc.tuple(
          names,
          fc.double({ min: -1, max: 1, noNaN: true }),
          fc.double({ min: -1, max: 1, noNaN: true }),
        ),
        { minLength: 1, maxLength: 9 },
      ),
    )
    .map(([longitude, latitude, spread, list]) =>
      list.map(([name, dx, dy], index) => ({
        ...city(name, latitude + dy * spread, longitude + dx * spread),
        id: `place-${index}`,
        emphasis: index === 0 ? ('main' as const) : ('other' as const),
      })),
    );

  test('keeps names clear of each other, of markers and of the edge', () => {
    fc.assert(
      fc.property(places, fc.constantFrom('ltr' as const, 'rtl' as const), (list, direction) => {
        const layout = layOut(list, direction);
        const named = [...layout.labels, ...layout.countryLabels].map(({ box }) => box);
        const all = boxesOf(layout);
        const meeting = named.filter((box) =>
          all.some((other) => other !== box && boxesOverlap(box, other)),
        );
        expect(meeting).toEqual([]);
        expect(named.filter((box) => !isInFrame(box, layout.frame.size, 5))).toEqual([]);
        for (const { x, y, radius } of layout.markers) {
          const marker = boxAround(x, y, radius);
          expect(isInFrame(marker, layout.frame.size, 5)).toBe(true);
          expect(layout.furniture.boxes.filter((box) => boxesOverlap(box, marker))).toEqual([]);
        }
        expect(layout.labels.some((label) => label.main)).toBe(true);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});

describe('the frame', () => {
  test('of a single place shows its whole country', () => {
    const layout = layOut([main(city('Esker', 31.2053, 16.5886))]);
    expect(layout.countryLabels.map(({ text }) => text)).toContain('Libya');
    expect(kilometresAcross(layout)).toBeGreaterThan(1800);
    expect(kilometresAcross(layout)).toBeLessThan(3000);
  });

  test('has a least width', () => {
    expect(kilometresAcross(layOut([main(city('Ulm', 49.61, 6.13))]))).toBeCloseTo(600, 0);
    const near = [main(city('Ulm', 49.61, 6.13)), city('Harrow', 49.62, 6.14)];
    expect(kilometresAcross(layOut(near))).toBeGreaterThanOrEqual(499);
    expect(kilometresAcross(layOut([country('San Marino', 'SM')]))).toBeGreaterThanOrEqual(499);
  });

  test('shows a part of a very large country', () => {
    expect(kilometresAcross(layOut([main(city('Velikoye', 55.75, 37.62))]))).toBeCloseTo(2400, 0);
  });

  test('contains a place at sea, and places on both sides of the date line', () => {
    expect(kilometresAcross(layOut([city('Point Halvard', -40, -20)]))).toBeCloseTo(1500, 0);
    const across = layOut([main(city('Esker', -18, 178.4)), city('Ulm', -14, -171.8)]);
    expect(kilometresAcross(across)).toBeLessThan(3000);
    expect(across.markers).toHaveLength(2);
  });

  test('is the world for places far apart, without scale and globe', () => {
    const layout = layOut([
      main(city('Esker', 40, -74)),
      city('Ulm', 40, 116),
      city('Po', -34, 151),
    ]);
    expect(layout.frame.scope).toBe('world');
    expect(layout.furniture).toEqual({ scale: undefined, globe: undefined, boxes: [] });
    expect(layout.labels).toHaveLength(3);
  });

  test('contains several places with room for their names', () => {
    const layout = layOut(coastTowns);
    expect(layout.labels).toHaveLength(4);
    for (const { x, y } of layout.markers) {
      expect(x).toBeGreaterThan(100);
      expect(x).toBeLessThan(620);
      expect(y).toBeGreaterThan(80);
    }
  });
});

describe('scale and globe', () => {
  test('change sides with the direction of reading, the places do not', () => {
    const [ltr, rtl] = [layOut(coastTowns), layOut(coastTowns, 'rtl')];
    expect(ltr.furniture.globe?.x).toBeGreaterThan(600);
    expect(rtl.furniture.globe?.x).toBeLessThan(120);
    expect(ltr.furniture.scale?.left).toBeLessThan(120);
    expect(rtl.furniture.scale?.right).toBeGreaterThan(600);
    expect(rtl.markers).toEqual(ltr.markers);
  });

  test('the bar has the length that it states', () => {
    const { furniture, frame } = layOut(coastTowns);
    const scale = furniture.scale;
    const length = ((scale?.right ?? 0) - (scale?.left ?? 0)) * (6371 / frame.scale);
    expect(Math.abs(length - Number.parseInt(scale?.text ?? '', 10))).toBeLessThan(3);
    expect(scale?.text).toMatch(/^[125]0* km$/);
  });
});

test('a country too small to be visible has a dot', () => {
  expect(layOut([country('Vatican City', 'VA')]).markers).toHaveLength(1);
  expect(layOut([country('Libya', 'LY')]).markers).toEqual([]);
});

test('a region has a name and no dot', () => {
  const region = { ...city('Esker Coast', 31, 17), type: 'region' as const };
  const layout = layOut([region]);
  expect(layout.markers).toEqual([]);
  expect(layout.labels.map(({ text }) => text)).toEqual(['Esker Coast']);
});
