import { describe, expect, test } from 'vitest';
import type { ContentFolder } from '../../src/model/content-file.ts';
import { parseContent } from '../../src/parse/parse-content.ts';
import { articleText, bytesOf, english, reportWithPaths } from './sample.ts';

const site = [
  'name: The Port Esker Record',
  'tagline: News',
  'baseUrl: https://record.example/',
  'languages: [{code: en, name: English, locale: en-GB, direction: ltr}]',
  'timeZone: Africa/Tripoli',
  'publisher: {name: Esker Press}',
].join('\n');
const entity = '---\nname: X\ndescription: x\n';

function folder(files: Readonly<Record<string, string | Uint8Array>>): ContentFolder {
  const entries = Object.entries({ 'site.yaml': site, ...files });
  return {
    files: entries.map(([path, content]) => ({
      path,
      bytes: typeof content === 'string' ? bytesOf(content) : content,
    })),
    media: [],
  };
}

const parse = (files: Readonly<Record<string, string | Uint8Array>>) =>
  parseContent(folder(files), { words: { en: english } });

describe('parseContent', () => {
  test('sorts every kind of file into its list, by path', () => {
    const { value, problems } = parse({
      'stories/ferry.md': `${entity}---\n`,
      'sections/harbour.md': `${entity}---\n`,
      'places/esker.md': `${entity}type: city\n---\n`,
      'people/b.md': `${entity}---\n`,
      'people/a.md': `${entity}---\n`,
      'pages/about.md': '---\ntitle: X\ndescription: x\n---\nText\n',
      'organisations/office.md': `${entity}type: other\n---\n`,
      'articles/2016/09/b.md': articleText(),
      'articles/2016/08/z.md': articleText(),
    });
    expect(problems).toEqual([]);
    expect(value?.publication.names).toEqual({ en: 'The Port Esker Record' });
    expect(value?.articles.map(({ record }) => record.path)).toEqual([
      'articles/2016/08/z.md',
      'articles/2016/09/b.md',
    ]);
    expect(value?.entities.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'organisation office',
      'person a',
      'person b',
      'place esker',
    ]);
    expect(value?.stories.map(({ id }) => id)).toEqual(['ferry']);
    expect(value?.sections.map(({ id }) => id)).toEqual(['harbour']);
    expect(value?.staticPages.map(({ slug }) => slug)).toEqual(['about']);
  });

  test('gives the same result for files in any order', () => {
    const given = folder({
      'people/b.md': `${entity}---\n`,
      'people/a.md': 'x',
      'articles/a.txt': '',
    });
    const turned = { ...given, files: given.files.toReversed() };
    const options = { words: { en: english } };
    const one = parseContent(given, options);
    const other = parseContent(turned, options);
    expect({ ...other, value: { ...other.value, findPoint: undefined } }).toEqual({
      ...one,
      value: { ...one.value, findPoint: undefined },
    });
    const pointOf = ({ value }: typeof one) => value?.findPoint('people/b.md', ['description']);
    expect(pointOf(other)).toEqual({ line: 3, column: 14 });
    expect(pointOf(one)).toEqual({ line: 3, column: 14 });
  });

  test('says which file may be meant if there is no site.yaml', () => {
    const misnamed = { files: [{ path: 'pages/site.yml', bytes: bytesOf(site) }], media: [] };
    const { problems } = parseContent(misnamed, { words: { en: english } });
    expect(reportWithPaths(problems)).toEqual([
      'site.yaml:1:1 the content folder has no "site.yaml" — move "pages/site.yml" to "site.yaml"',
    ]);
  });

  test.each([
    [
      undefined,
      'site.yaml:1:1 the content folder has no "site.yaml" — write one with name, tagline, baseUrl, languages, timeZone and publisher',
    ],
    [
      'name: [',
      'site.yaml:1:7 malformed YAML: "[" opens here and is never closed — close it with "]", or if it is text, put the whole value in quotation marks: name: \'[\'',
    ],
    [
      Uint8Array.of(0x61, 0xff),
      'site.yaml:1:2 the file is not UTF-8: byte 0xFF ("ÿ" in Latin-1) — save the file as UTF-8',
    ],
  ])('returns nothing without a usable site.yaml: %j', (content, problem) => {
    const given = folder(content === undefined ? {} : { 'site.yaml': content });
    const files = content === undefined ? [] : given.files;
    const checked = parseContent({ files, media: [] }, { words: { en: english } });
    expect(checked.value).toBeUndefined();
    expect(reportWithPaths(checked.problems)).toEqual([problem]);
  });

  test('reports every problem of every file and leaves out only files without a value', () => {
    const checked = parse({
      'site.yaml': `${site}\nmotto: X`,
      'articles/a.md': articleText({ headline: 'Short' }),
      'articles/b.md': articleText({ section: undefined }),
      'articles/c.md': 'Text',
      'people/d.md': Uint8Array.of(0xff),
      'people/e.md': `${entity}x: y\n---\n`,
    });
    expect(reportWithPaths(checked.problems).map((line) => line.split(' — ')[0])).toEqual([
      'site.yaml:7:1 unknown key "motto"',
      'articles/a.md:2:11 "headline" has 5 characters, 5 too few',
      'articles/b.md:1:1 "section" is missing',
      'articles/c.md:1:1 the front matter is missing: the file begins with "Text"',
      'people/d.md:1:1 the file is not UTF-8: byte 0xFF ("ÿ" in Latin-1)',
      'people/e.md:4:1 unknown key "x"',
    ]);
    expect(checked.value?.articles.map(({ record }) => record.slug)).toEqual(['a']);
    expect(checked.value?.entities.map(({ id }) => id)).toEqual(['e']);
  });

  test.each([
    ['a byte-order mark', `\ufeff${articleText({ section: 'The Harbour' })}`],
    ['CRLF', articleText({ section: 'The Harbour' }).replaceAll('\n', '\r\n')],
    ['both', `\ufeff${articleText({ section: 'The Harbour' }).replaceAll('\n', '\r\n')}`],
  ])('accepts %s and keeps positions correct', (_name, text) => {
    expect(reportWithPaths(parse({ 'articles/a.md': text }).problems)).toEqual([
      'articles/a.md:4:10 "The Harbour" is not a valid id — write the-harbour',
    ]);
    const sound = text.replace('The Harbour', 'harbour');
    expect(parse({ 'articles/a.md': sound }).problems).toEqual([]);
  });
});
