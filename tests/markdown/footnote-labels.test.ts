import { describe, expect, test } from 'vitest';
import { replaceLabelSpaces } from '../../src/markdown/footnote-labels.ts';
import type { ParserName } from '../../src/markdown/markdown-options.ts';
import { render } from './render.ts';

const parsers: readonly ParserName[] = ['satteri', 'remark'];

/** How many references each footnote has, and the problems. */
function notes(text: string, parser: ParserName) {
  const { html, problems } = render(text, { parser });
  const marks = [...html.matchAll(/<sup><a href="#fn-(\d+)"/g)].map((match) => match[1]);
  const items = [...html.matchAll(/<li id="fn-\d+"><p>([^<]*?) ?</g)].map((match) => match[1]);
  return { marks, items, problems };
}

describe.each(parsers)('with %s, a label with spaces', (parser) => {
  test.each([
    ['Text[^long note].\n\n[^long note]: Two words here.', ['1'], ['Two words here.']],
    ['Text[^long note].\n\n[^long note]: word', ['1'], ['word']],
    ['Text[^long note].\n\n[^long note]: /word "title"', ['1'], ['/word “title”']],
    ['Text[^long note].\n[^long note]: note', ['1'], ['note']],
    [
      'Won![^Long  Note] 10:30[^long note] [^long\nnote]\n\n[^long note]: n',
      ['1', '1', '1'],
      ['n'],
    ],
    ['a[^note] b[^ note ]\n\n[^note ]: n', ['1', '1'], ['n']],
    ['ن[^ملاحظة طويلة]\n\n[^ملاحظة طويلة]: نص', ['1'], ['نص']],
    ['- a[^a b]\n\n  [^a b]: n', ['1'], ['n']],
    ['> a[^a b]\n>\n> [^a b]: n', ['1'], ['n']],
    ['| x[^a b] |\n|---|\n| y |\n\n[^a b]: n', ['1'], ['n']],
    ['## x[^a b]\n\n*b[^a b]*\n\n[^a b]: n', ['1', '1'], ['n']],
    ['a[^1]\n\n[^1]: b[^c d]\n\n[^c d]: n', ['1', '2'], ['b', 'n']],
  ])('works: %j', (text, marks, items) => {
    const found = notes(text, parser);
    expect(found.marks).toEqual(marks);
    expect(found.items.at(-1)).toBe(items.at(-1));
    expect(found.problems).toEqual([]);
  });

  test('is text in code and after a backslash', () => {
    const { html, problems } = render(
      '`[^a b]` \\[^a b]\n\n    [^a b]: x\n\n```\n[^a b]: y\n```\n\nz[^a b]\n\n[^a b]: n',
      { parser },
    );
    expect(html).toContain('<p><code>[^a b]</code> [^a b]</p>');
    expect(html).toContain('<pre><code>[^a b]: x\n</code></pre>');
    expect(html).toContain('<pre><code>[^a b]: y\n</code></pre>');
    expect(problems).toEqual([]);
  });

  test('does not shift the positions of other nodes', () => {
    expect(render('a[^a b] [[Sirte]]\n\n[^a b]: [[x', { parser }).problems).toEqual([
      '3:9 name in double brackets that is not closed: "[[x" — write [[Name]] or [[Name|as written]], without other Markdown inside',
    ]);
    expect(render('a[^a b] [[Sirte]]\n\n[^a b]: x', { parser }).body.mentions[0]?.at).toEqual({
      line: 1,
      column: 9,
    });
  });

  test.each([
    ['a[^no such note]', '1:2 reference to a footnote that does not exist: "[^no such note]"'],
    ['a[^no\nsuch]', '1:2 reference to a footnote that does not exist: "[^no such]"'],
    ['a[^a b]\n\n[^a b] : x', '1:2 reference to a footnote that does not exist: "[^a b]"'],
    ['a[^]', '1:2 footnote reference without a label: "[^]"'],
    ['a[^ ]\n\n[^ ]: two words', '1:2 footnote reference without a label: "[^ ]"'],
    ['[^]: x', '1:1 footnote without a label: "[^]: x"'],
    ['a^[in the text] b', '1:2 warning: inline footnotes are not supported: "^[in the text]"'],
    ['[^a b]: x', '1:1 warning: footnote that the text does not refer to: "[^a b]: x"'],
    ['a[^a b]\n\n[^a b]: x\n\n[^A  B]: y', '5:1 another footnote has the label "[^A B]" already'],
  ])('is reported if it is missing: %j', (text, expected) => {
    const { problems } = render(text, { parser });
    expect(
      problems.some((problem) => problem.startsWith(`${expected} — `)),
      String(problems),
    ).toBe(true);
  });

  test('the advice works if it is followed', () => {
    const [problem = ''] = render('a[^no such note]', { parser }).problems;
    const note = /line of its own, (\S.*:) and its text/.exec(problem)?.[1];
    expect(render(`a[^no such note]\n\n${note} x`, { parser }).problems).toEqual([]);
  });
});

test('the character that replaces a space does not occur in the text', () => {
  expect(replaceLabelSpaces('\uE000 [^a b]: x').text).toBe('\uE000 [^a b]: x');
  const { text, placeholder } = replaceLabelSpaces('[^a b]: \uE000');
  expect(placeholder).toBe('\uE001');
  expect(text).toBe('[^a\uE001b]: \uE000');
});

test.each(['[^a b]: ', '[^ ', '[^a ', '[^a b]:\n', '- [^a '])('1e5 times %j ends', (piece) => {
  expect(replaceLabelSpaces(piece.repeat(100_000)).text).toHaveLength(piece.length * 100_000);
});
