import { describe, expect, test } from 'vitest';
import { siteUrls } from '../../src/relate/site-urls.ts';
import { baseFiles, twoLanguageSite } from '../sites/files/base-files.ts';
import { markdownWords, soundSite } from '../sites/files/memory-folder.ts';

const words = { ...markdownWords, ar: markdownWords.en } as typeof markdownWords;
const { site } = soundSite({ ...baseFiles, 'site.yaml': twoLanguageSite }, { words });
const urls = siteUrls(site.publication);

describe('siteUrls', () => {
  test('puts the default language at the root', () => {
    expect(urls.front('en')).toBe('/');
    expect(urls.article('en', '2031-05-03', 'harbour-open')).toBe('/2031/05/03/harbour-open/');
    expect(urls.entity('en', 'person', 'mara-voss')).toBe('/people/mara-voss/');
    expect(urls.entity('en', 'place', 'port-esker')).toBe('/places/port-esker/');
    expect(urls.entity('en', 'organisation', 'dock-union')).toBe('/organisations/dock-union/');
    expect(urls.directory('en', 'person')).toBe('/people/');
    expect(urls.story('en', 'strike')).toBe('/stories/strike/');
    expect(urls.section('en', 'harbour')).toBe('/harbour/');
    expect(urls.staticPage('en', 'about')).toBe('/about/');
    expect(urls.archives('en')).toBe('/archive/');
  });

  test('puts every other language under its code', () => {
    expect(urls.front('ar')).toBe('/ar/');
    expect(urls.article('ar', '2031-05-03', 'harbour-open')).toBe('/ar/2031/05/03/harbour-open/');
    expect(urls.entity('ar', 'place', 'port-esker')).toBe('/ar/places/port-esker/');
    expect(urls.archives('ar')).toBe('/ar/archive/');
  });

  test('the URL of an article contains those of its day and its month', () => {
    const day = urls.archive('en', '2031-05-03');
    expect(day).toBe('/2031/05/03/');
    expect(urls.article('en', '2031-05-03', 'x')).toBe(`${day}x/`);
    expect(day.startsWith(urls.archive('en', '2031-05'))).toBe(true);
  });
});
