import { describe, expect, test } from 'vitest';
import { parseFile } from '../../../src/parse/parse-file.ts';
import { bytesOf, context, report } from '../sample.ts';

const parse = (path: string, text: string) => parseFile({ path, bytes: bytesOf(text) }, context);

describe('the text of a thing in another language', () => {
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
        '2:1 the key "name" cannot stand in the text of another language — names and descriptions by language stand in places/port-esker.md: delete the line',
      ],
    ],
    ['stories/strike.ar.md', '\n', ['1:1 the body is empty — write the text under the "---"']],
    [
      'stories/strike.fr.md',
      'Texte',
      [
        '1:1 unknown language "fr" in the name of the file — the languages of site.yaml are en or ar',
      ],
    ],
    [
      'organisations/union.en.md',
      'Text',
      [
        '1:1 the text in the default language stands in organisations/union.md — put the two together, or rename this file',
      ],
    ],
    [
      'sections/harbour.ar.md',
      '---\nname: a\ndescription: b\n---\n',
      [
        '1:1 the file name "harbour.ar.md" holds characters that no URL should hold — rename it "harbour-ar.md"',
      ],
    ],
  ])('is reported where it is wrong: %s', (path, text, expected) => {
    expect(report(parse(path, text))).toEqual(expected);
  });
});
