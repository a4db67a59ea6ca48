import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../../src/parse/article/article.ts';
import { parseMediaEntry } from '../../../src/parse/kinds/media-entry.ts';
import { parsePerson } from '../../../src/parse/kinds/person.ts';
import { parseStory } from '../../../src/parse/kinds/story.ts';
import { parsePublication } from '../../../src/parse/site/publication.ts';
import { articleText, context, english, report } from '../sample.ts';
import { adviceLine, read } from './advised-text.ts';

describe('a comment', () => {
  const wrong = (text: string, name: string, line: string) =>
    `"${text}" is read as a comment and left out of ${name} — if it is a comment, put it on a line of its own, indented like its key; otherwise put the whole value in quotation marks: ${line}`;

  test('after a text is an error with the line to write', () => {
    const text = articleText({ headline: 'Vell Town wins the #1 seat in league' });
    expect(report(parseArticle({ path: 'articles/a.md', text }, context))).toEqual([
      `2:30 ${wrong(
        '#1 seat in league',
        '"headline"',
        "headline: 'Vell Town wins the #1 seat in league'",
      )}`,
    ]);
  });

  test('after a quoted text is an error only if a number or a word follows the sign', () => {
    const text = articleText().replace(/^headline: .*$/m, 'headline: "The seat" #1 in league');
    expect(report(parseArticle({ path: 'articles/a.md', text }, context))).toContain(
      `2:22 ${wrong('#1 in league', '"headline"', `headline: '"The seat" #1 in league'`)}`,
    );
    const commented = text.replace('#1', '# 1');
    expect(report(parseArticle({ path: 'articles/a.md', text: commented }, context))).not.toContain(
      expect.stringContaining('is read as a comment'),
    );
  });

  test('is reported with all others, and instead of the problems that it causes', () => {
    const text = articleText({
      headline: 'Boat #1',
      standfirst: '#2 is gone',
      keyPoints: '\n  - The #3.\n  - Two. # three',
      corrections: '[{date: 2016-08-04T08:00:00Z, note: Four #4\n  }]',
    });
    const places = parseArticle({ path: 'articles/a.md', text }, context).problems.map(
      ({ at, message }) => `${at.line}:${at.column} ${message.slice(0, 12)}`,
    );
    expect(places).toEqual([
      '2:16 "#1" is read',
      '3:13 "#2 is gone"',
      '9:9 "#3." is rea',
      '10:10 "# three" is',
      '11:55 "#4" is read',
    ]);
  });

  test.each([
    'section: harbour # a section',
    'section: "harbour" # a section',
    'published: 2016-08-03T08:00:00+02:00 # with a zone',
    'status: ready # or draft',
    'topics: ["20000302"] # codes',
    'topics:\n  - "20000302" # a code',
    'kicker: "Ferries" # a word or two',
    "kicker: 'Ferries' # a word or two",
    'kicker: >- # folded\n  Boat #1',
    'kicker: |\n  Boat #1',
    'kicker: Boat#1',
    'kicker: Boat\u00a0#1',
    '# a line of its own\nkicker: Ferries\n# another',
    'keyPoints:\n  # before\n  - One. \n  # between\n  - Two.\n# after',
    'figures: # of the day\n  - id: seats # of the boat\n    value: 5 # exactly\n    of: seats\n    asOf: 2016-08-02 # a day\n    source: Harbour office',
    'corrections:\n  - {date: 2016-08-04T08:00:00Z, note: "Four.", substantive: false} # minor',
  ])('is allowed if it cuts no text: %j', (lines) => {
    const [key = ''] = /^\w+/m.exec(lines) ?? [];
    const text = articleText({ [key]: undefined }).replace('---\n\n', `${lines}\n---\n\n`);
    expect(report(parseArticle({ path: 'articles/a.md', text }, context))).toEqual([]);
  });

  test.each([
    ['The town is\n  #1 in\n  the league', 'The town is #1 in the league'],
    ['The town is\n\n   #1', 'The town is #1'],
    ['The town\n  is #1 in\n  the league', 'The town is #1 in the league'],
    ['The town\n  is #1', 'The town is #1'],
  ])('in a text on several lines: %j', (text, joined) => {
    const [problem, ...more] = read([`headline: ${text}`]).problems;
    expect(more).toEqual([]);
    expect(problem && adviceLine(problem)).toBe(`headline: '${joined}'`);
  });

  test('is found in every kind of file', () => {
    const person = parsePerson(
      {
        path: 'people/a.md',
        text: '---\nname: {en: Mara, ar: مارا #1\n  }\naliases:\n  - Seat #2\ndescription: Holds #3\nrole: No #4\n---\n',
      },
      context,
    );
    const story = parseStory(
      {
        path: 'stories/a.md',
        text: '---\nname: A\ndescription: B #1\nevents:\n  - {id: c, date: 2016, what: {en: D #2\n    }}\n---\n',
      },
      context,
    );
    const media = parseMediaEntry(
      {
        path: 'media/a.jpg.yaml',
        text: 'credit: Mara #1\nalt: {en: Boat #2\n  }\nlicence: CC #3\n',
      },
      context,
    );
    const site = parsePublication(
      {
        path: 'site.yaml',
        text: 'name: Record #1\ntagline: {en: News #2\n  }\nbaseUrl: https://a.example/ # address\nlanguages:\n  - {code: en, name: English #3\n    , locale: en-GB, direction: ltr}\ntimeZone: Etc/UTC # zone\npublisher:\n  name: Press #4\ncopyright: All #5\ndesks:\n  - id: d # id\n    name: Desk #6\n    url: /about/ # page\ntopics:\n  "20000302": Boats #7\n',
      },
      { words: { en: english } },
    );
    const found = [person, story, media, site].map(({ problems }) =>
      problems.map(({ message }) => /^"(#\d)/.exec(message)?.[1]),
    );
    expect(found).toEqual([
      ['#1', '#2', '#3', '#4'],
      ['#1', '#2'],
      ['#1', '#2', '#3'],
      ['#1', '#2', '#3', '#4', '#5', '#6', '#7'],
    ]);
  });
});
