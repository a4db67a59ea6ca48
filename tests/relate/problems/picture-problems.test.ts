import { describe, expect, test } from 'vitest';
import { arabic, english } from '../../parse/sample.ts';
import {
  articleText,
  baseFiles,
  fileText,
  siteText,
  translatedText,
  twoLanguageSite,
} from '../../sites/files/base-files.ts';
import { creditsOf, otherFile, pictureFile } from '../../sites/files/media-files.ts';
import { type Files, problemsOf } from '../../sites/files/memory-folder.ts';

const media = [pictureFile('media/port.png', 8, 6), otherFile('media/notes.txt')];
const lead = (image: string) => ({ lead: { image, alt: 'A quay', credit: 'Mara Voss' } });
const picture = (path: string, alt = 'A quay') => `Quiet.\n\n![${alt}](${path} "At dawn")`;
const withArticle = (fields: Readonly<Record<string, unknown>>, body?: string): Files => ({
  ...baseFiles,
  ...creditsOf('media/port.png'),
  'articles/harbour-open.md': articleText(fields, body),
});
const at = 'articles/harbour-open.md:12:1';

describe('pictures that a text shows', () => {
  test('are valid if the media folder contains them', () => {
    expect(
      problemsOf(withArticle(lead('/media/port.png'), picture('/media/port.png')), { media }),
    ).toEqual([]);
  });

  test('are reported if it does not, each at its position, with the most similar name', () => {
    expect(
      problemsOf(withArticle(lead('/media/prt.png'), picture('/media/quillfeather.jpg')), {
        media,
      }),
    ).toEqual([
      expect.stringMatching(
        /^articles\/harbour-open\.md:8:16 {2}there is no file media\/prt\.png — did you mean "\/media\/port\.png"\?$/,
      ),
      'articles/harbour-open.md:13:1  there is no file media/quillfeather.jpg — put it in content/media/ or correct the name',
    ]);
  });

  test("are reported with the file's own spelling if only the case differs", () => {
    const problems = problemsOf(withArticle({}, picture('/media/Port.png')), { media });
    expect(problems[0]).toContain('there is no file media/Port.png');
  });

  test('are reported if the file is not a picture', () => {
    expect(problemsOf(withArticle({}, picture('/media/notes.txt')), { media })).toEqual([
      `${at}  media/notes.txt cannot be read as a picture — use a JPEG, PNG, WebP, AVIF, GIF, TIFF or SVG file`,
    ]);
  });

  test.each([
    [12_001, 10],
    [10, 12_001],
  ])('are reported if they are %i pixels wide and %i high', (width, height) => {
    const huge = [pictureFile('media/port.png', width, height)];
    expect(problemsOf(withArticle({}, picture('/media/port.png')), { media: huge })).toEqual([
      `${at}  media/port.png is ${width} pixels wide and ${height} high — save it with at most 12000 on each side`,
    ]);
  });

  test('may have 12,000 pixels on each side', () => {
    const large = [pictureFile('media/port.png', 12_000, 12_000)];
    expect(problemsOf(withArticle({}, picture('/media/port.png')), { media: large })).toEqual([]);
  });

  test('get only a warning if they are animated', () => {
    const moving = [pictureFile('media/port.png', 8, 6, { type: 'gif', isAnimated: true })];
    expect(problemsOf(withArticle({}, picture('/media/port.png')), { media: moving })).toEqual([
      `${at}  warning: media/port.png is animated, but readers see only its first frame — give readers a still picture, saved as JPEG or PNG`,
    ]);
  });

  test('are reported with the reason: why they cannot be shown, or what is removed', () => {
    const at2 = { line: 2, column: 5 };
    const note = {
      at: at2,
      message: 'holds <script>, which is left out',
      advice: 'delete it from the drawing',
    };
    const cut = [{ ...pictureFile('media/port.png', 8, 6, { type: 'svg' }), notes: [note] }];
    expect(problemsOf(withArticle({}, picture('/media/port.png')), { media: cut })).toEqual([
      `${at}  warning: media/port.png holds <script>, which is left out (line 2, column 5 of that file) — delete it from the drawing`,
    ]);
    const unsized = {
      at: { line: 1, column: 1 },
      message: 'has no size',
      advice: 'write viewBox="0 0 300 150"',
    };
    const broken = [{ ...otherFile('media/port.png'), notes: [unsized] }];
    expect(problemsOf(withArticle({}, picture('/media/port.png')), { media: broken })).toEqual([
      `${at}  media/port.png has no size — write viewBox="0 0 300 150"`,
    ]);
  });

  test('may be drawings in any units', () => {
    const map = [pictureFile('media/port.png', 900_000, 600_000, { type: 'svg' })];
    expect(problemsOf(withArticle({}, picture('/media/port.png')), { media: map })).toEqual([]);
  });

  test('are checked in static pages too', () => {
    const page = fileText({ title: 'About', description: 'Us' }, picture('/media/lost.gif'));
    expect(problemsOf({ ...baseFiles, 'pages/about.md': page }, { media })).toEqual([
      'pages/about.md:8:1  there is no file media/lost.gif — put it in content/media/ or correct the name',
    ]);
  });
});

describe('a picture whose name means something else in a URL', () => {
  const names = ['photo%20.jpg', 'my photo.jpg', 'a?b.jpg', 'a#b.jpg', '100%.jpg', 'a(b.jpg'];
  const others = [
    'a&amp;b.jpg',
    'a"b.jpg',
    'a<b>.jpg',
    'Quay.JPG',
    'quay.jpeg',
    'ميناء.jpg',
    'e\u0301.jpg',
  ];
  const advised = / (?:write (?:its|!\[)|put .* write its|did you mean)/;

  test.each([...names, ...others])('"%s": following the advice of the message works', (name) => {
    const file = pictureFile(`media/${name}`, 8, 6);
    const known = { media: [file] };
    const entry = creditsOf(file.path);
    const linesOf = (markdown: string) =>
      problemsOf(
        { ...baseFiles, ...entry, 'articles/harbour-open.md': articleText({}, markdown) },
        known,
      );
    let markdown = `![A quay](/media/${name} "At dawn")`;
    // One mistake may hide another.
    for (let round = 0; round < 2 && linesOf(markdown).length > 0; round += 1) {
      const [line = ''] = linesOf(markdown);
      expect(line).toMatch(advised);
      const [, whole] = / — write (!\[.*)$/.exec(line) ?? [];
      const [, address] = /(?:address as |mean ")(\/media\/.*?)(?:"\?)?$/.exec(line) ?? [];
      markdown = whole ?? `![A quay](${address} "At dawn")`;
    }
    expect(linesOf(markdown)).toEqual([]);
  });

  test.each([...names, ...others])('"%s" can be the lead picture by its own name', (name) => {
    const file = pictureFile(`media/${name}`, 8, 6);
    const fields = { lead: { image: `/media/${name}`, alt: 'A quay', credit: 'Mara Voss' } };
    const article = { 'articles/harbour-open.md': articleText(fields) };
    expect(problemsOf({ ...baseFiles, ...article }, { media: [file] })).toEqual([]);
  });

  test('is distinguished from another that looks the same', () => {
    const file = pictureFile('media/e\u0301.jpg', 8, 6);
    const fields = { lead: { image: '/media/\u00e9.jpg', alt: 'A quay', credit: 'Mara Voss' } };
    const article = { 'articles/harbour-open.md': articleText(fields) };
    expect(problemsOf({ ...baseFiles, ...article }, { media: [file] })).toEqual([
      expect.stringContaining('looks the same but has different characters: rename it'),
    ]);
  });
});

describe('the description and credit of a picture', () => {
  const noCredit =
    'the picture media/port.png has no credit — write media/port.png.yaml with "credit": who took it or owns it';
  const noAlt = (lang: string) =>
    `the picture media/port.png has no description in "${lang}" — say what it shows, here or as "alt" in media/port.png.yaml`;
  const withEntry = (entry: string | undefined, body: string, site = siteText()): Files => {
    const { 'media/port.png.yaml': _, ...files } = withArticle({}, body) as Record<string, string>;
    const entries = entry === undefined ? {} : { 'media/port.png.yaml': entry };
    return { ...files, 'site.yaml': site, ...entries };
  };

  test('are required, and the credit can be in its media entry', () => {
    const body = picture('/media/port.png', '');
    expect(problemsOf(withEntry(undefined, body), { media })).toEqual([
      `${at}  ${noCredit}`,
      `${at}  ${noAlt('en')}`,
    ]);
    const entry = 'credit: Mara Voss\nalt: A quay at low water\n';
    expect(problemsOf(withEntry(entry, body), { media })).toEqual([]);
  });

  test('can be in the front matter for the lead picture', () => {
    const own = { ...withEntry(undefined, 'Quiet.') };
    const fields = { lead: { image: '/media/port.png', alt: 'A quay', credit: 'Mara Voss' } };
    const article = { 'articles/harbour-open.md': articleText(fields) };
    expect(problemsOf({ ...own, ...article }, { media })).toEqual([]);
    const bare = articleText({ lead: { image: '/media/port.png' } });
    expect(problemsOf({ ...own, 'articles/harbour-open.md': bare }, { media })).toHaveLength(2);
  });

  test('are required in the language of the text', () => {
    const entry = 'credit: Mara Voss\nalt: {en: A quay}\n';
    const body = picture('/media/port.png', '');
    const files = withEntry(entry, body, twoLanguageSite);
    const translation = { 'articles/harbour-open.ar.md': translatedText({}, body) };
    const words = { en: english, ar: arabic };
    expect(problemsOf({ ...files, ...translation }, { media, words })).toEqual([
      `articles/harbour-open.ar.md:13:1  ${noAlt('ar')}`,
    ]);
  });

  test('are not required if the media entry itself has a problem', () => {
    const body = picture('/media/port.png');
    expect(problemsOf(withEntry('credit: ""\n', body), { media })).toEqual([
      'media/port.png.yaml:1:9  "credit" is empty — write who took the picture or owns it',
    ]);
    expect(problemsOf(withEntry('- credit\n', picture('/media/port.png', '')), { media })).toEqual([
      expect.stringMatching(/^media\/port\.png\.yaml:1:1 {2}the media entry must be a mapping/),
    ]);
  });
});

describe('a media entry', () => {
  test('without a picture beside it is reported, with the nearest name', () => {
    const files = { ...baseFiles, 'media/prt.png.yaml': 'credit: Mara Voss\n' };
    expect(problemsOf(files, { media })).toEqual([
      'media/prt.png.yaml:1:1  there is no file media/prt.png — did you mean "media/port.png.yaml"?',
    ]);
    expect(problemsOf({ ...baseFiles, ...creditsOf('media/data') }, { media })).toEqual([
      'media/data.yaml:1:1  there is no file media/data — put the picture beside it, or delete it',
    ]);
  });

  test('is not likened to one that a picture has', () => {
    const files = {
      ...baseFiles,
      ...creditsOf('media/port.png'),
      'media/prt.png.yaml': 'credit: Mara Voss\n',
    };
    expect(problemsOf(files, { media })).toEqual([
      'media/prt.png.yaml:1:1  there is no file media/prt.png — put the picture beside it, or delete it',
    ]);
  });

  test('of a picture that no text shows is fine', () => {
    expect(problemsOf({ ...baseFiles, ...creditsOf('media/port.png') }, { media })).toEqual([]);
  });
});
