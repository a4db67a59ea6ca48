import { describe, expect, test } from 'vitest';
import { articleText, baseFiles, fileText } from '../sites/files/base-files.ts';
import { creditsOf, pictureFile } from '../sites/files/media-files.ts';
import { viewAt } from '../sites/files/memory-folder.ts';

const lead = (image: string) => ({ image, alt: 'A quay' });
const media = [pictureFile('media/quay.png', 900, 600), pictureFile('media/dot.png', 119, 80)];
const files = {
  ...baseFiles,
  ...creditsOf('media/quay.png', 'media/dot.png'),
  'stories/strike.md': fileText({ name: 'Strike', description: 'A strike' }),
  'articles/newest.md': articleText({ published: '2031-05-04T08:00:00Z', story: 'strike' }),
  'articles/between.md': articleText({ published: '2031-05-03T08:00:00Z', story: 'strike' }),
  'articles/large.md': articleText({ lead: lead('/media/quay.png'), story: 'strike' }),
  'articles/small.md': articleText({ lead: lead('/media/dot.png'), story: 'strike' }),
};

describe('the picture of an article in lists', () => {
  const { others } = viewAt(files, 'front', '/', { media });
  const thumbnailOf = (slug: string) =>
    others.find(({ href }) => href.includes(slug))?.thumbnail ?? undefined;

  test('is its lead picture in two formats and two sizes, with the smaller size as the fallback', () => {
    const { src, sources } = thumbnailOf('large') ?? expect.fail();
    expect(sources.map(({ type, files: own }) => [type, own.map(({ width }) => width)])).toEqual([
      ['image/avif', [240, 400]],
      ['image/webp', [240, 400]],
    ]);
    expect(src).toBe(sources[1]?.files[0]?.src);
  });

  test('is left out if there is none, or if it is too small', () => {
    expect(thumbnailOf('small')).toBeUndefined();
    expect(thumbnailOf('harbour-open')).toBeUndefined();
  });

  test('is left out of related coverage, so that an article stays small', () => {
    const { related } = viewAt(files, 'article', '/2031/05/04/newest/', { media });
    expect(related.map(({ href }) => href)).toContain('/2031/05/02/large/');
    expect(related.flatMap(({ thumbnail }) => thumbnail ?? [])).toEqual([]);
  });
});
