import { describe, expect, test } from 'vitest';
import { parseFront } from '../../../src/parse/front/front-file.ts';
import { parseSection } from '../../../src/parse/kinds/section.ts';
import { context, report } from '../sample.ts';

const parse = (text: string) => parseFront({ path: 'front.yaml', text }, context);
const none = { path: 'front.yaml', lead: undefined, next: [], packages: [] };
const until = { iso: '2031-05-04T12:00:00+02:00', epoch: Date.parse('2031-05-04T12:00:00+02:00') };

describe('front.yaml', () => {
  test('has a lead, what follows and packages, each without a limit or until a time', () => {
    const { value, problems } =
      parse(`lead: {article: port-strike, until: 2031-05-04T12:00:00+02:00}
next: [pilots-wait, 2031/05/03/lamp]
packages:
  - name: {en: '"Lamps"', ar: مصابيح}
    feature: lamp
    with: [keeper]
    until: 2031-05-04T12:00:00+02:00
  - story: harbour-strike
`);
    expect(problems).toEqual([]);
    expect(value).toEqual({
      path: 'front.yaml',
      lead: { article: { id: 'port-strike', at: ['lead', 'article'] }, until },
      next: [
        { article: { id: 'pilots-wait', at: ['next', 0, 'article'] }, until: undefined },
        { article: { id: '2031/05/03/lamp', at: ['next', 1, 'article'] }, until: undefined },
      ],
      packages: [
        {
          kind: 'feature',
          names: { en: '“Lamps”', ar: 'مصابيح' },
          pins: [
            {
              article: { id: 'lamp', at: ['packages', 0, 'feature', 'article'] },
              until: undefined,
            },
            {
              article: { id: 'keeper', at: ['packages', 0, 'with', 0, 'article'] },
              until: undefined,
            },
          ],
          until,
        },
        {
          kind: 'story',
          story: { id: 'harbour-strike', at: ['packages', 1, 'story'] },
          until: undefined,
        },
      ],
    });
  });

  test.each(['', '\n', '# lead: port-strike\n\n  # next: []\n'])(
    'chooses nothing if it contains only comments: %j',
    (text) => {
      expect(parse(text)).toEqual({ value: none, problems: [] });
    },
  );

  const file = 'write the name of its file, such as port-strike';
  test.each([
    ['leed: port-strike', '1:1 unknown key "leed" — did you mean "lead"?'],
    [
      '- port-strike',
      '1:1 the file must be a mapping of keys to values, not a list — write lines such as "name: value"',
    ],
    ['lead: 2031', `1:7 "lead" must be the name of an article, not 2031 — ${file}`],
    ['lead: [port-strike]', `1:7 "lead" must be the name of an article, not a list — ${file}`],
    [
      'packages: {story: strike}',
      '1:11 "packages" must be a list, not a mapping — put square brackets around {…}; if it has no braces, write "- " before its first line, and two spaces before the others',
    ],
    ['lead:', '1:1 "lead" has no value — write one, or delete the line'],
    [
      'next: port-strike',
      '1:7 "next" must be a list, not the text "port-strike" — write it as a list: [port-strike]',
    ],
    ['next: [a, 3]', `1:11 item 2 of "next" must be the name of an article, not 3 — ${file}`],
    [
      'lead: {until: 2031-05-04T12:00Z}',
      '1:7 "article" is missing — add "article": the name of its file, such as port-strike',
    ],
    [
      'lead: {article: a, untill: 2031-05-04T12:00Z}',
      '1:20 unknown key "untill" — did you mean "until"?',
    ],
    [
      'lead: {article: a, until: 2031-05-04}',
      '1:27 "2031-05-04" has no time and no time zone — add them: 2031-05-04T08:00:00+02:00',
    ],
    [
      'lead: /2031/05/04/port-strike/',
      '1:7 "/2031/05/04/port-strike/" is not the name of an article — write 2031/05/04/port-strike',
    ],
    [
      'lead: https://record.example/ar/2031/05/04/port-strike/',
      '1:7 "https://record.example/ar/2031/05/04/port-strike/" is not the name of an article — write 2031/05/04/port-strike',
    ],
    [
      'lead: articles/2031/05/port-strike.ar.md',
      '1:7 "articles/2031/05/port-strike.ar.md" is not the name of an article — write port-strike',
    ],
    [
      'lead: "Port: strike"',
      `1:7 "Port: strike" is not the name of an article — ${file} or 2031/05/04/port-strike`,
    ],
    [
      'packages: [{}]',
      '1:12 the package has neither "feature" nor "story" — add "feature", "with" and "name", or "story"',
    ],
    [
      'packages: [{feature: a, with: [b]}]',
      '1:12 "name" is missing — add "name": the heading of the package',
    ],
    [
      'packages: [{name: A, with: [b]}]',
      '1:12 "feature" is missing — add "feature": an article, which is shown large',
    ],
    [
      'packages: [{name: A, feature: b}]',
      '1:12 "with" is missing — add "with": a list of one to four other articles',
    ],
    ['packages: [{name: A, feature: b, with: []}]', '1:40 "with" is empty — write at least 1 item'],
    [
      'packages: [{name: A, feature: b, with: [c, d, e, f, g]}]',
      '1:40 "with" has 5 items, but must have at most 4 — keep at most 4',
    ],
    [
      'packages: [{story: a, name: A}]',
      '1:29 a package with "story" has no "name" — delete it, or make it a package of its own',
    ],
    ['packages: [{story: A Strike}]', '1:20 "A Strike" is not a valid id — write a-strike'],
    [
      'packages: [{name: {de: A}, feature: b, with: [c]}]',
      '1:20 unknown language "de" — use a language of site.yaml: en or ar',
    ],
  ])('reports %s', (text, problem) => {
    expect(report(parse(text))).toEqual([problem]);
  });

  test('reports all mistakes at once, and keeps valid values', () => {
    const { value, problems } = parse('lead: A\nnext: [port-strike]\npackages: [{}]\n');
    expect(problems.map(({ at }) => at.line)).toEqual([1, 3]);
    expect(value?.next).toHaveLength(1);
  });
});

describe('the front of a section', () => {
  const section = (front: string) =>
    parseSection(
      { path: 'sections/town.md', text: `---\nname: Town\ndescription: Streets\n${front}\n---\n` },
      context,
    );

  test('works like front.yaml', () => {
    const { value, problems } = section('front: {lead: lamp, packages: [{story: strike}]}');
    expect(problems).toEqual([]);
    expect(value?.front).toEqual({
      lead: { article: { id: 'lamp', at: ['front', 'lead', 'article'] }, until: undefined },
      next: [],
      packages: [
        {
          kind: 'story',
          story: { id: 'strike', at: ['front', 'packages', 0, 'story'] },
          until: undefined,
        },
      ],
    });
  });

  test.each([
    ['front: {leed: lamp}', '4:9 unknown key "leed" — did you mean "lead"?'],
    [
      'front: lamp',
      '4:8 "front" must be a mapping, not the text "lamp" — write a mapping with one or more of "lead", "next", "packages"',
    ],
    [
      'front: {packages: [{name: {de: A}, feature: b, with: [c]}]}',
      '4:28 unknown language "de" — use a language of site.yaml: en or ar',
    ],
  ])('reports %s', (text, problem) => {
    expect(report(section(text))).toEqual([problem]);
  });
});
