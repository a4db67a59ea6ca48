import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Problem } from '../../../src/model/problem.ts';
import { parseArticle } from '../../../src/parse/article/article.ts';
import { line, sentence } from '../../../src/parse/fields/line.ts';
import { parseMediaEntry } from '../../../src/parse/kinds/media-entry.ts';
import { parsePerson } from '../../../src/parse/kinds/person.ts';
import { parseStory } from '../../../src/parse/kinds/story.ts';
import { parsePublication } from '../../../src/parse/site/publication.ts';
import { readFrontMatter } from '../../../src/parse/yaml/front-matter.ts';
import { readFields } from '../../../src/parse/yaml/read-fields.ts';
import { unintended } from '../../sites/html/unintended.ts';
import { articleText, context, english, report } from '../sample.ts';

const note = z.strictObject({ text: line('a text'), more: line('more').optional() });
const schema = z.strictObject({
  before: line('a text'),
  headline: line('a text').optional(),
  list: z.array(sentence('a sentence')).optional(),
  notes: z.array(note).optional(),
  behind: line('a text'),
});

function read(lines: readonly string[]): { value: Record<string, unknown>; problems: Problem[] } {
  const text = `---\nbefore: It's here\n${lines.join('\n')}\nbehind: "Quoted" # comment\n---\n`;
  const front = readFrontMatter({ path: 'a.md', text });
  const document = front.value?.document;
  if (document === undefined) return { value: {}, problems: [...front.problems] };
  const { value, problems } = readFields(schema, document, 'UTC');
  // Only that marks of Markdown print as they are is another matter.
  return { value, problems: [...unintended([...front.problems, ...problems])] };
}

/** The line that an advice tells to write; it ends the advice. */
function adviceLine({ advice }: Problem): string | undefined {
  return / quotation marks: (.*)$/.exec(advice)?.[1];
}

/** Follows the advice on the one line of a text, as often as there is any. */
function followed(written: string): ReturnType<typeof read> {
  let last = written;
  for (let count = 0; count < 3; count += 1) {
    const checked = read([last]);
    const [problem] = checked.problems;
    const advised = problem && adviceLine(problem);
    if (advised === undefined) return checked;
    last = `${/^ */.exec(last)?.[0]}${advised}`;
  }
  return read([last]);
}

const nasty = [
  'Vell Town wins the #1 seat in league',
  '#1 seat',
  'Seat\t#1',
  'Seat #',
  '"Closed" bridge',
  "'Closed' bridge",
  "'Tis late",
  '"Closed" #4 bridge opens',
  "'Closed' #bridge",
  '"Tis late',
  'It\'s "late" \\ here #1',
  '"a" "b"',
  "'it's'",
  '"a", b',
  '“Closed” #1',
  '&Esker falls',
  '& Sons',
  '*Esker* falls',
  '* falls',
  '!Important',
  '! Important',
  '!!str x',
  '%5',
  '@vell says',
  '`code` x',
  '[sic] x',
  '[Update]',
  '[Update',
  '[a, b] c',
  '{sic} x',
  '{a}',
  '{a: b',
  '] x',
  '} x',
  ', x',
  '> x',
  '>300',
  '| x',
  '- x',
  '-',
  '? x',
  '?',
  ': x',
  ':',
  'Sirte: what we know',
  'Sirte: "what"',
  'Sirte:',
  'Sirte:\twhat',
  'a: b: c',
  'null',
  '~',
  'true',
  '2016',
  '1.10',
  '.inf',
  '1e5',
  'مباراة #1',
  'سرت: ما نعرف',
];

describe('a text without quotation marks', () => {
  test.each(nasty)('is read as written once advice is followed: headline: %s', (text) => {
    const first = read([`headline: ${text}`]);
    expect(first.problems).toHaveLength(1);
    expect(first.problems[0]?.at.line).toBe(3);
    expect(followed(`headline: ${text}`)).toMatchObject({
      value: { headline: text.replace(/\s+/g, ' ') },
      problems: [],
    });
  });

  test.each(nasty)('and in a list: - %s', (text) => {
    const written = `list:\n  - One.\n  - ${text}`;
    const { problems } = read([written]);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.at.line).toBe(5);
    let line = `- ${text}`;
    for (let count = 0; count < 3; count += 1) {
      const [problem] = read(['list:', '  - One.', `  ${line}`]).problems;
      line = (problem && adviceLine(problem)) ?? line;
    }
    expect(read(['list:', '  - One.', `  ${line}`])).toMatchObject({
      value: { list: ['One.', text.replace(/\s+/g, ' ')] },
      problems: [],
    });
  });

  test.each([
    'The #1 seat',
    '#1 seat',
    '"Closed" bridge',
    "'Tis",
    '&a b',
    '*a* b',
    '!a b',
    '@a',
    '> x',
    '- x',
    'Sirte: what',
    'two leaves, not three.',
    'two leaves, not three, or four',
    'leaves, more, or less',
    'one, behind: two',
  ])('and in braces: {text: %s}', (text) => {
    const written = `notes: [{text: ${text}}]`;
    expect(read([written]).problems[0]?.at.line).toBe(3);
    expect(followed(written)).toMatchObject({ value: { notes: [{ text }] }, problems: [] });
  });

  const words = fc.constantFrom(
    ...['the', 'Sirte', "it's", '#1', '#', '"', "'", ':', 'a:', '-', '[', ']', '{', '}', ',', '&x'],
    ...['*x*', '!', '%', '@x', '`', '>', '|', '?', 'سرت', '“so”', '2016', '~', 'x,y', '"a"'],
  );
  test('never loses a word: 2,000 generated headlines', () => {
    const texts = fc.array(words, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(texts, (text) => {
        // No text at all: the sign of a block, or quotation marks.
        fc.pre(!/^(?:[|>]$|(["']) \1)/.test(text));
        const { value, problems } = followed(`headline: ${text}`);
        expect(problems, text).toEqual([]);
        if (/^[[{]/.test(text)) {
          // What was in brackets may be in more quotation marks than it needs.
          expect(bare(String(value.headline)), text).toBe(bare(text));
        } else expect([text, insideQuotes(text)], text).toContain(value.headline);
      }),
      { seed: 20160802, numRuns: 2000 },
    );
  }, 60_000);
});

/** What a text means that is one scalar in quotation marks. */
function insideQuotes(text: string): string | undefined {
  const single = /^'((?:[^']|'')*)'(?: #.*)?$/.exec(text)?.[1];
  if (single !== undefined) return single.replaceAll("''", "'").trim();
  return /^"([^"\\]*)"(?: #.*)?$/.exec(text)?.[1]?.trim();
}

function bare(text: string): string {
  return text.replace(/['"\s]/g, '');
}

describe('a comment', () => {
  const wrong = (text: string, name: string, line: string) =>
    `"${text}" is read as a comment and left out of ${name} — if it is a comment, put it on a line of its own, indented like its key; otherwise put the whole value in quotation marks: ${line}`;

  test('behind a text is an error with the line to write', () => {
    const text = articleText({ headline: 'Vell Town wins the #1 seat in league' });
    expect(report(parseArticle({ path: 'articles/a.md', text }, context))).toEqual([
      `2:30 ${wrong(
        '#1 seat in league',
        '"headline"',
        "headline: 'Vell Town wins the #1 seat in league'",
      )}`,
    ]);
  });

  test('behind a quoted text is an error only if a number or a word follows the sign', () => {
    const text = articleText().replace(/^headline: .*$/m, 'headline: "The seat" #1 in league');
    expect(report(parseArticle({ path: 'articles/a.md', text }, context))).toContain(
      `2:22 ${wrong('#1 in league', '"headline"', `headline: '"The seat" #1 in league'`)}`,
    );
    const commented = text.replace('#1', '# 1');
    expect(report(parseArticle({ path: 'articles/a.md', text: commented }, context))).not.toContain(
      expect.stringContaining('is read as a comment'),
    );
  });

  test('is reported with all others, and stands in for what follows from it', () => {
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
  ])('is allowed where it cuts no text: %j', (lines) => {
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

describe('a comma in brackets', () => {
  const split = (list: string) => read([`list: ${list}`]).problems;

  test.each([
    ['[The gate opened at six, a day late.]', "['The gate opened at six, a day late.']"],
    ['[The vote, held on Monday, was void.]', "['The vote, held on Monday, was void.']"],
    ['[The toll rose to 1,500 people.]', "['The toll rose to 1,500 people.']"],
    ['[It opened at 6 p.m., Tuesday.]', "['It opened at 6 p.m., Tuesday.']"],
    ['[One. , The gate, it said, fell., Two.]', "['One.' , 'The gate, it said, fell.', 'Two.']"],
    ['["So", he said.]', '[\'"So", he said.\']'],
    ['[صوت المجلس, بعد يوم]', "['صوت المجلس, بعد يوم']"],
  ])('may stand inside a sentence: %s', (list, advised) => {
    const problems = split(list);
    expect(problems.map(({ at }) => at)).toEqual([{ line: 3, column: 7 }]);
    const [, one = '', many = ''] =
      /^write (.*), or if the comma separates two items, (.*)$/.exec(problems[0]?.advice ?? '') ??
      [];
    expect(one).toBe(`list: ${advised}`);
    expect(read([one]).problems).toEqual([]);
    expect(read([many]).problems).toEqual([]);
    expect(read([many]).value.list).toHaveLength(list.split(',').length);
  });

  test.each([
    '[Both engines passed their trials., The first ferry left at six.]',
    '["The gate opened at six, a day late."]',
    '["The gate opened", "a day late"]',
    "['The gate opened', 'a day late']",
    '[The gate opened at six]',
    '[The gate opened at six.,]',
    '[]',
    '[Is it so?, “It is.”, Yes!]',
    '[فتح الباب., هل تأخر؟, نعم.]',
    '\n  - The gate opened at six, a day late.',
  ])('is clear: %s', (list) => {
    expect(split(list)).toEqual([]);
  });

  test('on several lines is told in words', () => {
    expect(split('[The gate,\n  a day late.]')[0]?.advice).toBe(
      'write each item on its own line, after "- "',
    );
  });
});

describe('a comma in braces', () => {
  test.each([
    ['{text: two leaves, not three.}', ['"not three."']],
    ['{text: two leaves, not three, or four, more: x}', ['"not three"', '"or four"']],
    ['{text: two leaves, more, x}', ['"more"', '"x"']],
    ['{text: two leaves, text}', ['"text"']],
  ])('%s', (written, names) => {
    const { problems } = read([`notes: [${written}]`]);
    expect(problems.map(({ message }) => message)).toEqual(
      names.map((name) => `a comma separates items inside { and }, so ${name} has no value`),
    );
    expect(problems.map(({ at }) => at.line)).toEqual(names.map(() => 3));
  });

  test('beside a key of another name', () => {
    const { problems } = read(['notes: [{text: two leaves, or: three.}]']);
    expect(problems.map(({ advice }) => advice)).toEqual([
      "delete it, or write a known key: text or more; if it belongs to the text before it, put the whole value in quotation marks: notes: [{text: 'two leaves, or: three.'}]",
    ]);
  });
});

test('of many faults the first hundred come with the line to write', () => {
  const items = Array.from({ length: 300 }, (_, index) => `  - Boat #${index}`);
  const { problems } = read(['list:', ...items]);
  const lines = problems.map(adviceLine);
  expect(lines).toHaveLength(300);
  expect(lines.slice(0, 2)).toEqual(["- 'Boat #0'", "- 'Boat #1'"]);
  expect(lines.filter((line) => line !== undefined)).toHaveLength(100);
  expect(problems.at(-1)?.advice).toMatch(/; otherwise put the whole value in quotation marks$/);
});
