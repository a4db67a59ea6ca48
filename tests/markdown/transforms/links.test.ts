import { describe, expect, test } from 'vitest';
import { render } from '../render.ts';

describe('links', () => {
  test.each([
    [
      '[a](https://x.example/b?c=d#e)',
      '<a href="https://x.example/b?c=d#e" rel="noopener external">a</a>',
    ],
    [
      '[a](http://x.example "t")',
      '<a href="http://x.example" title="t" rel="noopener external">a</a>',
    ],
    [
      '<https://x.example/>',
      '<a href="https://x.example/" rel="noopener external">https://x.example/</a>',
    ],
    ['[a](mailto:desk@x.example)', '<a href="mailto:desk@x.example">a</a>'],
    ['[a](tel:+218210000)', '<a href="tel:+218210000">a</a>'],
    ['[a](/about/)', '<a href="/news/about/">a</a>'],
    ['[a](#b)', '<a href="#b">a</a>'],
    ['[a][r]\n\n[r]: /about/', '<a href="/news/about/">a</a>'],
  ])('%j', (markdown, expected) => {
    const { html, problems } = render(markdown, { basePath: '/news/' });
    expect(html).toBe(`<p>${expected}</p>`);
    expect(problems).toEqual([]);
  });

  test('links within the site are recorded as written', () => {
    const { body } = render('[a](/about/)\n[b](#c) [d](https://x.example/)', {
      basePath: '/news/',
    });
    expect(body.links).toEqual([
      { href: '/about/', at: { line: 1, column: 1 } },
      { href: '#c', at: { line: 2, column: 1 } },
    ]);
  });

  test('bare addresses stay text, untouched by typography', () => {
    expect(render('see https://x.example/a--b and desk@x.example').html).toBe(
      '<p>see https://x.example/a--b and desk@x.example</p>',
    );
  });
});

describe('refused links keep their words and lose their address', () => {
  test.each([
    ['[a](javascript:alert(1))', 'scheme "javascript:"'],
    ['[a](JaVaScRiPt:alert(1))', 'scheme "javascript:"'],
    ['[a](javascript&#58;alert(1))', 'scheme "javascript:"'],
    ['[a](javascript&colon;alert(1))', 'scheme "javascript:"'],
    ['[a](<java&#10;script:alert(1)>)', 'control character'],
    ['[a](<java&Tab;script:alert(1)>)', 'control character'],
    ['[a](<  javascript:alert(1)>)', 'control character'],
    ['[a](&#1;javascript:alert(1))', 'control character'],
    ['[a](javascript\\:alert(1))', 'scheme "javascript:"'],
    ['[a](data:text/html;base64,xxxx)', 'scheme "data:"'],
    ['[a](vbscript:x)', 'scheme "vbscript:"'],
    ['[a](ftp://x.example/)', 'scheme "ftp:"'],
    ['[a](//x.example/)', 'without a protocol'],
    ['[a](/\\\\x.example/)', 'backslash'],
    ['[a](https:x.example)', 'no browser can read'],
    ['[a](https://)', 'no browser can read'],
    ['[a](https://a%b/)', 'no browser can read'],
    ['[a](mailto:)', 'leads nowhere'],
    ['[a]()', 'leads nowhere'],
    ['[a](#)', 'leads nowhere'],
    ['[a](</a b/>)', 'with a space'],
    ['[a](foo/)', 'begin it with "/" (such as /foo/)'],
    ['[a](../x.md)', 'begin it with "/" (such as /x.md)'],
    ['[a](x.example)', 'not written from the root'],
    ['[a][r]\n\n[r]: javascript:alert(1)', 'scheme "javascript:"'],
    ['[r]: javascript:alert(1)\n\na', 'scheme "javascript:"'],
  ])('%j', (markdown, message) => {
    for (const parser of ['satteri', 'remark'] as const) {
      const { html, problems } = render(markdown, { parser });
      expect(html).toBe('<p>a</p>');
      expect(problems).toHaveLength(1);
      expect(problems[0]).toContain(message);
      expect(problems[0]).toMatch(/^1:1 /);
    }
  });

  test('an autolink too', () => {
    const { html, problems } = render('x <javascript:alert(1)>');
    expect(html).toBe('<p>x javascript:alert(1)</p>');
    expect(problems).toEqual([
      '1:3 link with the scheme "javascript:": "javascript:alert(1)" — write https://…, or from the root of the site: /about/',
    ]);
  });
});

test.each([
  ['[](/about/)', '1:1 link without words: "[](/about/)"'],
  ['[ ](/about/)', '1:1 link without words: "[ ](/about/)"'],
  ['[[Esker]](/about/)', '1:1 name in double brackets with an address: "[[Esker]](/about/)"'],
])('%j', (markdown, problem) => {
  const { problems } = render(markdown);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(problem);
});
