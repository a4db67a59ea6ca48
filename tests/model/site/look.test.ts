import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  colourNames,
  colourProperty,
  defaultColours,
  mapGround,
} from '../../../src/model/site/look.ts';
import { cardColours } from '../../../src/pictures/card/social-card-design.ts';

const read = (name: string) =>
  readFileSync(new URL(`../../../layouts/${name}`, import.meta.url), 'utf8');
const valuesOf = (property: string, sheet: string) =>
  [...read(sheet).matchAll(new RegExp(`${property}: (#[0-9a-f]{6});`, 'g'))].map(
    ([, value]) => value,
  );

describe('the colours of Dateline', () => {
  test.each(colourNames)('are those of the stylesheet: %s', (name) => {
    const { light, dark } = defaultColours;
    expect(valuesOf(colourProperty(name), 'styles/tokens.css')).toEqual([light[name], dark[name]]);
  });

  test('are those of maps', () => {
    const [light, dark] = valuesOf('--home', 'styles/map.css');
    expect({ light, dark }).toEqual(mapGround);
  });

  test('are those of the icon', () => {
    const { light, dark } = defaultColours;
    const colours = read('icons/icon.svg').match(/#[0-9a-f]{6}/g);
    expect(colours).toEqual([light.paper, light.accent, dark.paper, dark.accent]);
  });

  test('are those of cards', () => {
    expect(defaultColours.light).toMatchObject({
      paper: cardColours.paper,
      ink: cardColours.ink,
      quiet: cardColours.quiet,
      hairline: cardColours.hairline,
      accent: cardColours.accent,
    });
  });
});
