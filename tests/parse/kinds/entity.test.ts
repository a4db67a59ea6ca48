import { describe, expect, test } from 'vitest';
import { parseOrganisation } from '../../../src/parse/kinds/organisation.ts';
import { parsePerson } from '../../../src/parse/kinds/person.ts';
import { parsePlace } from '../../../src/parse/kinds/place.ts';
import { context, report, withPoints } from '../sample.ts';

const file = (path: string, block: string, body = '') => ({
  path,
  text: `---\n${block}\n---\n${body}`,
});
const place = (block: string) => parsePlace(file('places/port-esker.md', block), context);
const soundPlace = 'name: Port Esker\ndescription: A port\ntype: city';

describe('parsePerson', () => {
  test('reads names, aliases and roles', () => {
    const block = [
      'aliases: [M. Voss, The Voss]',
      'name: {en: Mara Voss, ar: مارا فوس}',
      "role: Esker's harbour master",
      'description: {ar: "قال \\"x\\"", en: Says "x"}',
      'sameAs: [https://people.example/voss]',
      'within: port-esker',
    ].join('\n');
    const source = file('people/mara-voss.md', block);
    const { value, problems } = parsePerson(source, context);
    expect(problems).toEqual([]);
    expect(withPoints(value, source)).toMatchObject({
      kind: 'person',
      path: 'people/mara-voss.md',
      id: 'mara-voss',
      names: { en: 'Mara Voss', ar: 'مارا فوس' },
      aliases: { en: ['M. Voss', 'The Voss'] },
      claims: [
        { text: 'M. Voss', at: { line: 2, column: 11 } },
        { text: 'The Voss', at: { line: 2, column: 20 } },
        { text: 'Mara Voss', at: { line: 3, column: 12 } },
        { text: 'مارا فوس', at: { line: 3, column: 27 } },
      ],
      descriptions: { en: 'Says “x”', ar: 'قال «x»' },
      roles: { en: 'Esker’s harbour master' },
      sameAs: ['https://people.example/voss'],
      within: { id: 'port-esker', at: { line: 7, column: 9 } },
    });
  });

  test('typesets names as in other texts, and keeps the original text as the claimed name', () => {
    const { value } = parsePerson(
      file('people/oday.md', "name: Pat O'Day\ndescription: x"),
      context,
    );
    expect(value?.names).toEqual({ en: 'Pat O’Day' });
    expect(value?.claims.map(({ text }) => text)).toEqual(["Pat O'Day"]);
  });

  test('reads the body', () => {
    const { value } = parsePerson(
      file('people/a.md', 'name: A\ndescription: x', '\nText\n'),
      context,
    );
    expect(value?.body.parts.join('')).toContain('Text');
  });
});

describe('parsePlace', () => {
  test('reads coordinates and country', () => {
    const { value, problems } = place(
      `${soundPlace}\ncoordinates: {latitude: 31.2, longitude: -16}\ncountryCode: LY`,
    );
    expect(problems).toEqual([]);
    expect(value).toMatchObject({
      kind: 'place',
      type: 'city',
      coordinates: { latitude: 31.2, longitude: -16 },
      countryCode: 'LY',
    });
  });

  test('accepts names in languages that the site does not have', () => {
    const { value, problems } = place('name: {en: Esker, fr: Esquer}\ndescription: x\ntype: city');
    expect(problems).toEqual([]);
    expect(value?.names).toEqual({ en: 'Esker', fr: 'Esquer' });
  });

  test.each([
    [
      'coordinates: {latitude: 91, longitude: 0}',
      '5:25 "latitude" is 91, but must be at most 90 — write a number of at most 90',
    ],
    [
      'coordinates: {latitude: 0, longitude: -180.5}',
      '5:39 "longitude" is -180.5, but must be at least -180 — write a number of at least -180',
    ],
    [
      'coordinates: {latitude: 1}',
      '5:14 "longitude" is missing — add "longitude": degrees east of Greenwich, such as 16.6',
    ],
    [
      'coordinates: {latitude: "1", longitude: 0}',
      '5:25 "latitude" must be a number, not the text "1" — write it without quotation marks: 1',
    ],
    [
      'coordinates: {latitude: .nan, longitude: 0}',
      '5:25 "latitude" must be a number, not .nan — write a number',
    ],
    [
      'coordinates: [1, 2]',
      '5:14 "coordinates" must be a mapping, not a list — write a mapping with "latitude" and "longitude"',
    ],
    [
      'countryCode: ly',
      '5:14 "countryCode" cannot be "ly" — write the two capital letters of ISO 3166-1, such as LY',
    ],
    [
      'sameAs: [http://x.example/]',
      '5:10 item 1 of "sameAs" cannot be "http://x.example/" — write https://x.example/ if that is what you mean',
    ],
    [
      'aliases: [a, 5]',
      '5:14 item 2 of "aliases" must be text, not the number 5 — put the whole value in quotation marks: aliases: [a, \'5\']',
    ],
    ['aliases: {en: a}', '5:15 "en" must be a list, not the text "a" — write it as a list: [a]'],
    ['aliases: {xx: [a]}', '5:11 unknown language "xx" — write a code such as en, ar or pt-BR'],
    [
      'role: x',
      '5:1 unknown key "role" — delete it, or write a known key: name, aliases, description, sameAs, within, topics, type, coordinates or countryCode',
    ],
  ])('reports %s', (line, problem) => {
    const checked = place(`${soundPlace}\n${line}`);
    expect(report(checked)).toEqual([problem]);
    expect(checked.value?.id).toBe('port-esker');
  });

  test.each([
    [
      'description: x\ntype: city',
      '1:1 "name" is missing — add "name": the name, or a mapping of languages to names',
    ],
    [
      'name:\ndescription: x\ntype: city',
      '2:1 "name" has no value — write one, or delete the line',
    ],
    [
      'name: 5\ndescription: x\ntype: city',
      '2:7 "name" must be text, not the number 5 — put the whole value in quotation marks: name: \'5\'',
    ],
    [
      'name: {}\ndescription: x\ntype: city',
      '2:7 the mapping of languages is empty — write the name, or a mapping of languages to names',
    ],
    ['name: {en: ""}\ndescription: x\ntype: city', '2:12 "en" is empty — write the name'],
    [
      'name: x\ndescription: {fr: x}\ntype: city',
      '3:15 unknown language "fr" — use a language of site.yaml: en or ar',
    ],
    [
      'name: x\ndescription: x\ntype: hamlet',
      '4:7 "type" cannot be "hamlet" — write country, region, city, town, village, district, building, sea, lake, river, island or mountain',
    ],
    [
      'name: x\ndescription: x',
      '1:1 "type" is missing — write country, region, city, town, village, district, building, sea, lake, river, island or mountain',
    ],
  ])('reports %j', (block, problem) => {
    expect(report(place(block))).toEqual([problem]);
  });

  test('reports problems of the body in addition to malformed front matter', () => {
    const checked = parsePlace(
      file('places/a.md', 'name: x: y', 'Text with <b>HTML</b>.\n'),
      context,
    );
    expect(report(checked)[0]).toMatch(/^2:7 malformed YAML/);
    expect(report(checked)[1]).toMatch(/^4:/);
  });
});

describe('parseOrganisation', () => {
  test('reads its type', () => {
    const block = 'name: Harbour office\ndescription: x\ntype: armed group';
    const { value, problems } = parseOrganisation(file('organisations/a.md', block), context);
    expect(problems).toEqual([]);
    expect(value).toMatchObject({ kind: 'organisation', id: 'a', type: 'armed group' });
  });

  test('reports an unknown type', () => {
    const block = 'name: Harbour office\ndescription: x\ntype: agenci';
    expect(report(parseOrganisation(file('organisations/a.md', block), context))).toEqual([
      '4:7 "type" cannot be "agenci" — did you mean "agency"? (write government, ministry, parliament, court, police, armed forces, armed group, party, union, company, agency, news organisation, charity, school, university, hospital, sports team or other)',
    ]);
  });
});
