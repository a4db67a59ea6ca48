import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlainYaml } from '../../src/parse/plain-yaml.ts';
import { type KeyPath, readYaml } from '../../src/parse/yaml-document.ts';
import { articleText } from './sample.ts';

/** The ways to every value, and to some that are not there. */
function pathsIn(value: unknown, keys: KeyPath = []): KeyPath[] {
  const inside =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, held]) =>
          pathsIn(held, [...keys, Array.isArray(value) ? Number(key) : key]),
        )
      : [];
  return [keys, [...keys, 'missing'], [...keys, ''], [...keys, 0], [...keys, 9], ...inside];
}

/** Everything that can be asked of a document. */
function answers(document: ReturnType<typeof readPlainYaml>): unknown {
  const places = pathsIn(document?.data).map((keys) => [
    keys,
    document?.at(keys),
    document?.keyAt(keys),
    document?.sourceAt(keys),
  ]);
  return { data: document?.data, order: JSON.stringify(document?.data), places };
}

/** Says whether the text was read; then the library must have read the same, without a problem. */
function readsAlike(text: string): boolean {
  const plain = readPlainYaml('a.md', text);
  if (plain === undefined) return false;
  const { value, problems } = readYaml('a.md', text, 'front matter');
  if (problems.length > 0) expect(problems, text).toEqual([]);
  const [own, library] = [answers(plain), answers(value)];
  // Much quicker than an expectation, of which thousands are met here.
  if (!isDeepStrictEqual(own, library)) expect(own, text).toStrictEqual(library);
  return true;
}

const read = [
  'a: b',
  '\n\na: b\n\nc: d\n',
  "a: don't, or it is -- so; 100% [x] {y} a#b & c",
  'a:   three   spaces',
  "a: \"it: [is] #so\"\nb: 'it''s'",
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
  'constructor: a\ntoString: b\nhasOwnProperty:\n  valueOf: c',
];

const declined = [
  '',
  '# comment',
  'a: b # comment',
  'a:',
  'a: ~',
  'a: null',
  'a: NO\nb: True',
  'a: |\n  b',
  'a: >-\n  b',
  'a: b\n  c',
  'a:\n  b',
  'a: "b\n  c"',
  'a: "\\n"',
  'a: b\na: c',
  'a: {b: c, b: d}',
  'a: b: c',
  'a: b:',
  ' a: b',
  'a:\n  b: c\n d: e',
  'a:\n  - b\n - c',
  'a: &b c',
  'a: *b',
  'a: !b c',
  'a: @b',
  'a: %b',
  'a: - b',
  'a: ? b',
  'a: "b" c',
  'a: [b',
  'a: [b,\n  c]',
  'a: [b: c]',
  'a: [b,, c]',
  'a: [b,]',
  'a: [b]]',
  'a: {b}',
  'a: {b:c}',
  'a: 1e5',
  'a: .5',
  'a: +1',
  'a: b ',
  'a: b\n  \nc: d',
  'a:\tb',
  'a: b\u0007',
  '"a": b',
  '0123: b',
  '__proto__: b',
  '<<: b',
  '- a\n- b',
  'a',
  'a: b\n...\n',
  `a: b\n${Array.from({ length: 12 }, (_, depth) => `${' '.repeat(depth)}c:`).join('\n')} d`,
  `a: ${'x - '.repeat(120)}`,
  `a: b ${'- '.repeat(120)}c`,
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
  ...[
    '*',
    '!',
    '|',
    '>',
    '?',
    '%',
    '@',
    '`',
    '~',
    '\t',
    '\\',
    'x',
    '1',
    '\u2028',
    '\u0085',
    '\ufeff',
  ],
);
const damaged = fc
  .tuple(block, fc.array(fc.tuple(mark, fc.nat(), fc.nat(3)), { minLength: 1, maxLength: 3 }))
  .map(([text, changes]) =>
    changes.reduce((changed, [inserted, place, removed]) => {
      const at = place % (changed.length + 1);
      return changed.slice(0, at) + inserted + changed.slice(at + removed);
    }, text),
  );

describe('readPlainYaml gives what the YAML library gives', () => {
  test.each(read)('for %j', (text) => {
    expect(readsAlike(text)).toBe(true);
  });

  test.each(declined)('and declines %j', (text) => {
    expect(readPlainYaml('a.md', text)).toBeUndefined();
  });

  test('for 1,500 generated mappings, of which it reads the most', () => {
    let count = 0;
    const property = fc.property(block, (text) => {
      if (readsAlike(text)) count += 1;
    });
    fc.assert(property, { seed: 20160802, numRuns: 1500 });
    expect(count).toBeGreaterThan(900);
  }, 60_000);

  test('for 8,000 damaged ones, whatever of them it reads', () => {
    let count = 0;
    const property = fc.property(damaged, (text) => {
      if (readsAlike(text)) count += 1;
    });
    fc.assert(property, { seed: 20160803, numRuns: 8000 });
    expect(count).toBeGreaterThan(300);
  }, 60_000);

  const content = fileURLToPath(new URL('../../content', import.meta.url));
  const files = existsSync(content)
    ? readdirSync(content, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md'))
        // A text of a person or place in another language stands beside its file, without any.
        .filter((name) => readFileSync(path.join(content, name), 'utf8').startsWith('---'))
    : [];
  test.each([...files.sort(), undefined])('for the front matter of %s', (name) => {
    const text =
      name === undefined ? articleText() : readFileSync(path.join(content, name), 'utf8');
    expect(readsAlike(text.slice(3, text.indexOf('\n---')))).toBe(true);
  });
});
