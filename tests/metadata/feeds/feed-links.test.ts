import { describe, expect, test } from 'vitest';
import { baseFiles, fileText, personText, twoLanguageSite } from '../../sites/files/base-files.ts';
import { headAt } from '../head-of.ts';

const files = {
  ...baseFiles,
  'site.yaml': twoLanguageSite,
  'people/mara-voss.md': personText('Mara "Esker" Voss'),
  'stories/strike.md': fileText({ name: 'The strike', description: 'A strike' }),
};
const whole = '/feed.atom application/atom+xml The Port Esker Record';

/** The feeds that a page links: path, type, title. */
function feedsOf(url: string): readonly string[] {
  return headAt(files, url)
    .links.filter(({ type }) => /atom|rss|feed/.test(type ?? ''))
    .map(
      ({ href, type, title }) => `${href.replace('https://record.example', '')} ${type} ${title}`,
    );
}

describe('the feeds that a page links', () => {
  test.each([
    ['/', 'The Port Esker Record', []],
    ['/harbour/', 'The Port Esker Record: Harbour', [whole]],
    ['/stories/strike/', 'The Port Esker Record: The strike', [whole]],
  ])('every format of %s', (url, title, others) => {
    expect(feedsOf(url)).toEqual([
      `${url}feed.atom application/atom+xml ${title}`,
      `${url}feed.rss application/rss+xml ${title}`,
      `${url}feed.json application/feed+json ${title}`,
      ...others,
    ]);
  });

  test('the Atom feed of a person, and the one of the site', () => {
    expect(feedsOf('/people/mara-voss/')).toEqual([
      '/people/mara-voss/feed.atom application/atom+xml The Port Esker Record: Mara “Esker” Voss',
      whole,
    ]);
  });

  test.each(['/2031/05/02/harbour-open/', '/about/', '/places/', '/404.html'])(
    'the whole site from %s',
    (url) => {
      expect(feedsOf(url)).toEqual([whole]);
    },
  );

  test('the feed of the page’s own language', () => {
    expect(feedsOf('/ar/places/')).toEqual([whole.replace('/feed', '/ar/feed')]);
  });
});

describe('the article as ninjs', () => {
  test('is linked from its page and from no other', () => {
    const hrefs = (url: string) =>
      headAt(files, url)
        .links.filter(({ title }) => title === 'ninjs')
        .map(({ href, type }) => `${type} ${href}`);
    expect(hrefs('/2031/05/02/harbour-open/')).toEqual([
      'application/json https://record.example/2031/05/02/harbour-open/ninjs.json',
    ]);
    expect(hrefs('/about/')).toEqual([]);
  });
});
