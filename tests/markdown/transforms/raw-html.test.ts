import { describe, expect, test } from 'vitest';
import { render } from '../render.ts';

describe('raw HTML', () => {
  test.each([
    ['a <b>c</b> d', '<p>a c d</p>', ['1:3 raw HTML is not allowed: "<b>"']],
    ['<div>\nx\n</div>', '', ['1:1 raw HTML is not allowed: "<div> x </div>"']],
    ['a <!-- c --> b', '<p>a  b</p>', ['1:3 raw HTML is not allowed: "<!-- c -->"']],
    ['x</p>', '<p>x</p>', ['1:2 raw HTML is not allowed: "</p>"']],
    [
      '> a\n> <script>alert(1)</script>',
      '',
      ['2:3 raw HTML is not allowed: "<script>alert(1)</script>"'],
    ],
    ['<br> <i>', '', ['1:1 ', '1:6 ']],
  ])('%j', (markdown, html, expected) => {
    const rendered = render(markdown);
    expect(rendered.problems).toHaveLength(expected.length);
    for (const [index, problem] of expected.entries()) {
      expect(rendered.problems[index]?.startsWith(problem)).toBe(true);
    }
    expect(rendered.html).not.toMatch(/<(?!\/?(?:p|blockquote)>)/);
    if (html !== '') expect(rendered.html).toBe(html);
  });

  test('less-than signs, entities and code are not HTML', () => {
    const { html, problems } = render('1 < 2 \\<b> &lt;i&gt; `<u>`');
    expect(html).toBe('<p>1 &#x3C; 2 &#x3C;b> &#x3C;i> <code>&#x3C;u></code></p>');
    expect(problems).toEqual([]);
  });
});

test('a comment has a place in the front matter', () => {
  expect(render('<!-- call her back -->').problems).toEqual([
    '1:1 raw HTML is not allowed: "<!-- call her back -->" — delete it, or write it in the front matter, on a line that starts with "#"',
  ]);
});
