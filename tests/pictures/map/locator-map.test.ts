import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { MapPlace } from '../../../src/model/pictures/locator-map.ts';
import { drawLocatorMap } from '../../../src/pictures/map/locator-map.ts';
import type { LocatorMapInput } from '../../../src/pictures/map/map-model.ts';
import { city, coastTowns, country, main, mapInput, placeIn } from '../map-samples.ts';

function draw(places: readonly MapPlace[], rest: Partial<LocatorMapInput> = {}) {
  const map = drawLocatorMap(mapInput(places, rest));
  if (map === undefined) throw new Error('nothing was drawn');
  return map;
}

const textsIn = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text);
const esker = main(city('Esker', 31.2053, 16.5886));

describe('a map of towns on the coast of Libya', () => {
  const map = draw(coastTowns);

  test('has at most 4 kB compressed', () => {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
    expect(brotliCompressSync(map.svg, { params }).length).toBeLessThanOrEqual(4096);
  });

  test('shows continents on its globe, without specks', () => {
    const [, land = ''] = /<g class="globe".*?<path d="([^"]*)"/s.exec(map.svg) ?? [];
    const outlines = land.match(/m/gi) ?? [];
    expect(outlines.length).toBeGreaterThan(4);
    expect(outlines.length).toBeLessThan(16);
    expect(land.length).toBeGreaterThan(800);
    expect(land.length).toBeLessThan(1300);
  });

  test('names the towns and the country', () => {
    const texts = textsIn(map.svg);
    for (const name of ['Esker', 'Benhalm', 'Tolvar', 'Marrowby', 'Libya']) {
      expect(texts).toContain(name);
    }
    expect(texts).toContain('200 km');
  });

  test('states distances and directions, nearest first', () => {
    expect(map.caption).toBe(
      'Esker, 340 km WSW of Benhalm and 370 km east-south-east of Marrowby and 710 km W of Tolvar',
    );
    expect(map.credit).toBe('Natural Earth');
  });

  test('has the role of an image, with its own ids for title and description', () => {
    expect(map.svg).toMatch(
      /^<svg class="map" [^>]*role="img" aria-labelledby="map-1-title map-1-desc">/,
    );
    const title = 'Map of Esker and Benhalm and Tolvar and Marrowby';
    expect(map.svg).toContain(`<title id="map-1-title">${title}</title>`);
    expect(map.svg).toContain('<desc id="map-1-desc">Countries shown: Libya');
    expect([...draw(coastTowns, { idPrefix: 'map-2' }).svg.matchAll(/ id="([^"]*)"/g)]).toEqual([
      expect.objectContaining({ 1: 'map-2-title' }),
      expect.objectContaining({ 1: 'map-2-desc' }),
    ]);
  });

  test('is styled by classes only, and emphasises one place', () => {
    expect(map.svg).not.toMatch(/<style|style=| fill=| stroke=|font-|NaN|undefined/);
    expect(map.svg.match(/class="main-dot"/g)).toHaveLength(1);
    expect(map.svg.match(/class="dot"/g)).toHaveLength(3);
  });

  test('has no more than one decimal in a coordinate', () => {
    expect(map.svg.match(/ d="[^"]*\.\d\d[^"]*"/)).toBeNull();
  });

  test('is deterministic', () => {
    expect(draw(coastTowns)).toEqual(map);
  });
});

describe('a place without coordinates', () => {
  test('is drawn at the place that contains it', () => {
    const map = draw([main(placeIn(esker, 'Quay End'))], { gazetteer: [esker] });
    expect(textsIn(map.svg)).toContain('Quay End, in Esker');
    expect(textsIn(map.svg)).not.toContain('Esker');
    expect(map.svg.match(/<circle class/g)).toHaveLength(1);
    expect(map.caption).toBe('Quay End, in Esker');
  });

  test('shares the mark of that place, and of others there', () => {
    const places = [esker, placeIn(esker, 'Quay End'), placeIn(esker, 'Hill Top')];
    const map = draw(places);
    expect(textsIn(map.svg)).toContain('Quay End and Hill Top, in Esker');
    expect(map.svg.match(/<circle class/g)).toHaveLength(1);
    expect(map.svg).toContain('class="main-dot"');
  });

  test('is located by its ancestors, up to the country', () => {
    const libya = country('Libya', 'LY');
    const coast = { ...placeIn(libya, 'Esker Coast'), type: 'region' as const };
    const map = draw([placeIn(coast, 'Quay End')], { gazetteer: [coast, libya] });
    expect(textsIn(map.svg)).toContain('Quay End, in Libya');
  });

  test('is left out if it cannot be located', () => {
    const lost = placeIn(undefined, 'Nowhere');
    expect(draw([esker, lost])).toEqual(draw([esker]));
    expect(drawLocatorMap(mapInput([lost]))).toBeUndefined();
    expect(drawLocatorMap(mapInput([]))).toBeUndefined();
    expect(drawLocatorMap(mapInput([country('Atlantis', 'QX')]))).toBeUndefined();
  });

  test('is not searched for without end if places contain each other', () => {
    const one = placeIn(undefined, 'One');
    const two = { ...placeIn(one, 'Two') };
    const circle = { ...one, within: two.id };
    expect(drawLocatorMap(mapInput([circle], { gazetteer: [circle, two] }))).toBeUndefined();
  });
});

describe('a country', () => {
  test('is shown completely, as the subject of the map', () => {
    const map = draw([main(country('Libya', 'LY'))]);
    expect(map.svg).toContain('class="home"');
    expect(textsIn(map.svg)).toEqual(expect.arrayContaining(['Libya', 'Egypt', 'Chad']));
    expect(map.caption).toBe('Libya');
    expect(map.svg).not.toContain('<circle class');
  });

  test('has its name from the site, or else from CLDR', () => {
    const own = draw([esker], { countryNames: { EG: 'Misr' } });
    expect(textsIn(own.svg)).toEqual(expect.arrayContaining(['Misr', 'Libya']));
    const arabic = draw([esker], { language: { code: 'ar', direction: 'rtl' } });
    expect(textsIn(arabic.svg)).toContain('ليبيا');
  });
});

test('the caption of one place names its country; at sea, it is only the name', () => {
  expect(draw([esker]).caption).toBe('Esker, Libya');
  expect(draw([city('Point Halvard', -40, -20)]).caption).toBe('Point Halvard');
});

test('there is no direction between places far apart', () => {
  const map = draw([main(city('Esker', 40, -74)), city('Ulm', 40, 116)]);
  expect(map.caption).not.toContain('km');
});

test('a right-to-left map has its direction, and is not mirrored', () => {
  const map = draw(coastTowns, { language: { code: 'ar', direction: 'rtl' } });
  expect(map.svg).toContain('direction="rtl"');
  expect(map.svg).not.toMatch(/scale\(-1|matrix/);
});

test('names are escaped', () => {
  const map = draw([main(city('A<b> & "C"', 31, 17))]);
  expect(map.svg).toContain('A&lt;b&gt; &amp; ');
  expect(map.svg).not.toContain('<b>');
});
