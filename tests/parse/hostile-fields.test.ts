import { describe, expect, test } from 'vitest';
import { parseFile } from '../../src/parse/parse-file.ts';
import { readYaml } from '../../src/parse/yaml/yaml-document.ts';
import { articleText, context } from './sample.ts';

/*
 * Texts that take quadratic time or memory if each character is compared with, or copied for, all
 * others. With such a cost, the tests below run out of time or memory.
 */

const article = 'articles/2016/08/ferry.md';

function problemsOf(path: string, text: string): readonly string[] {
  const { problems } = parseFile({ path, bytes: new TextEncoder().encode(text) }, context);
  return problems.map(
    ({ at, message, advice }) => `${at.line}:${at.column} ${message} — ${advice}`,
  );
}

test.each([
  ['headline', 110, 2],
  ['standfirst', 300, 3],
])('%s of 120,000 Arabic letters', (key, most, line) => {
  const text = articleText({ [key]: 'ب'.repeat(120_000) });
  expect(problemsOf(article, text)).toEqual([
    `${line}:${key.length + 3} "${key}" has 120000 characters, ${120_000 - most} too many — write ${most === 110 ? '10 to' : 'at most'} ${most} characters`,
  ]);
});

const pieces = [
  ...[
    'ب',
    '\u2066a',
    'a\u0301',
    '👨‍👩‍👧',
    "''",
    'a. ',
    'ب، ',
    '-- ',
    '... ',
    'million ',
    '1,111,',
    '٣',
  ],
  ...[
    'http://a.b/',
    'a-',
    '/a',
    '2016-',
    'a: ',
    '[',
    '{a: ',
    '1, ',
    '&a ',
    '! ',
    '\\u2066',
    '%',
    '§',
  ],
];
const fields: Readonly<Record<string, (value: string) => [string, string]>> = {
  standfirst: (value) => [article, articleText({ standfirst: value })],
  published: (value) => [article, articleText({ published: value })],
  section: (value) => [article, articleText({ section: value })],
  'key points': (value) => [article, articleText({ keyPoints: `[${value}]` })],
  'date of an event': (value) => [article, articleText({ events: `[{id: a, date: ${value}}]` })],
  'value of a figure': (value) => [article, articleText({ figures: `[{id: a, value: ${value}}]` })],
  'old address': (value) => [article, articleText({ movedFrom: `[${value}]` })],
  'note of a correction': (value) => [
    article,
    articleText({ corrections: `[{date: 2016-08-03T08:00:00Z, note: ${value}}]` }),
  ],
  'name and aliases': (value) => [
    'places/esker.md',
    `---\nname: ${value}\naliases: [${value}]\ndescription: ${value}\ntype: city\n---\n`,
  ],
  'media entry': (value) => ['media/port.jpg.yaml', `credit: ${value}\nalt: ${value}\n`],
};

describe.each(Object.entries(fields))('%s', (_, make) => {
  test.each(pieces)('%j, 10,000 characters of it, plain and in quotation marks', (piece) => {
    const text = piece.repeat(10_000 / piece.length);
    for (const value of [text, `'${text.replaceAll("'", "''")}'`]) {
      expect(problemsOf(...make(value))).toBeDefined();
    }
  });
});

describe('YAML', () => {
  const read = (text: string) => readYaml('site.yaml', text, 'site.yaml');

  test.each([
    ['[', 'a: ', ']'],
    ['{', 'a: ', '}'],
    ['[', 'a:\n ', ']'],
    ['[', '? ', ']'],
    ['[', 'a: [b, ', ']'],
  ])('%s%j… deeply nested are refused, not followed', (open, piece, close) => {
    const { problems } = read(`x: ${open}${piece.repeat(20_000)}${close}`);
    expect(problems.map(({ message }) => message)).toEqual(['the site.yaml is nested too deeply']);
  });

  test('pairs next to each other are not nested', () => {
    expect(
      read(`x: {${Array.from({ length: 200 }, (_, n) => `k${n}: 1`).join(', ')}}`).problems,
    ).toEqual([]);
    expect(read('x: [a: 1, {b: [c: 2]}]\ny: "a: b: c"\n').problems).toEqual([]);
  });

  test('each of 20,000 repeated keys is reported', () => {
    const { problems } = read(`x: {${'k: 1, '.repeat(20_001)}}`);
    expect(problems).toHaveLength(20_000);
    expect(problems[0]?.message).toBe('the key "k" is written twice');
  });
});

test('direction marks on one line and on 20,000', () => {
  const one = problemsOf(article, articleText({ kicker: '\u2066a'.repeat(20_000) }));
  expect(one.filter((problem) => problem.includes('is never ended'))).toHaveLength(20_000);
  const many = problemsOf(article, `${articleText()}${'\n\u2066a'.repeat(20_000)}`);
  expect(many.filter((problem) => problem.includes('is never ended'))).toHaveLength(20_000);
});

test('thousands of figures that are missing from the front matter', () => {
  const figures = Array.from({ length: 2_000 }, (_, n) => `{id: f${n}, value: 1, of: a}`).join(
    ', ',
  );
  const body = Array.from({ length: 4_000 }, (_, n) => `:figure[1]{#g${n}}\n\n`).join('');
  const problems = problemsOf(article, `${articleText({ figures: `[${figures}]` })}\n${body}`);
  const unknown = problems.filter((problem) => problem.includes('unknown figure'));
  expect(unknown).toHaveLength(4_000);
  expect(unknown[0]).toContain('did you mean');
});
