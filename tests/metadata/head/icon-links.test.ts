import { expect, test } from 'vitest';
import { iconLinks } from '../../../src/metadata/head/icon-links.ts';
import { pageContext } from '../../../src/metadata/head/page-context.ts';
import { baseFiles, twoLanguageSite } from '../../sites/files/base-files.ts';
import { inputOf, pageAt } from '../sample-input.ts';

test('a page names its icons and the manifest of its language, under the base path', () => {
  const options = { baseUrl: 'https://paper.example/news/' };
  const input = inputOf({ ...baseFiles, 'site.yaml': twoLanguageSite }, options);
  const page = pageAt(input, '/ar/');
  expect(iconLinks(pageContext(page, input)).map(({ rel, href }) => [rel, href])).toEqual([
    ['icon', '/news/favicon.ico'],
    ['icon', '/news/icon.svg'],
    ['apple-touch-icon', '/news/apple-touch-icon.png'],
    ['manifest', '/news/ar/manifest.webmanifest'],
  ]);
});
