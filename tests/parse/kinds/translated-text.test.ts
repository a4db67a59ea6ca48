import { describe, expect, test } from 'vitest';
import { parseFile } from '../../../src/parse/parse-file.ts';
import { bytesOf, context, report } from '../sample.ts';

const parse = (path: string, text: string) => parseFile({ path, bytes: bytesOf(text) }, context);

describe('the text of an entity in another language', () => {
  test('needs no front matter', () => {
    const { value, problems } = parse('people/mara-voss.ar.md', 'ولدت في [[Port Esker]].\n');
    expect(problems).toEqual([]);
    expect(value).toMatchObject({
      list: 'texts',
      value: {
        path: 'people/mara-voss.ar.md',
        original: 'people/mara-voss.md',
        lang: 'ar',
        body: { mentions: [{ target: 'Port Esker' }] },
      },
    });
  });

  test.each([
    [
      'places/port-esker.ar.md',
      '---\nname: إسكر\n---\nنص',
      [
        '2:1 the key "name" is not allowed in a translated text — delete the line: names and descriptions in every language belong in places/port-esker.md',
      ],
    ],
    ['stories/strike.ar.md', '\n', ['1:1 the body is empty — write the text under the "---"']],
    [
      'stories/strike.fr.md',
      'Texte',
      ['1:1 unknown language "fr" in the file name — use a language of site.yaml: en or ar'],
    ],
    [
      'organisations/union.en.md',
      'Text',
      [
        '1:1 the text in the default language belongs in organisations/union.md — merge the two files, or rename this one',
      ],
    ],
    [
      'sections/harbour.ar.md',
      '---\nname: a\ndescription: b\n---\n',
      [
        '1:1 a section has one file for all languages — write its names and descriptions in every language in sections/harbour.md, and delete this file',
      ],
    ],
  ])('is reported at its position: %s', (path, text, expected) => {
    expect(report(parse(path, text))).toEqual(expected);
  });
});
