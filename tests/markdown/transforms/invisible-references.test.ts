import { describe, expect, test } from 'vitest';
import type { ParserName } from '../../../src/markdown/markdown-options.ts';
import { render } from '../render.ts';

const parsers: readonly ParserName[] = ['satteri', 'remark'];

describe.each(parsers)('with %s, invisible characters written as references', (parser) => {
  test('are left out, with one warning', () => {
    const { html, problems } = render(
      'a&shy;b &#8203;c &#xFEFF;d\n\n**e&ZeroWidthSpace;** &#173;',
      {
        parser,
      },
    );
    expect(html).toBe('<p>ab c d</p>\n<p><strong>e</strong> </p>');
    expect(problems).toEqual([
      '1:2 warning: invisible character removed: soft hyphen U+00AD, zero-width space U+200B, byte-order mark U+FEFF (the first of 5) — delete &shy;',
    ]);
  });

  test('do not split a name or shift the positions after them', () => {
    const { body, problems } = render('a&shy;b [[Sir&#xAD;te]] ::x &NoBreak;[[Port', { parser });
    expect(body.mentions.map(({ target, at }) => [target, at.column])).toEqual([['Sirte', 9]]);
    expect(problems).toContain(
      '1:38 name in double brackets that is not closed: "[[Port" — write [[Name]] or [[Name|as written]], without other Markdown inside',
    );
  });

  test('are removed from titles, descriptions and addresses', () => {
    const { html, body, problems } = render(
      '[a](/b/&shy; "t&shy;")\n\n![x&shy;](/media/a.jpg "y&#8203;")',
      { parser },
    );
    expect(html).toContain('<a href="/b/" title="t">a</a>');
    expect(body.pictures).toMatchObject([{ alt: 'x', caption: 'y' }]);
    expect(problems).toEqual([
      '1:1 warning: invisible character removed: soft hyphen U+00AD, zero-width space U+200B (the first of 4) — delete it',
    ]);
  });

  test('stay if the script needs them', () => {
    const { html, problems } = render('می&zwnj;رود 👩&zwj;🚀 a&rlm;b', { parser });
    expect(html).toBe('<p>می\u200Cرود 👩\u200D🚀 a\u200Fb</p>');
    expect(problems).toEqual([]);
  });

  test('are text in code and after a backslash', () => {
    const { html, problems } = render('`&shy;&#7;` \\&shy; \\&#7;', { parser });
    expect(html).toBe('<p><code>&#x26;shy;&#x26;#7;</code> &#x26;shy; &#x26;#7;</p>');
    expect(problems).toEqual([]);
  });

  test.each([
    ['&#7;', 'delete it'],
    ['&#x0;', 'delete it'],
    ['&#x1F;', 'delete it'],
    ['&#xD800;', 'delete it'],
    ['&#xFFFF;', 'delete it'],
    ['&#x110000;', 'delete it'],
    ['&#xFFFD;', 'delete it'],
    ['&#146;', 'write ’'],
    ['&#x80;', 'write €'],
    ['&#129;', 'delete it'],
  ])('%s is an error', (written, advice) => {
    const wrong = `"${written}" refers to a character that is not allowed in text — ${advice}`;
    expect(render(`a **b${written}** &amp; c`, { parser }).problems).toEqual([`1:6 ${wrong}`]);
    expect(render(`[a](/b/ "${written}")`, { parser }).problems).toEqual([`1:1 ${wrong}`]);
  });
});

test.each([
  ['[&#x200B;](/a/)', '1:1 link without text'],
  ['[&rlm;](/a/)', '1:1 link without text'],
  ['## &shy;', '1:1 heading without text'],
  ['[[Sirte|&#8203;]]', '1:1 double brackets with no text after the bar'],
  ['[[&rlm;]]', '1:1 double brackets with no name'],
  [':figure[&shy;]{#ships-lost}', '1:1 figure without text'],
  [':::quote{by="\u200E"}\na\n:::', '1:1 quotation without a speaker'],
  [':::quote{by=Mara}\n&shy;\n:::', '1:1 quotation without text'],
])('%j shows nothing and is refused', (text, expected) => {
  expect(render(text).problems.some((problem) => problem.startsWith(expected))).toBe(true);
});
