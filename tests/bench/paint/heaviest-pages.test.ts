import { expect, test } from 'vitest';
import { heaviestPages } from '../../../bench/paint/pages/heaviest-pages.ts';

const weights = {
  '/': 10,
  '/about/': 5,
  '/2031/05/04/port-esker/': 30,
  '/2031/05/04/harbour-open/': 40,
  '/ar/': 12,
  '/ar/2031/05/04/port-esker/': 33,
};
const files = new Map(
  Object.entries(weights).map(([path, bytes]) => [
    `${path}index.html`,
    { body: Buffer.alloc(bytes), headers: {} },
  ]),
);

test('takes the heaviest page of each kind in each language', () => {
  expect(heaviestPages(Object.keys(weights), files, ['en', 'ar'])).toEqual([
    { kind: 'front page', lang: 'en', path: '/' },
    { kind: 'article', lang: 'en', path: '/2031/05/04/harbour-open/' },
    { kind: 'static page', lang: 'en', path: '/about/' },
    { kind: 'front page', lang: 'ar', path: '/ar/' },
    { kind: 'article', lang: 'ar', path: '/ar/2031/05/04/port-esker/' },
  ]);
});
