import { afterEach, describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../../src/parse/yaml/front-matter.ts';
import { report } from '../sample.ts';

const path = 'articles/ferry.md';
const read = (text: string) => readFrontMatter({ path, text });
const fence = 'write "---" alone on the first line, then the keys, then "---" again';

describe('readFrontMatter', () => {
  test.each([
    ['---\na: b\n---\nBody\n', 'Body\n'],
    ['---\na: b\n---', ''],
    ['---\na: b\n---  \n\nBody', '\nBody'],
    ['---yaml\na: b\n---\n---\nBody', '---\nBody'],
    ['--- yml\na: b\n---\nBody', 'Body'],
  ])('returns the values and the start of the body: %j', (text, body) => {
    const { value, problems } = read(text);
    expect(problems).toEqual([]);
    expect(value?.document?.data).toEqual({ a: 'b' });
    expect(text.slice(value?.bodyStart)).toBe(body);
  });

  test('counts lines from the start of the file', () => {
    const { value } = read('---yaml\n# comment\na: b\nlist:\n  - x\n---\n');
    expect(value?.document?.at(['a'])).toEqual({ line: 3, column: 4 });
    expect(value?.document?.at(['list', 0])).toEqual({ line: 5, column: 5 });
  });

  test.each([
    ['', `1:1 the file is empty — ${fence}`],
    [' \n', `1:1 the file is empty — ${fence}`],
    ['Text', `1:1 the front matter is missing: the file begins with "Text" — ${fence}`],
    [
      '\n---\na: b\n---\n',
      '1:1 there are blank lines before the front matter — begin the file with "---"',
    ],
    [
      '----\na: b\n----\n',
      `1:1 the front matter is missing: the file begins with "----" — ${fence}`,
    ],
    [
      '---\na: b\n\nText\n',
      '1:1 the front matter is never closed — write "---" alone on a line between the keys and the text',
    ],
    [
      '---',
      '1:1 the front matter is never closed — write "---" alone on a line between the keys and the text',
    ],
  ])('reports a file without front matter: %j', (text, problem) => {
    expect(read(text).value).toBeUndefined();
    expect(report(read(text))).toEqual([problem]);
  });

  test.each(['---\n---\nBody', '---\n\n# only a comment\n---\nBody'])(
    'reports empty front matter: %j',
    (text) => {
      expect(report(read(text))).toEqual([
        '1:1 the front matter is empty — write lines such as "name: value"',
      ]);
      expect(text.slice(read(text).value?.bodyStart)).toBe('Body');
    },
  );

  test.each([
    ['- a\n- b', '2:1 the front matter must be a mapping of keys to values, not a list'],
    ['Hello', '2:1 the front matter must be a mapping of keys to values, not "Hello"'],
    ['12', '2:1 the front matter must be a mapping of keys to values, not "12"'],
  ])('reports front matter that is not a mapping: %j', (block, problem) => {
    expect(report(read(`---\n${block}\n---\n`))).toEqual([
      `${problem} — write lines such as "name: value"`,
    ]);
  });

  test.each([
    ['headline: |\n  one\n---x\n  two', '4:1 the line "---x"'],
    ['headline: "one\n--- two"', '3:1 the line "--- two""'],
    ['headline: one\n----', '3:1 the line "----"'],
  ])('reports a line that would cut the front matter short: %j', (block, start) => {
    const checked = read(`---\n${block}\n---\nBody\n`);
    expect(checked.value).toBeUndefined();
    expect(report(checked)).toEqual([
      `${start} looks like the end of the front matter — if the front matter ends here, write "---" alone; otherwise indent the line`,
    ]);
  });

  test('accepts an indented line of hyphens', () => {
    const { value } = read('---\na: |\n  one\n  ---x\n---\n');
    expect(value?.document?.data).toEqual({ a: 'one\n---x\n' });
  });

  test('refuses front matter that would take long to read', () => {
    const tooLong =
      '1:1 the front matter is too long — shorten it: text belongs under the second "---"';
    expect(report(read(`---\na: ${'x'.repeat(300_000)}\n---\n`))).toEqual([tooLong]);
    expect(report(read(`---\na: b${'\n'.repeat(100_000)}c: d\n---\n`))).toEqual([tooLong]);
  });
});

describe('front matter in other languages', () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'ranFromFrontMatter');
  });

  test.each([
    'js',
    'javascript',
    ' JS ',
    'json',
    'coffee',
    'coffeescript',
    'cson',
    'toml',
    'constructor',
    '__proto__',
    'hasOwnProperty',
  ])('refuses %j and runs nothing', (language) => {
    const code = 'globalThis.ranFromFrontMatter = true, { headline: "x" }';
    const checked = read(`---${language}\n${code}\n---\nBody\n`);
    expect(Reflect.has(globalThis, 'ranFromFrontMatter')).toBe(false);
    expect(checked.value).toBeUndefined();
    expect(report(checked)).toEqual([
      `1:4 front matter in "${language.trim()}" is not supported; Dateline reads only YAML — write "---" alone on the first line`,
    ]);
  });
});
