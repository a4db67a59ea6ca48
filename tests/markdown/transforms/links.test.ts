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
    const { html, problems } = render(markdown, { baseUrl: 'https://record.example/news/' });
    expect(html).toBe(`<p>${expected}</p>`);
    expect(problems).toEqual([]);
  });

  test('links within the site are recorded as written', () => {
    const { body } = render('[a](/about/)\n[b](#c) [d](https://x.example/)', {
      baseUrl: 'https://record.example/news/',
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

describe('a scheme in any case', () => {
  const out = ' rel="noopener external"';
  test.each([
    ['[a](Https://x.example/b)', `<a href="https://x.example/b"${out}>a</a>`],
    ['[a](HTTP://EXAMPLE.COM/Path)', `<a href="http://EXAMPLE.COM/Path"${out}>a</a>`],
    ['[a][r]\n\n[r]: HTTPS://x.example/', `<a href="https://x.example/"${out}>a</a>`],
    ['<HTTPS://x.example/>', `<a href="https://x.example/"${out}>HTTPS://x.example/</a>`],
    ['[a](HTTPS&colon;//x.example/)', `<a href="https://x.example/"${out}>a</a>`],
    ['[a](MAILTO:desk@x.example)', '<a href="mailto:desk@x.example">a</a>'],
    ['[a](Tel:+218210000)', '<a href="tel:+218210000">a</a>'],
  ])('%j', (markdown, expected) => {
    for (const parser of ['satteri', 'remark'] as const) {
      const { html, problems } = render(markdown, { parser });
      expect(html).toBe(`<p>${expected}</p>`);
      expect(problems).toEqual([]);
    }
  });
});

describe('misleading links get a warning', () => {
  test.each([
    [
      '[a](https://good.example@evil.example/)',
      'user name before the host, which leads to evil.example',
    ],
    [
      '[a](https://evil.example\\@good.example/)',
      'user name before the host, which leads to good.example',
    ],
    ['<https://good.example@evil.example/>', 'leads to evil.example'],
    ['[a][r]\n\n[r]: https://good.example@evil.example/', 'leads to evil.example'],
    ['[r]: https://good.example@evil.example/\n\na', 'leads to evil.example'],
    ['[a](https://gооd.example/)', 'mixes Latin and Cyrillic letters'],
    ['[a](https://xn--gd-fmca.example/)', 'mixes Latin and Cyrillic letters'],
    ['[a](http://2130706433/)', 'it leads to 127.0.0.1'],
    ['[good.example](https://evil.example/)', 'shows "good.example" but leads to evil.example'],
    ['[**https://good.example**](https://evil.example/)', 'but leads to evil.example'],
    ['[desk@good.example](mailto:desk@evil.example)', 'but leads to desk@evil.example'],
  ])('%j', (markdown, message) => {
    for (const parser of ['satteri', 'remark'] as const) {
      const { html, problems } = render(markdown, { parser });
      expect(problems.filter((each) => each.includes(message))).toHaveLength(1);
      expect(problems[0]).toMatch(/^1:1 warning: link /);
      if (!markdown.startsWith('[r]')) expect(html).toContain('<a href="');
    }
  });

  test('a backslash is refused, and the message says where the link leads', () => {
    expect(render('[a](<https://evil.example\\\\@good.example/>)').problems).toEqual([
      '1:1 link address with a space, a control character or a backslash: "https://evil.example\\@good.example/" — browsers read it as https://evil.example/@good.example/: write that if it is what you mean',
    ]);
  });
});

test.each(['https://record.example/news/about/#b', 'HTTP://Record.Example:80/news/about/#b'])(
  'an absolute address of the site itself is a link within it: %s',
  (address) => {
    const { html, body } = render(`[a](${address})`, { baseUrl: 'https://record.example/news/' });
    expect(html).toBe('<p><a href="/news/about/#b">a</a></p>');
    expect(body.links).toEqual([{ href: '/about/#b', at: { line: 1, column: 1 } }]);
  },
);

describe('refused links keep their text and lose their address', () => {
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
    ['[a](https:x.example)', 'two slashes'],
    ['[a](hTTps:/x.example)', 'two slashes'],
    ['[a](https:///x.example)', 'two slashes'],
    ['[a](https://)', 'no browser can read'],
    ['[a](https://a%b/)', 'no browser can read'],
    ['[a](mailto:)', 'link without an address'],
    ['[a]()', 'link without an address'],
    ['[a](#)', 'link without an address'],
    ['[a](</a b/>)', 'with a space'],
    ['[a](foo/)', 'start it with "/" (such as /foo/)'],
    ['[a](../x.md)', 'write the address of its page, such as /about/'],
    ['[a](x.md#b)', 'write the address of its page, such as /about/'],
    ['[a](www.x.example)', 'write https://www.x.example'],
    ['[a](desk@x.example)', 'write mailto:desk@x.example'],
    ['[a](x.example)', 'does not start from the root'],
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

  test('autolinks too', () => {
    const { html, problems } = render('x <javascript:alert(1)>');
    expect(html).toBe('<p>x javascript:alert(1)</p>');
    expect(problems).toEqual([
      '1:3 link with the scheme "javascript:", which is not allowed: "javascript:alert(1)" — write https://…, or an address from the root of the site, such as /about/',
    ]);
  });
});

test.each([
  ['[](/about/)', '1:1 link without text: "[](/about/)"'],
  ['[ ](/about/)', '1:1 link without text: "[ ](/about/)"'],
  ['[[Esker]](/about/)', '1:1 name in double brackets with an address: "[[Esker]](/about/)"'],
])('%j', (markdown, problem) => {
  const { problems } = render(markdown);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(problem);
});
