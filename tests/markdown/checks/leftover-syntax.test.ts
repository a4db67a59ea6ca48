import { describe, expect, test } from 'vitest';
import type { ParserName } from '../../../src/markdown/markdown-options.ts';
import { render } from '../render.ts';

const link = 'write [words](https://host.example/page), with no space in the address';

describe.each<ParserName>(['satteri', 'remark'])('with %s', (parser) => {
  const problems = (text: string) => render(text, { parser }).problems;
  /** The column and the message of the first problem. */
  const first = (text: string) =>
    problems(text)[0]?.replace(/^1:(\d+) warning: (.*) — .*$/, '$1 $2');

  test.each([
    ['[x](https://exa mple.example/)', '1 malformed link: "[x](https://exa mple.example/)"'],
    ['A [x](https://x.example\t/)', '3 malformed link: "[x](https://x.example /)"'],
    ['[x](/about/ "title)', '1 malformed link: "[x](/about/ "title)"'],
    ['[**x**](/a b/)', '7 malformed link: "](/a b/)"'],
    ['انظر [التقرير](/a b/)', '6 malformed link: "[التقرير](/a b/)"'],
    [
      '[x] (https://x.example/)',
      '1 link with a space between its brackets: "[x] (https://x.example/)"',
    ],
    ['(x)[/about/]', '1 link with the wrong brackets: "(x)[/about/]"'],
    ['[x]{/about/}', '1 link with the wrong brackets: "[x]{/about/}"'],
    ['[x][y]', '1 link whose address is not defined: "[x][y]"'],
    ['![x](my photo.jpg)', '1 malformed picture: "![x](my photo.jpg)"'],
    ['![](', '1 malformed picture: "![]("'],
    ['![x] (a.jpg)', '1 malformed picture: "![x] (a.jpg)"'],
    ['![x', '1 malformed picture: "![x"'],
    ['In Esker]]', '9 closing double brackets without opening ones: "]]"'],
    ['##Heading', '1 heading without a space after its # marks: "##Heading"'],
    [
      '##\u00A0Titre',
      '1 no-break space or invisible character after the mark at the start of a line: "##"',
    ],
    [
      '\u200F## عنوان',
      '1 invisible character or no-break space before the mark at the start of a line: "\u200F##"',
    ],
    [
      '\u00A0- a',
      '1 invisible character or no-break space before the mark at the start of a line: "-"',
    ],
    ['x :figure (300)', '3 malformed directive: ":figure ("'],
    ['Text {.class}', '6 attributes in braces have no effect here: "{.class}"'],
    ['## Ethics {#Our_Ethics}', '11 attributes in braces have no effect here: "{#Our_Ethics}"'],
    ['A ==mark==', '3 == does not highlight text: "==mark=="'],
    ['m^2^', '2 ^ does not make text superscript: "^2^"'],
    ['{{ title }}', '1 syntax of another program: "{{ title }}"'],
    ['[b]x[/b]', '5 syntax of another program: "[/b]"'],
    ['<x.example>', '1 address in angle brackets that is not a link: "<x.example>"'],
    ['a&foo;b &nbsp c', '2 not a valid character reference: "&foo;"'],
    ['| a | b |\n| c | d |', '1 row that does not belong to a table: "| a | b |"'],
    ['Hawai`i', '6 backtick that does not open or close code: "`"'],
    ['```\ncode', '1 code block that is not closed: "```"'],
  ])('%j gets a warning', (text, expected) => {
    expect(first(text)).toBe(expected);
  });

  test.each([
    'He [the mayor] said so [sic] (again)',
    '[1] said, as [see [2]] did',
    '#hashtag',
    '## Ethics {#our-ethics}',
    'A range [0, 1) and f(x)[0]',
    'Won![^1]\n\n[^1]: Twice.',
    'Q&A, AT&T; R&D',
    '`a [x](b c) ==d==`',
    '```\n[x](a b)\n```',
    '> ```\n> code\n> ```',
    'x {a, b} = {c}',
    '| one line |',
    'a == b and c == d',
    '[x](/about/) and [y]( /about/ )',
    'The following: map and quote',
    '[x\\](a b)',
    '!\\[x](a b)',
    '\\[x](a b)',
    '\\{.class} \\==a== \\^b^ \\&foo; \\`c \\##d \\<x.example>',
  ])('%j does not', (text) => {
    expect(problems(text)).toEqual([]);
  });
});

test('the message says what to write, and how to show the marks to readers', () => {
  expect(render('[x](https://x.example/a b)').problems).toEqual([
    `1:1 warning: malformed link: "[x](https://x.example/a b)" — ${link}, or \\] to show the marks`,
  ]);
});

test('takes linear time', () => {
  const marks = '[x](a b) ==c== ` ]] {.d} '.repeat(4000);
  expect(render(marks).problems).not.toEqual([]);
});
