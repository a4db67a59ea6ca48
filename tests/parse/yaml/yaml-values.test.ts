import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { QuotingAdvice } from '../../../src/parse/yaml/quoting-advice.ts';
import { commentedValues } from '../../../src/parse/yaml/yaml-comments.ts';
import { yamlHazards } from '../../../src/parse/yaml/yaml-hazards.ts';
import { tooDeepOffset } from '../../../src/parse/yaml/yaml-nesting.ts';
import { yamlPositions } from '../../../src/parse/yaml/yaml-positions.ts';
import { yamlProblems } from '../../../src/parse/yaml/yaml-problems.ts';
import { yamlValues } from '../../../src/parse/yaml/yaml-values.ts';
import { articleText } from '../sample.ts';

/** The result of the YAML library, with all its problems. */
function examined(text: string) {
  const places = yamlPositions(text);
  const quoting = new QuotingAdvice(text);
  const malformed = yamlProblems('a.md', places, quoting);
  const hazards = malformed.fatal ? [] : yamlHazards('a.md', places, quoting);
  const problems = [...malformed.problems, ...hazards];
  return {
    parsed: places.parsed,
    problems,
    comments: problems.length > 0 ? [] : commentedValues(text, places),
  };
}

/**
 * Returns whether js-yaml reads the text. If it does, asserts that the YAML library reads the same, without problems.
 */
function matchesLibrary(text: string): boolean {
  const values = yamlValues(text);
  if (values === undefined) return false;
  const { parsed, problems, comments } = examined(text);
  const isClear = tooDeepOffset(text) === undefined && problems.length + comments.length === 0;
  if (!isClear) expect([problems, comments], text).toEqual('nothing');
  const library = parsed.toJS({ maxAliasCount: 0 });
  // Much faster than `expect`, since there are thousands of comparisons.
  const isSame =
    isDeepStrictEqual(values, library) && JSON.stringify(values) === JSON.stringify(library);
  if (!isSame) expect(values, text).toStrictEqual(library);
  return true;
}

const read = [
  'a: b',
  '\n\na: b\n\nc: d\n',
  "a: don't, or it is -- so; 100% [x] {y} a#b & c",
  'a:   three   spaces',
  "a: \"it: [is] so\"\nb: 'it''s'",
  'a: 5\nb: -1.50\nc: 010\nd: 0\ne: -0\nf: 1.\ng: 12345678901234567890',
  'a: 2016-08-03T08:00:00+02:00\nb: 2016-08\nc: 12:30\nd: 1_000\ne: ../2016-08-03\nf: 0x1f',
  'a: true\nb: false\nc: truer\nd: no\ne: yes\nf: nullable',
  'a: https://a.example/b?c=d#e\nb: /media/port.jpg',
  'a:\n  - b\n  - "c"\n  -   d\ne: f',
  'a:\n- b\n- c: d\n  e:\n  - f\n  - g\nh: i',
  'a:\n    b:\n      c: d\n    e: f\ng: h',
  'a:\n  - b: c\n    d: e\n  - b: f\n\n  - b: [g, h]',
  'a: [b, "c, d", \'e\', 5, true, x:y, https://a.example/b]\nb: []\nc: {}\nd: [ e , f ]',
  'a: {b: c, d: {e: f}, g: [h, {i: j}]}\nk: { l: m }',
  'a: {latitude: 31.2, longitude: -16.6}',
  'name: ميناء إسكر\nb: “quoted”\nc: 😀\nd: a\u2028b',
  'a:\n  "20000056": b\n  01000000: c\n  11000000: {d: e}',
  'constructor: a\ntoString: b\nhasOwnProperty:\n  valueOf: c',
];

/** Texts that js-yaml is not used for. */
const unused = [
  '',
  '# comment',
  'a: b # comment',
  'a: "b" #c',
  'a: "b #c"',
  'a: |\n  b\n\n  c\n\nd: >-\n  e\n  f\n',
  'a: |2-\n   b\n',
  '\ufeffa: b',
  'a: {"b":&c d}',
  'a:\n  &b c',
  'a: "\\n"',
  'a: b\na: c',
  'a: {b: c, b: d}',
  'a: b: c',
  'a: b:',
  'a:\n  b: c\n d: e',
  'a: &b c',
  'a: [&b c]',
  'a: *b',
  'a: !b c',
  'a: ! b',
  'a: @b',
  'a: %b',
  'a: - b',
  'a: ? b',
  'a: "b" c',
  'a: [b',
  'a: [b,\nc]',
  'a: [b,, c]',
  'a: [b]]',
  '? a\n: b',
  '[a]: b',
  '{a: b}: c',
  'a:\tb',
  'a: b\u0007',
  '0123: b',
  '012345678: b',
  '1234567.: b',
  '1.0: b',
  'null: b',
  'a:',
  'a: ~\nb: null\nc:\n  d:',
  'a: Null',
  'a: {b}',
  'a: {b:c}',
  'a: {b: c, [d]}',
  '<<: b',
  '<<: {b: c}\nd: e',
  ': b',
  '- a\n- b',
  'a',
  'a: b\n...\n',
  `${'a'.repeat(1100)}: b`,
  `a: b\n${Array.from({ length: 40 }, (_, depth) => `${' '.repeat(depth)}c:`).join('\n')} d`,
  `a:\n${' '.repeat(90)}b: c`,
  `a: b ${'- '.repeat(120)}c`,
  `a: ${'['.repeat(40)}${']'.repeat(40)}`,
];

const others = [
  `a: ${'x - '.repeat(120)}b`,
  'a: NO\nb: True\nc: FALSE',
  'a: b\n  c',
  'a:\n  b',
  'a: "b\n  c"',
  "a: 'b\n\n  c'",
  ' a: b',
  'a: [b,\n  c]',
  'a: [b: c]',
  'a: [b,]',
  'a: {"b":c}',
  'a: 1e5\nb: .5\nc: +1\nd: -.5\ne: 1.\nf: .inf\ng: -.INF\nh: 1e400\ni: 0o7\nj: 0b1\nk: -0\nl: 1_0.5',
  'a: .nan',
  'a: b ',
  'a: b\n  \nc: d',
  '"a": b',
  '__proto__: b',
  'a: {__proto__: {b: c}}',
];

const word = fc.constantFrom(
  ...['Sirte', 'the harbour', "it's", '5', '-1.5', '010', 'true', 'no', '2016-08-02', '12:30', 'é'],
  ...['"a: b"', "'it''s'", 'x:y', 'AT&T', 'a#b', '100%', '/media/x', '""', 'ميناء', 'a - b', '1 2'],
);
const key = fc.constantFrom('name', 'keyPoints', 'at-sea', 'b', 'c', 'd_e', 'F');
const flow = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    word,
    fc.array(tie('value'), { maxLength: 3 }).map((values) => `[${values.join(', ')}]`),
    fc
      .uniqueArray(fc.tuple(key, tie('value')), { maxLength: 3, selector: ([name]) => name })
      .map((pairs) => `{${pairs.map((pair) => pair.join(': ')).join(', ')}}`),
  ),
})).value;

const indented = (text: string, by: string): string => text.replace(/^(?=.)/gm, by);
const block = fc.letrec<{ mapping: string; list: string; value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    flow.map((text) => ` ${text}`),
    tie('list').map((text) => `\n${text}`),
    fc
      .tuple(fc.oneof(tie('mapping'), tie('list')), fc.constantFrom('  ', '    ', ' '))
      .map(([text, by]) => `\n${indented(text, by)}`),
  ),
  mapping: fc
    .uniqueArray(fc.tuple(key, tie('value'), fc.constantFrom('', '', '\n')), {
      minLength: 1,
      maxLength: 4,
      selector: ([name]) => name,
    })
    .map((pairs) => pairs.map(([name, value, gap]) => `${name}:${value}${gap}`).join('\n')),
  list: fc
    .array(fc.oneof(flow, tie('mapping')), { minLength: 1, maxLength: 3 })
    .map((items) => items.map((item) => `- ${indented(item, '  ').trimStart()}`).join('\n')),
})).mapping;

const mark = fc.constantFrom(
  ...['\n', '\n  ', ' ', ': ', ':', '- ', '#', ' #', '"', "'", '[', ']', '{', '}', ', ', ',', '&'],
  ...['*', '!', '|', '>', '?', '%', '@', '`', '~', '\t', '\\', 'x', '1', '\u0085', '\ufeff'],
);
const damaged = fc
  .tuple(block, fc.array(fc.tuple(mark, fc.nat(), fc.nat(3)), { minLength: 1, maxLength: 3 }))
  .map(([text, changes]) =>
    changes.reduce((changed, [inserted, place, removed]) => {
      const at = place % (changed.length + 1);
      return changed.slice(0, at) + inserted + changed.slice(at + removed);
    }, text),
  );

describe('js-yaml gives the same result as the YAML library', () => {
  test.each([...read, ...others])('for %j', (text) => {
    expect(matchesLibrary(text)).toBe(true);
  });

  test.each(unused)('or is not used for %j', (text) => {
    expect(yamlValues(text)).toBeUndefined();
  });

  test('for 1,500 generated mappings', () => {
    const property = fc.property(block, (text) => {
      expect(matchesLibrary(text)).toBe(true);
    });
    fc.assert(property, { seed: 20160802, numRuns: 1500 });
  }, 60_000);

  test('for those of 8,000 damaged mappings that it reads', () => {
    let count = 0;
    const property = fc.property(damaged, (text) => {
      if (matchesLibrary(text)) count += 1;
    });
    fc.assert(property, { seed: 20160803, numRuns: 8000 });
    expect(count).toBeGreaterThan(300);
  }, 60_000);

  const content = fileURLToPath(new URL('../../../content', import.meta.url));
  const files = existsSync(content)
    ? readdirSync(content, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md'))
        // The text of a person or place in another language is a file without front matter.
        .filter((name) => readFileSync(path.join(content, name), 'utf8').startsWith('---'))
    : [];
  test.each([...files.sort(), undefined])('for the front matter of %s', (name) => {
    const text =
      name === undefined ? articleText() : readFileSync(path.join(content, name), 'utf8');
    expect(matchesLibrary(text.slice(3, text.indexOf('\n---')))).toBe(true);
  });
});
