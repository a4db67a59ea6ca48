import { describe, expect, test } from 'vitest';
import { articleText, baseFiles, fileText } from '../sites/base-files.ts';
import { type Files, problemsOf } from '../sites/memory-folder.ts';

const media = [
  { path: 'media/port.png', size: { width: 8, height: 6 } },
  { path: 'media/notes.txt', size: undefined },
];
const lead = (image: string) => ({ lead: { image, alt: 'A quay', credit: 'Mara Voss' } });
const picture = (path: string) => `Quiet.\n\n![A quay](${path} "Mara Voss")`;
const withArticle = (fields: Readonly<Record<string, unknown>>, body?: string): Files => ({
  ...baseFiles,
  'articles/harbour-open.md': articleText(fields, body),
});

describe('pictures that a text shows', () => {
  test('are sound where the media folder holds them', () => {
    expect(
      problemsOf(withArticle(lead('/media/port.png'), picture('/media/port.png')), { media }),
    ).toEqual([]);
  });

  test('are reported where it does not, lead and body each at its place', () => {
    expect(
      problemsOf(withArticle(lead('/media/prt.png'), picture('/media/lost.png')), { media }),
    ).toEqual([
      expect.stringMatching(
        /^articles\/harbour-open\.md:8:16 {2}there is no file media\/prt\.png — /,
      ),
      'articles/harbour-open.md:13:1  there is no file media/lost.png — put it in content/media/ or correct the name',
    ]);
  });

  test('are reported with the case in which the file is named', () => {
    const problems = problemsOf(withArticle({}, picture('/media/Port.png')), { media });
    expect(problems[0]).toContain('there is no file media/Port.png');
  });

  test('are reported where the file is no picture', () => {
    expect(problemsOf(withArticle({}, picture('/media/notes.txt')), { media })).toEqual([
      'articles/harbour-open.md:12:1  media/notes.txt is not a picture that browsers show — use a JPEG, PNG, WebP, AVIF, GIF or SVG file',
    ]);
  });

  test('are looked for in static pages too', () => {
    const page = fileText({ title: 'About', description: 'Us' }, picture('/media/lost.png'));
    expect(problemsOf({ ...baseFiles, 'pages/about.md': page }, { media })).toEqual([
      'pages/about.md:8:1  there is no file media/lost.png — put it in content/media/ or correct the name',
    ]);
  });
});
