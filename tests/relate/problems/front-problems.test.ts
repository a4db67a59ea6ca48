import { describe, expect, test } from 'vitest';
import { articleText, baseFiles, fileText, twoLanguageSite } from '../../sites/files/base-files.ts';
import { problemsOf } from '../../sites/files/memory-folder.ts';

const files = {
  ...baseFiles,
  'stories/strike.md': fileText({ name: 'Strike', description: 'A strike' }),
  'articles/2031/port-strike.md': articleText({ published: '2031-05-03T08:00:00Z' }),
  'articles/2030/port-strike.md': articleText({ published: '2030-05-03T08:00:00Z' }),
  'articles/draft.md': articleText({ status: 'draft' }),
  'articles/pending.md': articleText({ published: '2031-05-06T08:00:00Z' }),
};
const problems = (front: string, more: Readonly<Record<string, string>> = {}) =>
  problemsOf({ ...files, 'front.yaml': front, ...more });

describe('the choices for the front page', () => {
  test.each([
    'lead: harbour-open',
    'lead: 2031/05/02/harbour-open\nnext: [2031/05/03/port-strike, 2030/05/03/port-strike]',
    'packages: [{name: A, feature: harbour-open, with: [2031/05/03/port-strike]}, {story: strike}]',
    'lead: pending',
    'lead: {article: harbour-open, until: 2031-05-04T14:00:00Z}\nnext: [harbour-open]',
  ])('have no problem: %s', (front) => {
    expect(problems(front)).toEqual([]);
  });

  test('are all checked, even if there is an unknown key', () => {
    const packages = [
      '{name: A, feature: harbour-opne, with: [{article: prot-strike, untill: x}], colour: red}',
      '{story: strke}',
    ];
    const found = problems(`packages:\n  - ${packages.join('\n  - ')}\n`);
    expect(found.map((line) => line.replace(/ — .*/, '').replace('front.yaml:', ''))).toEqual([
      '2:24  unknown article "harbour-opne"',
      '2:55  unknown article "prot-strike"',
      '2:68  unknown key "untill"',
      '2:81  unknown key "colour"',
      '3:13  unknown story "strke"',
    ]);
  });

  test.each([
    ['lead: harbour-opne', '1:7 unknown article "harbour-opne" — did you mean "harbour-open"?'],
    [
      'lead:\n  article: harbour-opne',
      '2:12 unknown article "harbour-opne" — did you mean "harbour-open"?',
    ],
    [
      'next: [harbour-open, prot-strike]',
      '1:22 unknown article "prot-strike" — did you mean "2031/05/03/port-strike"?',
    ],
    [
      'lead: 2031/05/01/harbour-open',
      '1:7 unknown article "2031/05/01/harbour-open" — did you mean "harbour-open"?',
    ],
    [
      'lead: 2031/05/01/port-strike',
      '1:7 unknown article "2031/05/01/port-strike" — did you mean "2031/05/03/port-strike"?',
    ],
    [
      'lead: quite-another-thing',
      '1:7 unknown article "quite-another-thing" — write the name of a file in content/articles/, without ".md"',
    ],
    [
      'lead: port-strike',
      '1:7 2 articles are named "port-strike" — write the day of the one that you mean: 2031/05/03/port-strike or 2030/05/03/port-strike',
    ],
    [
      'lead: draft',
      '1:7 warning: "draft" is a draft, and is left out — set "status: ready" in articles/draft.md, or choose another article',
    ],
    [
      'lead: {article: pending, until: 2031-05-05T08:00:00Z}',
      '1:17 warning: the choice of "pending" ends before the article is published — write a later time in "until", or choose another article',
    ],
    [
      'lead: harbour-open\nnext: [2031/05/02/harbour-open]',
      '2:8 warning: "2031/05/02/harbour-open" is chosen twice, and shown only in the first place — delete one of the two',
    ],
    [
      'packages: [{story: strik}]',
      '1:20 unknown story "strik" — did you mean "strike"? Otherwise add it to content/stories/',
    ],
  ])('are reported: %s', (front, problem) => {
    expect(
      problems(front).map((line) => line.replace('front.yaml:', '').replace('  ', ' ')),
    ).toEqual([problem]);
  });

  test('are checked in the file of a section too', () => {
    const section = fileText({ name: 'Town', description: 'Streets', front: { lead: 'harbour' } });
    expect(problems('', { 'sections/town.md': section })).toEqual([
      'sections/town.md:4:16  unknown article "harbour" — write the name of a file in content/articles/, without ".md"',
    ]);
  });

  test('get a warning if they have ended and name something unknown', () => {
    const ended = 'until: 2031-05-04T12:00:00Z';
    expect(
      problems(
        `lead: {article: gone-for-good, ${ended}}
next: [{article: harbour-opne, ${ended}}, {article: pending, ${ended}}, {article: draft, ${ended}}]
packages:
  - {name: A, feature: gone-for-good, with: [harbour-open], ${ended}}
  - {story: gone, ${ended}}
  - {story: strik, ${ended}}
  - {story: strike, ${ended}}`,
      ),
    ).toEqual([
      'front.yaml:1:17  warning: unknown article "gone-for-good" in a choice that has ended — delete the choice',
      'front.yaml:2:18  warning: unknown article "harbour-opne" in a choice that has ended — did you mean "harbour-open"? Otherwise delete the choice',
      'front.yaml:4:24  warning: unknown article "gone-for-good" in a choice that has ended — delete the choice',
      'front.yaml:5:13  warning: unknown story "gone" in a package that has ended — delete the choice',
      'front.yaml:6:13  warning: unknown story "strik" in a package that has ended — did you mean "strike"? Otherwise delete the choice',
    ]);
  });

  test('are checked even if an end is not valid, and the advice for it suggests tomorrow', () => {
    const found = problems(
      `lead: {article: gone, until: soon}
next: [{article: gone-for-good, until: 2031}, harbour-open, {article: harbour-open, until: soon}]
packages:
  - {story: strik, until: [soon]}`,
    );
    const soon =
      '"soon" is not a date with a time and a time zone — write it as 2031-05-05T08:00:00+00:00';
    const unknown = 'write the name of a file in content/articles/, without ".md"';
    expect(found.filter((line) => !line.includes('must be text'))).toEqual([
      `front.yaml:1:17  unknown article "gone" — ${unknown}`,
      `front.yaml:1:30  ${soon}`,
      `front.yaml:2:18  unknown article "gone-for-good" — ${unknown}`,
      'front.yaml:2:71  warning: "harbour-open" is chosen twice, and shown only in the first place — delete one of the two',
      `front.yaml:2:92  ${soon}`,
      'front.yaml:4:13  unknown story "strik" — did you mean "strike"? Otherwise add it to content/stories/',
    ]);
    expect(found.length).toBe(8);
  });

  test('may be chosen again after a choice whose end is not valid', () => {
    const front = 'lead: {article: harbour-open, until: soon}\nnext: [harbour-open]';
    expect(problems(front).map((line) => line.split('  ')[0])).toEqual(['front.yaml:1:38']);
  });

  test('have advice that suggests tomorrow, as the end of an article does', () => {
    const article = { 'articles/short.md': articleText({ until: 'soon' }) };
    expect(problems('', article).map((line) => line.split(' — ')[1])).toEqual([
      'write it as 2031-05-05T08:00:00+00:00',
    ]);
  });

  test('in the file of a section are checked even if an end is not valid', () => {
    const front = { lead: { article: 'gone', until: 'soon' } };
    const section = fileText({ name: 'Town', description: 'Streets', front });
    expect(problems('', { 'sections/town.md': section })).toEqual([
      'sections/town.md:4:27  unknown article "gone" — write the name of a file in content/articles/, without ".md"',
      'sections/town.md:4:42  "soon" is not a date with a time and a time zone — write it as 2031-05-05T08:00:00+00:00',
    ]);
  });

  test('may name an article whose file has problems of its own, which are reported once', () => {
    const broken = { 'articles/broken.md': '---\nheadline: [\n---\n' };
    const found = problems('next: [broken]', broken);
    expect(found.filter((line) => line.startsWith('front.yaml'))).toEqual([]);
    expect(found).not.toEqual([]);
  });

  test('name a draft that is left out because of its errors', () => {
    const draft = { 'articles/faulty.md': articleText({ status: 'draft', section: 'sea' }) };
    expect(
      problems('next: [faulty]', draft).filter((line) => line.startsWith('front.yaml')),
    ).toEqual([
      'front.yaml:1:8  warning: "faulty" has errors, and is left out — correct articles/faulty.md, or choose another article',
    ]);
  });

  test('may name an article that has only a translation', () => {
    const arabic = { 'site.yaml': twoLanguageSite, 'articles/only.ar.md': articleText() };
    expect(
      problems('next: [only]', arabic).filter((line) => line.startsWith('front.yaml')),
    ).toEqual([]);
  });

  test('name a draft whose translation is finished, because the edition of the draft lacks it', () => {
    const files = {
      'site.yaml': twoLanguageSite,
      'articles/draft.ar.md': articleText({ translationOf: { version: '2031-05-02T08:00:00Z' } }),
    };
    expect(problems('lead: draft', files).filter((line) => line.startsWith('front'))).toEqual([
      'front.yaml:1:7  warning: "draft" is a draft in "en", and is left out there — set "status: ready" in articles/draft.md, or choose another article',
    ]);
  });

  test('are not compared with a file name that is no slug', () => {
    const files = { 'articles/The Lamp.md': articleText() };
    expect(problems('lead: the-lamp', files).filter((line) => line.startsWith('front'))).toEqual([
      'front.yaml:1:7  unknown article "the-lamp" — write the name of a file in content/articles/, without ".md"',
    ]);
  });

  test('of a finished article are not affected by a draft with the same name', () => {
    const draft = {
      'articles/2029/harbour-open.md': articleText({
        status: 'draft',
        published: '2029-05-02T08:00:00Z',
      }),
    };
    expect(problems('lead: harbour-open', draft)).toEqual([]);
  });

  test('need no day if two files have one address, which is reported', () => {
    const files = { 'articles/2029/harbour-open.md': articleText() };
    expect(problems('lead: harbour-open', files)).toEqual([
      expect.stringContaining('its URL /2031/05/02/harbour-open/ is already used'),
    ]);
  });
});
