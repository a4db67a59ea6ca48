import { describe, expect, test } from 'vitest';
import { readYaml } from '../../../src/parse/yaml/yaml-document.ts';
import { report } from '../sample.ts';

const read = (text: string) => readYaml('site.yaml', text, 'front matter');
const quoteIt = (line: string) => `put the whole value in quotation marks: ${line}`;

describe('readYaml', () => {
  test('reads YAML 1.2, digits with leading zeros as text', () => {
    const text = [
      'time: 12:30',
      'octal: 010',
      'code: 01000000',
      'no: no',
      'yes: yes',
      'day: 2016-08-03',
      'moment: 2016-08-03T08:00:00+02:00',
      'under: 1_000',
      'whole: 5',
      'part: -1.5',
      'truth: true',
      'nothing: ~',
      '0123: key',
    ].join('\n');
    expect(read(text).value?.data).toEqual({
      time: '12:30',
      octal: '010',
      code: '01000000',
      no: 'no',
      yes: 'yes',
      day: '2016-08-03',
      moment: '2016-08-03T08:00:00+02:00',
      under: '1_000',
      whole: 5,
      part: -1.5,
      truth: true,
      nothing: null,
      '0123': 'key',
    });
  });

  test('uses YAML 1.2 even if a directive says otherwise', () => {
    expect(read('%YAML 1.1\n---\na: no\nb: 12:30\n').value?.data).toEqual({ a: 'no', b: '12:30' });
  });

  test('returns the positions of values, keys and missing values', () => {
    const { value } = read('a:\n  - b: c\n    "d e": [f, g]\nh:\n');
    expect(value?.at(['a', 0, 'b'])).toEqual({ line: 2, column: 8 });
    expect(value?.at(['a', 0, 'd e', 1])).toEqual({ line: 3, column: 16 });
    expect(value?.keyAt(['a', 0, 'd e'])).toEqual({ line: 3, column: 5 });
    expect(value?.at(['a', 0, 'missing'])).toEqual({ line: 2, column: 5 });
    expect(value?.at(['missing'])).toEqual({ line: 1, column: 1 });
    expect(value?.at(['h'])).toEqual({ line: 4, column: 1 });
  });

  test('keeps a scalar as written', () => {
    expect(read('a: 1.10\nb: "x"').value?.sourceAt(['a'])).toBe('1.10');
  });

  test.each([
    [
      "a: b\nheadline: Don't: stop",
      `2:11 a second colon in the value "Don't: stop" — ${quoteIt('headline: "Don\'t: stop"')}`,
    ],
    [
      'a: 1\n b: 2',
      "1:4 the line after this one is indented too far — line it up with its key, or if it is text, put the whole value on one line, in quotation marks: a: '1 b: 2'",
    ],
    [
      'a: [1, 2\nb: 3',
      `1:4 "[" opens here and is never closed — close it with "]", or if it is text, ${quoteIt("a: '[1, 2'")}`,
    ],
    [
      'a: {b: 1\nc: 3',
      `1:4 "{" opens here and is never closed — close it with "}", or if it is text, ${quoteIt("a: '{b: 1'")}`,
    ],
    [
      'a: b\nc: "x\nd: 1\n',
      `2:4 a quotation mark opens here and is never closed — close it at the end of the value, or if it is part of the text, ${quoteIt("c: '\"x'")}`,
    ],
    [
      "a: 'Tis\nb: 'Twas\n",
      `1:4 a quotation mark opens here and is never closed — close it at the end of the value, or if it is part of the text, ${quoteIt('a: "\'Tis"')}`,
    ],
    ['a:\n\t- b\n', '2:1 a tab indents this line — indent with spaces'],
    [
      'a: b\nthis is text\n',
      '2:1 no colon after "this is text" — write the line as "key: value", or indent it if it goes on with the text above',
    ],
    [
      'a:\n- b\n-c\n',
      '3:1 no space after the hyphen in "-c" — write the item as "- c", below the other items',
    ],
    ['a: @x', `1:4 a value cannot begin with "@" — ${quoteIt("a: '@x'")}`],
    ['a: `x`', `1:4 a value cannot begin with "\`" — ${quoteIt("a: '`x`'")}`],
    ['a: %x', `1:4 a value cannot begin with "%" — ${quoteIt("a: '%x'")}`],
    ['a: "b" c', `1:8 unexpected "c" — ${quoteIt('a: \'"b" c\'')}`],
    ["a: 'it's'", `1:8 unexpected "s'" — ${quoteIt("a: \"'it's'\"")}`],
    ['a: "it\'s" so', `1:11 unexpected "so" — ${quoteIt("a: '\"it''s\" so'")}`],
    ['a: [b]]', `1:7 unexpected "]" — delete "]", or ${quoteIt("a: '[b]]'")}`],
    [
      'a: "\\q"',
      `1:5 "\\\\q" has no meaning in double quotation marks — write the backslash twice, or ${quoteIt("a: '\\q'")}`,
    ],
    ['a: >300', `1:4 a value cannot begin with ">" — ${quoteIt("a: '>300'")}`],
    ['a: > "b"', `1:4 a value cannot begin with ">" — ${quoteIt('a: \'> "b"\'')}`],
    ['a: - b', `1:4 a value cannot begin with "-" — ${quoteIt("a: '- b'")}`],
    [
      'a: [b #1, c]\nd: e',
      `1:7 "#1, c]" is read as a comment, so the "[" before it is never closed — ${quoteIt("a: ['b #1', c]")}`,
    ],
    [
      'a: b\n  c #1\n  d',
      '2:5 "#1" is read as a comment, so the value ends before it — put the whole value on one line, in quotation marks: a: \'b c #1 d\'',
    ],
    [
      `a: "b" ${'c'.repeat(600)}`,
      `1:8 unexpected "${'c'.repeat(60)}…" — put the whole value in quotation marks`,
    ],
    ['a: b\n---\nc: d', '2:1 a line "---" begins a second document — delete this line'],
  ])('explains malformed YAML: %j', (text, problem) => {
    const [place, ...rest] = problem.split(' ');
    expect(read(text).value).toBeUndefined();
    expect(report(read(text))).toEqual([`${place} malformed YAML: ${rest.join(' ')}`]);
  });

  test('reports every key written twice and keeps the last', () => {
    const checked = read('a: 1\n"b c": 2\na: 3\n"b c": 4\nd: {e: 1, e: 2}\n');
    expect(report(checked)).toEqual([
      '3:1 the key "a" is written twice — keep one of the two',
      '4:1 the key "b c" is written twice — keep one of the two',
      '5:11 the key "e" is written twice — keep one of the two',
    ]);
    expect(checked.value?.data).toMatchObject({ a: 3, 'b c': 4 });
    expect(checked.value?.at(['a'])).toEqual({ line: 3, column: 4 });
  });

  test.each([
    ['[', '3:67'],
    ['{a: ', '3:131'],
    ['a: {b: [', '3:134'],
    ['["]", ', '3:387'],
    // If a line has too many indicators, the position is that of the first.
    ...['- ', '? ', ': ', '- !x ', '!x ', '&a '].map((opening) => [opening, '3:3']),
  ])('refuses 10,000 nested %j at %s', (opening = '', place) => {
    const checked = read(`a: b\nc:\n  ${opening.repeat(10_000)}\nd: e`);
    expect(checked.value).toBeUndefined();
    expect(report(checked)).toEqual([
      `${place} the front matter is nested too deeply — use fewer levels`,
    ]);
  });

  test('finds a bracket that is too deep behind comments, quotation marks and block text', () => {
    const text = `a: "[" # [[\nb: |\n  [[[\nc: 'x'\nd: ${'['.repeat(100)}`;
    expect(report(read(text))).toEqual([
      '5:68 the front matter is nested too deeply — use fewer levels',
    ]);
  });

  test('refuses 2,000 mappings each indented by one more space', () => {
    const lines = Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:`);
    expect(report(read(lines.join('\n')))).toEqual([
      '82:82 the front matter is nested too deeply — use fewer levels',
    ]);
  });

  test('reads many brackets that are not nested, and many in text', () => {
    const items = Array(1000).fill('{id: "[", of: [a]}').join(', ');
    expect(read(`a: [${items}]`).value?.data).toMatchObject({ a: { length: 1000 } });
    expect(read(`a: "${'[[x '.repeat(1000)}"`).problems).toEqual([]);
  });

  test('reads a long word in linear time', () => {
    // Processor time, not elapsed time: the machine may have other work.
    const before = process.cpuUsage();
    read(`a: ${'!'.repeat(200_000)}`);
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(5);
  });

  test('reads the deepest nesting that is allowed', () => {
    const open = `${' '.repeat(2)}${'['.repeat(60)}${']'.repeat(60)}`;
    const dashes = `${'- '.repeat(99)}x`;
    expect(read(`a:\n${open}\nb:\n  ${dashes}`).problems).toEqual([]);
  });

  test('refuses exponential aliases quickly', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 30; i += 1) {
      lines.push(
        `a${i}: &a${i} [${Array(10)
          .fill(`*a${i - 1}`)
          .join(', ')}]`,
      );
    }
    const checked = read(lines.join('\n'));
    expect(checked.value).toBeUndefined();
    expect(report(checked)[0]).toBe(
      `1:5 "&a0" is a YAML anchor, which is not allowed — ${quoteIt("a0: '&a0 [x, x, x, x, x, x, x, x, x, x]'")}`,
    );
  });

  test.each([
    ['a: &Esker falls', '1:4 "&Esker" is a YAML anchor', "a: '&Esker falls'"],
    ['a: *Esker*', '1:4 "*Esker*" is a YAML alias', "a: '*Esker*'"],
    ['a: b\nc: [*d]', '2:5 "*d" is a YAML alias', "c: ['*d']"],
    ['a: !Important news', '1:4 "!Important" is a YAML tag', "a: '!Important news'"],
    ['a: ! news', '1:4 "!" is a YAML tag', "a: '! news'"],
    ['- a\n- ! news', '2:3 "!" is a YAML tag', "- '! news'"],
    ['a: !!str news', '1:4 "!!str" is a YAML tag', "a: '!!str news'"],
    ['a: !b &c d', '1:4 "!b" is a YAML tag', "a: '!b &c d'"],
    [
      'a: !!js/function "function () {}"',
      '1:4 "!!js/function" is a YAML tag',
      `a: '!!js/function "function () {}"'`,
    ],
    [
      'a: !!python/object:os.system x',
      '1:4 "!!python/object:os.system" is a YAML tag',
      "a: '!!python/object:os.system x'",
    ],
  ])('refuses YAML that would lose words: %j', (text, start, line) => {
    expect(read(text).value).toBeUndefined();
    expect(report(read(text))).toEqual([`${start}, which is not allowed — ${quoteIt(line)}`]);
  });

  test.each([
    ['a: b\nc: "x\\ud800"', '2:4 lone surrogate U+D800 is written with an escape'],
    ['a: "\\0"', '1:4 control character U+0000 is written with an escape'],
    ['a: ["\\x1b"]', '1:5 control character U+001B is written with an escape'],
    ['"\\udc00": x', '1:1 lone surrogate U+DC00 is written with an escape'],
  ])('refuses escapes that write no character: %j', (text, problem) => {
    expect(report(read(text))).toEqual([
      `${problem} — write the character that you mean, or delete the escape`,
    ]);
  });

  test('refuses escapes that write invisible characters', () => {
    expect(report(readYaml('a.md', 'a: "x\\u00ADy\\u200B"', 'front matter'))).toEqual([
      '1:4 invisible character written with an escape: soft hyphen U+00AD, zero-width space U+200B — delete the escape',
    ]);
    expect(report(readYaml('a.md', 'a: "می\\u200Cروند"', 'front matter'))).toEqual([]);
  });

  test('accepts escapes that write characters', () => {
    expect(read('a: "\\u00e9 \\ud83d\\ude00 \\t\\""').value?.data).toEqual({ a: 'é 😀 \t"' });
  });
});
