import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { siteColours } from '../../../src/metadata/head/site-colours.ts';

const read = (name: string) =>
  readFileSync(new URL(`../../../layouts/${name}`, import.meta.url), 'utf8');

describe('siteColours', () => {
  test.each(['paper', 'accent'] as const)('are those of the pages: %s', (name) => {
    const [light, dark, ...others] = [
      ...read('styles/tokens.css').matchAll(new RegExp(`--${name}: (#[0-9a-f]{6});`, 'g')),
    ].map(([, colour]) => colour);
    expect({ light, dark }).toEqual(siteColours[name]);
    expect(others).toEqual([]);
  });

  test('are those of the icon', () => {
    const { paper, accent } = siteColours;
    const colours = read('icons/icon.svg').match(/#[0-9a-f]{6}/g);
    expect(colours).toEqual([paper.light, accent.light, paper.dark, accent.dark]);
  });
});
