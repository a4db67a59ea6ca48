import { expect, test } from 'vitest';
import { cardShapes } from '../../../src/model/pictures/social-card.ts';
import { panels } from '../../../src/pictures/card/social-card-design.ts';
import { drawCardMap } from '../../../src/pictures/card/social-card-map.ts';
import { coastTowns, mapInput, placeIn } from '../map-samples.ts';

test.each(cardShapes)(
  'a map for a %s card fills its panel, and its names are separate',
  (shape) => {
    const map = drawCardMap(mapInput(coastTowns), shape);
    const { width, height } = panels[shape];
    expect(map?.size).toEqual({ width, height });
    expect(map?.svg).toMatch(new RegExp(`^<svg xmlns[^>]* width="${width}" height="${height}"`));
    expect(map?.svg).not.toMatch(/<text|class=|NaN|undefined|var\(/);
    expect(map?.names.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Esker', 'Benhalm', 'Tolvar', 'Marrowby', 'Libya']),
    );
    expect(map?.names.filter(({ kind }) => kind === 'main').map(({ text }) => text)).toEqual([
      'Esker',
    ]);
    for (const { x, baseline } of map?.names ?? []) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(width);
      expect(baseline).toBeGreaterThanOrEqual(0);
      expect(baseline).toBeLessThanOrEqual(height);
    }
  },
);

test('is deterministic, and can be stored as JSON', () => {
  const map = drawCardMap(mapInput(coastTowns), 'wide');
  expect(drawCardMap(mapInput(coastTowns), 'wide')).toEqual(map);
  expect(JSON.parse(JSON.stringify(map))).toEqual(map);
});

test('there is no map of a place that cannot be located', () => {
  expect(drawCardMap(mapInput([placeIn(undefined, 'Nowhere')]), 'wide')).toBeUndefined();
});
