import { describe, expect, test } from 'vitest';
import { articleText, baseFiles } from '../../sites/files/base-files.ts';
import { addressOf, creditsOf, pictureFile } from '../../sites/files/media-files.ts';
import { type Files, type PlanOptions, viewAt } from '../../sites/files/memory-folder.ts';

/** The text of an article, as its layout gets it. */
function bodyOf(text: string, options: PlanOptions = {}, more: Files = {}) {
  const files = { ...baseFiles, ...more, 'articles/harbour-open.md': articleText({}, text) };
  return viewAt(files, 'article', '/2031/05/02/harbour-open/', options).body;
}
const pieces = (text: string, options: PlanOptions = {}, more: Files = {}) =>
  bodyOf(text, options, more).filter((piece) => typeof piece !== 'string');

describe('the text of a page', () => {
  test('is sanitised HTML if it has no slots', () => {
    expect(bodyOf('Ships *came* & went.')).toEqual(['<p>Ships <em>came</em> &#x26; went.</p>']);
  });

  test('links only the first mention of a name', () => {
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

  test('names a quoted speaker without a page, without a link, and gives the day', () => {
    expect(pieces(':::quote{by="Old Tom" on=2031-05-01}\nI saw it.\n:::')).toEqual([
      { piece: 'name', text: 'Old Tom', href: undefined },
      { piece: 'day', day: '2031-05-01' },
    ]);
  });

  test('shows a picture with its caption and its size', () => {
    const quay = pictureFile('media/quay.png', 8, 6);
    const files = creditsOf('media/quay.png');
    const [picture] = pieces('![A quay](/media/quay.png "At dawn")', { media: [quay] }, files);
    expect(picture).toMatchObject({
      piece: 'picture',
      src: addressOf(quay),
      width: 8,
      height: 6,
      alt: 'A quay',
      caption: 'At dawn',
      credit: 'Mara Voss',
    });
  });

  test.each([
    ['a space', 'old quay.png', 'old%20quay.png'],
    ['another script', 'رصيف.png', 'رصيف.png'],
    ['a per cent sign', '50%.png', '50%25.png'],
  ])('finds a picture whose name has %s', (_, name, written) => {
    const media = [pictureFile(`media/${name}`, 8, 6)];
    const files = creditsOf(`media/${name}`);
    expect(pieces(`![A quay](/media/${written})`, { media }, files)).toEqual([
      expect.objectContaining({ alt: 'A quay', credit: 'Mara Voss' }),
    ]);
  });
});
