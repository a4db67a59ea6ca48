import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { absoluteLinks, absoluteUrl } from '../../src/metadata/absolute-url.ts';

const publication = { baseUrl: 'https://record.example:8080/news/' };
const pathOfAnything = fc
  .string({ unit: fc.constantFrom(...'ab9-_./%?#:@~é \\') })
  .map((text) => `/${text}`);

describe('the absolute URL of a page', () => {
  test.each([
    ['/', 'https://record.example:8080/news/'],
    ['/places/port-esker/', 'https://record.example:8080/news/places/port-esker/'],
    ['/feed.atom', 'https://record.example:8080/news/feed.atom'],
    ['/media/a b.png', 'https://record.example:8080/news/media/a%20b.png'],
    ['/about/#the-desk', 'https://record.example:8080/news/about/#the-desk'],
  ])('%s', (url, address) => {
    expect(absoluteUrl(publication, url)).toBe(address);
  });

  test('is resolved like any URL, for any path', () => {
    fc.assert(
      fc.property(pathOfAnything, (url) => {
        fc.pre(URL.canParse(url.slice(1), publication.baseUrl));
        const address = new URL(url.slice(1), publication.baseUrl).href;
        expect(absoluteUrl(publication, url)).toBe(address);
      }),
    );
  });
});

describe('the absolute URL of a link', () => {
  const absolute = absoluteLinks(publication);

  test.each([
    ['/news/places/port-esker/', 'https://record.example:8080/news/places/port-esker/'],
    ['#notes', 'https://record.example:8080/news/#notes'],
    ['https://other.example', 'https://other.example/'],
    ['mailto:desk@record.example', 'mailto:desk@record.example'],
  ])('%s', (link, address) => {
    expect(absolute(link)).toBe(address);
  });

  test('is resolved like any URL, for any path', () => {
    fc.assert(
      fc.property(pathOfAnything, (link) => {
        fc.pre(URL.canParse(link, publication.baseUrl));
        expect(absolute(link)).toBe(new URL(link, publication.baseUrl).href);
      }),
    );
  });
});
