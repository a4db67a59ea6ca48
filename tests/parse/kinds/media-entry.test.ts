import { describe, expect, test } from 'vitest';
import { parseMediaEntry } from '../../../src/parse/kinds/media-entry.ts';
import { context, report } from '../sample.ts';

const parse = (text: string) => parseMediaEntry({ path: 'media/port.jpg.yaml', text }, context);

describe('parseMediaEntry', () => {
  test('reads the fields of a picture, typeset and by language', () => {
    const text = [
      'credit: {en: Mara "M" Voss, ar: مارا فوس}',
      "alt: The ferry at Old Tom's quay",
      'caption: {ar: العبّارة}',
      'licence: CC BY 4.0',
      'licenceUrl: https://creativecommons.org/licenses/by/4.0/',
    ].join('\n');
    expect(parse(text)).toEqual({
      value: {
        path: 'media/port.jpg.yaml',
        picture: 'media/port.jpg',
        credits: { en: 'Mara “M” Voss', ar: 'مارا فوس' },
        alts: { en: 'The ferry at Old Tom’s quay' },
        captions: { ar: 'العبّارة' },
        licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
      },
      problems: [],
    });
  });

  test('uses the address of a licence as its name if it has no other', () => {
    const { value } = parse('credit: Voss\nlicenceUrl: https://licence.example/\n');
    expect(value?.licence).toEqual({
      name: 'https://licence.example/',
      url: 'https://licence.example/',
    });
    expect(parse('credit: Voss\n').value?.licence).toBeUndefined();
  });

  test.each([
    ['alt: A quay', ['1:1 "credit" is missing — add "credit": who took the picture or owns it']],
    ['credit: Voss\ncredits: Voss', ['2:1 unknown key "credits" — did you mean "credit"?']],
    [
      'credit: {en: Voss, de: Voss}',
      ['1:20 unknown language "de" — use a language of site.yaml: en or ar'],
    ],
    [
      'credit: Voss\nlicenceUrl: javascript:alert(1)',
      [
        '2:13 "licenceUrl" cannot be "javascript:alert(1)" — write the address of the licence, such as https://example.org/page',
      ],
    ],
    ['', ['1:1 the media entry is empty — write lines such as "name: value"']],
  ])('%j', (text, expected) => {
    expect(report(parse(text))).toEqual(expected);
  });
});
