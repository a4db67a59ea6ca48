import { describe, expect, test } from 'vitest';
import { articleText, baseFiles } from '../sites/base-files.ts';
import { pictureFile } from '../sites/media-files.ts';
import { type Files, problemsOf } from '../sites/memory-folder.ts';

const moved = (movedFrom: readonly string[], others: Files = {}, media: readonly string[] = []) =>
  problemsOf(
    { ...baseFiles, 'articles/harbour-open.md': articleText({ movedFrom }), ...others },
    { media: media.map((path) => pictureFile(path, 1, 1)) },
  );
const at = 'articles/harbour-open.md:8:13';

describe('the old addresses of articles', () => {
  test('may be any at which nothing stands', () => {
    expect(moved(['/2031/05/02/harbour/', '/about-us/', '/old.html'])).toEqual([]);
  });

  test.each(['/about/', '/about', '/about/index.html'])('may be no page of a file: %s', (old) => {
    expect(moved([old])).toEqual([
      `${at}  "movedFrom" names ${old}, where the page of pages/about.md stands — delete it, or correct the path`,
    ]);
  });

  test.each(['/404.html', '/places/', '/index.html', '/2031/05/'])(
    'may be no page that Dateline makes: %s',
    (old) => {
      expect(moved([old])).toEqual([
        `${at}  "movedFrom" names ${old}, where a page that Dateline makes stands — delete it, or correct the path`,
      ]);
    },
  );

  test('may be no picture', () => {
    expect(moved(['/media/quay.png'], {}, ['media/quay.png'])).toEqual([
      `${at}  "movedFrom" names /media/quay.png, where the picture media/quay.png stands — delete it, or correct the path`,
    ]);
  });

  test("may not be the article's own", () => {
    expect(moved(['/2031/05/02/harbour-open'])).toEqual([
      `${at}  "movedFrom" names /2031/05/02/harbour-open, which is the article's own address — delete it`,
    ]);
  });

  test('may not be claimed twice, by two articles or by one', () => {
    const others = { 'articles/tide.md': articleText({ movedFrom: ['/old/', '/old'] }) };
    expect(moved(['/old/'], others)).toEqual([
      'articles/tide.md:8:13  "movedFrom" names /old/, from which articles/harbour-open.md has moved too — delete it, or correct the path',
      'articles/tide.md:8:21  "movedFrom" names /old, from which articles/harbour-open.md has moved too — delete it, or correct the path',
    ]);
  });

  test('may not be that of another article', () => {
    const others = { 'articles/tide.md': articleText({}) };
    expect(moved(['/2031/05/02/tide/'], others)).toEqual([
      `${at}  "movedFrom" names /2031/05/02/tide/, where the page of articles/tide.md stands — delete it, or correct the path`,
    ]);
  });
});
