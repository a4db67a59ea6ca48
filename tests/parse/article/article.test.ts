import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../../src/parse/article/article.ts';
import { articleText, context, report, withPoints } from '../sample.ts';

const path = 'articles/2016/08/ferry-runs-aground.md';
type Changes = Readonly<Record<string, string | undefined>>;
const parse = (changes: Changes, at = path) =>
  parseArticle({ path: at, text: articleText(changes) }, context);

/** The values of an article without problems, each with its line and column. */
function placed(changes: Changes) {
  const source = { path, text: articleText(changes) };
  const { value, problems } = parseArticle(source, context);
  expect(problems).toEqual([]);
  return withPoints(value, source);
}

describe('parseArticle', () => {
  test('reads an article with only the required fields', () => {
    expect(placed({})).toMatchObject({
      path,
      slug: 'ferry-runs-aground',
      lang: 'en',
      headline: 'Ferry runs aground off Port Esker',
      kicker: undefined,
      section: { id: 'harbour', at: { line: 4, column: 10 } },
      story: undefined,
      published: { iso: '2016-08-03T08:00:00+02:00', epoch: Date.UTC(2016, 7, 3, 6) },
      updated: undefined,
      status: 'ready',
      byline: [{ id: 'mara-voss', at: { line: 6, column: 10 } }],
      sources: [{ name: 'Harbour office', kind: 'official', url: undefined }],
      lead: undefined,
      keyPoints: [],
      topics: [],
      events: [],
      figures: [],
      corrections: [],
      updates: [],
    });
  });

  test('reads an article with all fields', () => {
    const value = placed({
      headline: '"Harbour master: \\"We didn\'t see it\\""',
      kicker: "Esker's ferry",
      story: 'ferry-line',
      updated: '2016-08-03T06:00Z',
      status: 'draft',
      place: 'port-esker',
      byline: '\n  - mara-voss\n  - foreign-desk',
      sources: '[{name: Harbour office, kind: official, url: "https://harbour.example/1"}]',
      lead: "{image: /media/port.jpg, alt: The ferry, caption: It's stuck, credit: M Voss}",
      keyPoints: ['["It\'s stuck."]'].join(''),
      topics: '[20000056, "20000593", 01000000]',
      events: '[{id: aground, date: 2016-08-02, place: port-esker, what: It ran aground}]',
      figures:
        '[{id: passengers, value: "> 1,300", of: people on board, asOf: 2016-08-02, source: Harbour office, supersedes: crew}]',
      corrections: '[{date: 2016-08-03T09:00:00+02:00, note: The day, was: Monday, now: Tuesday}]',
      updates: '[{date: 2016-08-03T09:30:00+02:00, note: Adds a number}]',
    });
    expect(value).toMatchObject({
      headline: 'Harbour master: “We didn’t see it”',
      kicker: 'Esker’s ferry',
      story: { id: 'ferry-line' },
      updated: { iso: '2016-08-03T06:00Z', epoch: Date.UTC(2016, 7, 3, 6) },
      status: 'draft',
      place: { id: 'port-esker' },
      byline: [
        { id: 'mara-voss', at: { line: 7, column: 5 } },
        { id: 'foreign-desk', at: { line: 8, column: 5 } },
      ],
      sources: [{ url: 'https://harbour.example/1' }],
      lead: {
        path: 'media/port.jpg',
        alt: 'The ferry',
        caption: 'It’s stuck',
        credit: 'M Voss',
        licence: undefined,
        at: { line: 15, column: 15 },
      },
      keyPoints: ['It’s stuck.'],
      topics: [
        { id: '20000056', at: { line: 17, column: 10 } },
        { id: '20000593', at: { line: 17, column: 20 } },
        { id: '01000000', at: { line: 17, column: 32 } },
      ],
      events: [{ id: 'aground', date: { form: 'day' }, place: { id: 'port-esker' } }],
      figures: [{ qualifier: 'more than', amount: 1300, asOf: '2016-08-02', supersedes: 'crew' }],
      corrections: [{ was: 'Monday', now: 'Tuesday', substantive: true }],
      updates: [{ note: 'Adds a number', substantive: false }],
    });
  });

  test('takes the language from the file name and applies its typography', () => {
    const arabic = parse({ kicker: '\'say "x"\'' }, 'articles/2016/08/ferry.ar.md');
    expect(arabic.value).toMatchObject({ slug: 'ferry', lang: 'ar', kicker: 'say «x»' });
  });

  test('counts characters as readers see them', () => {
    const family = '👩‍👩‍👧‍👦';
    expect(report(parse({ headline: family.repeat(9) }))).toEqual([
      '2:11 "headline" has 9 characters, 1 too few — write 10 to 110 characters',
    ]);
    expect(report(parse({ headline: family.repeat(110) }))).toEqual([]);
  });

  test('joins a text that is written on several lines', () => {
    const { value } = parse({ standfirst: '>\n  One line\n  and another.\n\n  A third.' });
    expect(value?.standfirst).toBe('One line and another. A third.');
  });

  test('reads an article of five megabytes', () => {
    const text = articleText() + `${'The ferry is still aground. '.repeat(20)}\n\n`.repeat(9_000);
    const { value, problems } = parseArticle({ path, text }, context);
    expect(problems).toEqual([]);
    expect(value?.body.parts.length).toBeGreaterThan(0);
  });
});

describe('movedFrom', () => {
  test('is a list of old addresses, each with its position', () => {
    expect(placed({ movedFrom: '[/2015/ferry/, /café/]' })).toMatchObject({
      movedFrom: [
        { path: '/2015/ferry/', at: { line: 8, column: 13 } },
        { path: '/caf%C3%A9/', at: { line: 8, column: 27 } },
      ],
    });
    expect(parse({}).value?.movedFrom).toEqual([]);
  });

  test.each([
    [
      '/2015/ferry/',
      '8:12 "movedFrom" must be a list, not the text "/2015/ferry/" — write it as a list: [/2015/ferry/]',
    ],
    [
      '[2015]',
      `8:13 item 1 of "movedFrom" must be text, not the number 2015 — write a path from the site's root, such as /2015/old-name/`,
    ],
    [
      '[//evil.example/]',
      '8:13 "//evil.example/" is not a valid old address: it leads to another host — write its path from the site\'s root, such as /2015/old-name/',
    ],
  ])('refuses %s', (movedFrom, problem) => {
    expect(report(parse({ movedFrom }))).toEqual([problem]);
  });
});

describe('addresses in front matter', () => {
  const sources = (url: string) => `[{name: Harbour office, kind: official, url: "${url}"}]`;

  test.each([
    ['HTTPS://harbour.example/A', 'https://harbour.example/A'],
    ['Http://harbour.example/', 'http://harbour.example/'],
  ])('%s gets its scheme in lower case', (written, read) => {
    const { value, problems } = parse({ sources: sources(written) });
    expect(problems).toEqual([]);
    expect(value?.sources[0]?.url).toBe(read);
  });

  test('a misleading one is kept, with a warning at its position', () => {
    const { value, problems } = parse({ sources: sources('https://good.example@evil.example/') });
    expect(value?.sources).toHaveLength(1);
    expect(problems).toEqual([
      {
        path,
        at: { line: 7, column: 55 },
        severity: 'warning',
        message:
          'address with a user name before the host, which leads to evil.example: "https://good.example@evil.example/"',
        advice: 'write https://evil.example/ if that is what you mean',
      },
    ]);
  });

  test.each([
    [
      'https://evil.example\\\\@good.example/',
      'browsers read it as https://evil.example/@good.example/',
    ],
    ['https:/harbour.example/a', 'write https://harbour.example/a if'],
    ['https://harbour.example/a b', 'browsers read it as https://harbour.example/a%20b'],
    ['javascript:alert(1)', 'write the address of the source, such as https://'],
    ['java\\tscript:alert(1)', 'remove it'],
  ])('%s is refused', (url, advice) => {
    const { problems } = parse({ sources: sources(url) });
    expect(problems[0]?.message).toContain('"url" cannot be');
    expect(problems[0]?.advice).toContain(advice);
  });
});
