import { describe, expect, test } from 'vitest';
import { articleText, baseFiles } from '../sites/base-files.ts';
import { type PlanOptions, viewAt } from '../sites/memory-folder.ts';

/** The text of an article as its layout gets it. */
function bodyOf(text: string, options: PlanOptions = {}) {
  const files = { ...baseFiles, 'articles/harbour-open.md': articleText({}, text) };
  return viewAt(files, 'article', '/2031/05/02/harbour-open/', options).body;
}
const pieces = (text: string, options: PlanOptions = {}) =>
  bodyOf(text, options).filter((piece) => typeof piece !== 'string');

describe('the text of a page', () => {
  test('is sanitised HTML where nothing of the site’s own stands in it', () => {
    expect(bodyOf('Ships *came* & went.')).toEqual(['<p>Ships <em>came</em> &#x26; went.</p>']);
  });

  test('links the first mention of a name and no later one', () => {
    expect(bodyOf('[[Port Esker]] is old.\n\nIn [[port-esker|the town]] it rained.')).toEqual([
      '<p>',
      { piece: 'name', text: 'Port Esker', href: '/places/port-esker/' },
      ' is old.</p>\n<p>In ',
      { piece: 'name', text: 'the town', href: undefined },
      ' it rained.</p>',
    ]);
  });

  test('links under the path of the base URL', () => {
    const options = { baseUrl: 'https://paper.example/news/' };
    expect(pieces('[[Port Esker]]', options)).toEqual([
      { piece: 'name', text: 'Port Esker', href: '/news/places/port-esker/' },
    ]);
  });

  test('names a quoted speaker whom the site does not know without a link, and gives the day', () => {
    expect(pieces(':::quote{by="Old Tom" on=2031-05-01}\nI saw it.\n:::')).toEqual([
      { piece: 'name', text: 'Old Tom', href: undefined },
      { piece: 'day', day: '2031-05-01' },
    ]);
  });

  test('gives a picture the size of its file', () => {
    const media = [{ path: 'media/quay.png', size: { width: 8, height: 6 } }];
    expect(pieces('![A quay](/media/quay.png "Mara Voss")', { media })).toEqual([
      { piece: 'picture', src: '/media/quay.png', width: 8, height: 6, alt: 'A quay' },
    ]);
  });

  test.each([
    ['a space', 'old quay.png', 'old%20quay.png', 'old%20quay.png'],
    ['another script', 'رصيف.png', 'رصيف.png', '%D8%B1%D8%B5%D9%8A%D9%81.png'],
    ['a per cent sign', '50%.png', '50%25.png', '50%25.png'],
  ])('writes a picture’s name so that browsers find the file: %s', (_, name, written, src) => {
    const media = [{ path: `media/${name}`, size: { width: 8, height: 6 } }];
    expect(pieces(`![A quay](/media/${written} "Mara Voss")`, { media })).toEqual([
      expect.objectContaining({ src: `/media/${src}` }),
    ]);
  });
});
