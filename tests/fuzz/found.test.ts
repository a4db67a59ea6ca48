import { describe, expect, test } from 'vitest';
import { problemLine } from '../../src/engine/problem-lines.ts';
import { parseFile } from '../../src/parse/parse-file.ts';
import { articleText, baseFiles, siteText } from '../sites/files/base-files.ts';
import { soundSite } from '../sites/files/memory-folder.ts';
import { contextWith } from './base-folder.ts';

/* Cases that the fuzz test has found, shrunk. Each was a different kind of fault. */

function linesOf(text: string, path = 'articles/2031/05/found.md'): readonly string[] {
  const file = { path, bytes: new TextEncoder().encode(text) };
  return parseFile(file, contextWith('remark')).problems.map(problemLine);
}

describe('control characters for terminals are shown, not sent', () => {
  test.each([
    ['an escape in raw HTML', articleText({}, '<script> \u001b[31m</script>')],
    ['an escape in advised YAML', articleText().replace(/byline: .*/, 'byline: [mara-voss]\u001b')],
    ['DEL in an id', articleText({ section: 'a\u007f' })],
    ['a C1 control in a list', articleText({ byline: '\u009b31m' })],
    ['a next line in an unknown key', articleText().replace('section', 'a\u0085')],
  ])('%s', (_, text) => {
    const lines = linesOf(text);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u.test(line))).toEqual([]);
  });
});

describe('a long value is not repeated in advice', () => {
  const long = 'quay '.repeat(1000);

  test.each([
    ['a text in place of a list', articleText({ byline: long })],
    ['digits in place of a mapping', articleText({ figures: ['1'.repeat(5000)] })],
    [
      'digits in place of text',
      articleText().replace(/headline: .*/, `headline: ${'1'.repeat(300)}`),
    ],
    ['a text in place of an id', articleText({ section: long })],
    ['a row of marks that opens a code block', articleText({}, '`'.repeat(5000))],
  ])('%s', (_, text) => {
    const lines = linesOf(text);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => line.length > 700)).toEqual([]);
  });
});

describe('advice is complete if a value has line ends or control characters', () => {
  const advice =
    '"byline" must be a list, not the text "…" — write it on a line of its own, with "- " before it';

  test.each([
    ['on several lines', 'byline: |\n  ...\n  Mara Voss'],
    ['with an escape', 'byline: "...\\n---\\n"'],
    ['with tabs', `byline: "${'\\t'.repeat(200)}"`],
  ])('%s', (_, byline) => {
    const lines = linesOf(articleText().replace(/byline: .*/, byline));
    const [line = ''] = lines.filter((each) => each.includes('must be a list'));
    expect(line.replace(/^\S+ +/, '').replace(/text ".*" —/, 'text "…" —')).toBe(advice);
  });
});

test('the id that advice proposes is accepted', () => {
  const [line = ''] = linesOf(articleText({ section: 'Quay '.repeat(1000) }));
  const [, proposed = ''] = / — write (\S+)$/.exec(line) ?? [];
  expect(proposed).toMatch(/^quay-.*quay$/);
  expect(linesOf(articleText({ section: proposed }))).toEqual([]);
});

test('the address of a topic with a long name fits in a file name', () => {
  const topics = { '20000001': 'Shipping '.repeat(100) };
  const { pages } = soundSite({
    ...baseFiles,
    'site.yaml': siteText(`topics: ${JSON.stringify(topics)}\n`),
    'articles/harbour-open.md': articleText({ topics: ['20000001'] }),
  });
  const topic = pages.find(({ kind }) => kind === 'topic');
  expect(topic?.url).toMatch(/^\/topics\/shipping-[a-z-]{100,190}shipping\/$/);
});
