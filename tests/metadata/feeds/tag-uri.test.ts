import { describe, expect, test } from 'vitest';
import { tagUri } from '../../../src/metadata/feeds/tag-uri.ts';

const article = { day: '2031-05-02', lang: 'en', slug: 'harbour-open', movedFrom: [] };

describe('the id of an article in feeds', () => {
  test.each([
    ['https://record.example/', 'tag:record.example,2031-05-02:en/harbour-open'],
    ['http://record.example:8080/news/', 'tag:record.example,2031-05-02:en/harbour-open'],
    [
      'https://hafen-blätter.example/',
      'tag:xn--hafen-bltter-ncb.example,2031-05-02:en/harbour-open',
    ],
  ])('at %s is %s', (baseUrl, expected) => {
    expect(tagUri(baseUrl, article)).toBe(expected);
  });

  test('differs from that of its translation', () => {
    expect(tagUri('https://record.example/', { ...article, lang: 'ar' })).toBe(
      'tag:record.example,2031-05-02:ar/harbour-open',
    );
  });

  test('stays that of the first address if the article moves, and moves again', () => {
    const first = 'tag:record.example,2031-05-01:en/habour-open';
    const once = { ...article, movedFrom: ['/2031/05/01/habour-open/'] };
    const again = {
      ...article,
      movedFrom: ['/2031/05/01/habour-open', '/2031/04/30/port-open/'],
    };
    expect(tagUri('https://record.example/', once)).toBe(first);
    expect(tagUri('https://record.example/', again)).toBe(first);
    expect(
      tagUri('https://record.example/', {
        ...article,
        lang: 'ar',
        movedFrom: ['/ar/2031/05/01/habour-open/'],
      }),
    ).toBe('tag:record.example,2031-05-01:ar/habour-open');
  });

  test('ignores addresses from another publishing system', () => {
    const imported = { ...article, movedFrom: ['/news/1234.html', '/2031/05/habour/'] };
    expect(tagUri('https://record.example/', imported)).toBe(
      'tag:record.example,2031-05-02:en/harbour-open',
    );
  });

  test('is not that of another article with the day and slug of an old address in another folder', () => {
    for (const folder of ['sport', 'ar']) {
      const moved = { ...article, movedFrom: [`/${folder}/2031/05/01/other/`] };
      expect(tagUri('https://record.example/', moved)).toBe(
        'tag:record.example,2031-05-02:en/harbour-open',
      );
    }
  });
});
