import { describe, expect, test } from 'vitest';
import {
  articleText,
  baseFiles,
  personText,
  siteText,
  translatedText,
  twoLanguageSite,
} from '../../sites/files/base-files.ts';
import { addressOf, pictureFile } from '../../sites/files/media-files.ts';
import { headAt, metaKey, metasOf } from '../head-of.ts';

const base = 'https://record.example/';
const url = '/2031/05/02/harbour-open/';
const files = {
  ...baseFiles,
  'site.yaml': siteText('topics: {"20000002": labour dispute, "20000003": ships}'),
  'people/mara-voss.md': personText('Mara Voss'),
  'articles/harbour-open.md': articleText({
    updated: '2031-05-02T10:00:00Z',
    byline: ['harbour-desk', 'mara-voss'],
    topics: ['20000002', '20000003'],
  }),
};
const lead = { image: '/media/quay-1.png', alt: 'A "quay" & ship', credit: 'Mara Voss' };
const withLead = { ...files, 'articles/harbour-open.md': articleText({ lead }) };

/** The URL of a page's preview picture. */
function cardAt(of: typeof files, page: string): string {
  return metasOf(headAt(of, page), 'og:image').join();
}

/** The Open Graph and X card properties of a page, as `property content`. */
function shared(of: ReturnType<typeof headAt>): readonly string[] {
  return of.metas.flatMap((meta) => {
    const key = metaKey(meta);
    return /^(?:og|article|twitter):/.test(key) ? [`${key} ${meta.content}`] : [];
  });
}

describe('Open Graph', () => {
  test('of an article', () => {
    const card = cardAt(files, url);
    expect(card).toMatch(/^https:.*\/assets\/cards\/2031\/05\/02\/harbour-open-16x9\.\w{16}\.png$/);
    expect(shared(headAt(files, url))).toEqual([
      'og:type article',
      'og:title Harbour of Port Esker stays open',
      'og:description Ships came and went as on any other day.',
      `og:url ${base}2031/05/02/harbour-open/`,
      'og:site_name The Port Esker Record',
      'og:locale en_GB',
      'article:published_time 2031-05-02T08:00:00+00:00',
      'article:modified_time 2031-05-02T10:00:00+00:00',
      'article:section Harbour',
      `article:author ${base}desks/harbour-desk/`,
      `article:author ${base}people/mara-voss/`,
      'article:tag labour dispute',
      'article:tag ships',
      `og:image ${card}`,
      'og:image:type image/png',
      'og:image:width 1200',
      'og:image:height 675',
      'og:image:alt Harbour of Port Esker stays open',
      'twitter:card summary_large_image',
      `twitter:image ${card}`,
    ]);
  });

  test('of a site without cards has the lead picture, with its size and alternative text', () => {
    const quay = pictureFile('media/quay-1.png', 1600, 900);
    const media = [quay];
    const site = { 'site.yaml': siteText('cards: none') };
    const head = headAt({ ...withLead, ...site }, url, {
      media,
      baseUrl: 'https://paper.example/news',
    });
    expect(metasOf(head, 'og:image')).toEqual([`https://paper.example/news${addressOf(quay)}`]);
    expect(metasOf(head, 'og:image:width')).toEqual(['1280']);
    expect(metasOf(head, 'og:image:height')).toEqual(['720']);
    expect(metasOf(head, 'og:image:alt')).toEqual(['A “quay” & ship']);
    expect(metasOf(head, 'twitter:card')).toEqual(['summary_large_image']);
    const bare = { ...baseFiles, ...site };
    expect(shared(headAt(bare, url)).join()).not.toContain('image');
    expect(metasOf(headAt(bare, url), 'twitter:card')).toEqual(['summary']);
  });

  test.each([
    ['/', 'website'],
    ['/people/mara-voss/', 'profile'],
    ['/places/port-esker/', 'website'],
    ['/about/', 'website'],
  ])('calls %s a %s', (page, type) => {
    expect(metasOf(headAt(files, page), 'og:type')).toEqual([type]);
  });

  test('names the other languages, but not one without a country', () => {
    const libyan = twoLanguageSite.replace('locale: ar', 'locale: ar-LY');
    const locales = (site: string, page: string) => {
      const arabic = site.includes('code: ar')
        ? { 'articles/harbour-open.ar.md': translatedText() }
        : {};
      const head = headAt({ ...baseFiles, ...arabic, 'site.yaml': site }, page);
      return [...metasOf(head, 'og:locale'), ...metasOf(head, 'og:locale:alternate')];
    };
    expect(locales(libyan, '/places/')).toEqual(['en_GB', 'ar_LY']);
    expect(locales(libyan, '/ar/places/')).toEqual(['ar_LY', 'en_GB']);
    expect(locales(twoLanguageSite, '/places/')).toEqual(['en_GB']);
    expect(locales(twoLanguageSite, '/ar/places/')).toEqual(['en_GB']);
    expect(locales(siteText(), '/places/')).toEqual(['en_GB']);
  });

  test('is not on the not-found page', () => {
    expect(shared(headAt(files, '/404.html'))).toEqual([]);
  });
});
