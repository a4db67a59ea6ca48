import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { render } from './render.ts';

type Node = DefaultTreeAdapterTypes.Node;

const elements = new Set(
  (
    'a blockquote br code del em figcaption figure h2 h3 h4 h5 h6 hr li ol p pre section span ' +
    'strong sup table tbody td th thead tr ul'
  ).split(' '),
);
const attributes = new Set(
  'href title id class rel role aria-describedby aria-label aria-labelledby start scope'.split(' '),
);

const goodAddress = /^(?:https?:\/\/|mailto:|tel:|#|\/(?!\/))/i;

/** Lists what no article may add to a page's HTML, as a browser parses it. */
function dangers(html: string): readonly string[] {
  const found: string[] = [];
  const open: Node[] = [...parseFragment(html).childNodes];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.nodeName === '#comment') found.push('comment');
    if (!('tagName' in node)) continue;
    found.push(...dangersOf(node));
    open.push(...node.childNodes);
  }
  return found;
}

function dangersOf({ tagName, attrs }: DefaultTreeAdapterTypes.Element): readonly string[] {
  const found = elements.has(tagName) ? [] : [`<${tagName}>`];
  for (const { name, value } of attrs) {
    if (!attributes.has(name)) found.push(`${tagName} ${name}`);
    if (name === 'href' && !goodAddress.test(value)) found.push(`href ${value}`);
  }
  return found;
}

test('the test itself detects dangers', () => {
  expect(
    dangers('<script>x</script><p onclick="x"><!--x--><a href=" javascript:x">a</a><a href="//x">'),
  ).toHaveLength(5);
});

const nasty = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<style>*{}</style><iframe src=//x></iframe>',
  '<!-- <script>alert(1)</script> -->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?php x ?>',
  '<scr<script>ipt>alert(1)</script>',
  '[a](javascript:alert(1))',
  '[a](JAVASCRIPT&#x3A;alert(1))',
  '[a]( <\tjavascript:alert(1)> )',
  '[a](\u0001javascript:alert(1))',
  '[a](/\\evil.example)',
  '[a][b]\n\n[b]: javascript:alert(1)',
  '![x](javascript:alert(1) "y")',
  '![x](/media/x.jpg "<script>alert(1)</script>")',
  '![" onerror="alert(1)](/media/x.jpg "c")',
  '[a](https://x.example/ \'" onmouseover="alert(1)\')',
  '<javascript:alert(1)>',
  '[x](vbscript:alert(1)) [y](data:text/html,<script>alert(1)</script>)',
  ':figure[<script>alert(1)</script>]{#fighters-killed onclick="alert(1)"}',
  ':figure[x]{id="\\" onclick=\\"alert(1)"}',
  ':figure[x]{id="&quot; onclick=&quot;alert(1)"}',
  ':::quote{by="<script>alert(1)</script>" onclick="alert(1)"}\nx\n:::',
  ':::script\nalert(1)\n:::',
  ':script[alert(1)]{src=//x}',
  '::iframe{src="https://x.example"}',
  '[[<script>alert(1)</script>]]',
  '[[x|<img src=x onerror=alert(1)>]]',
  '## <script>alert(1)</script> onerror=',
  '```<script>\n<script>alert(1)</script>\n```',
  '```js" onclick="alert(1)\nx\n```',
  '| <script> |\n|---|\n| <img src=x onerror=alert(1)> |',
  'a[^<script>]\n\n[^<script>]: <script>alert(1)</script>',
  'a[^" onclick="x]\n\n[^" onclick="x]: y',
];

describe('dangerous input never reaches the page', () => {
  test.each(nasty)('%j', (markdown) => {
    for (const parser of ['satteri', 'remark'] as const) {
      for (const text of [markdown, `> - *${markdown}*`, `a ${markdown} b`]) {
        const { html } = render(text, { parser });
        expect(dangers(html)).toEqual([]);
        expect(html).not.toMatch(/<script|<img|<svg|<iframe|<style/i);
      }
    }
  });
});

test('mixtures of dangerous input never reach the page', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...nasty,
      '<',
      '>',
      '"',
      "'",
      '[',
      '](',
      ')',
      '`',
      '\n',
      '\n\n',
      '&',
      '\\',
      ':',
    ),
    fc.string({ maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (parts) => {
      expect(dangers(render(parts.join('')).html)).toEqual([]);
    }),
    { seed: 20160802, numRuns: 1200 },
  );
});

test('no text makes the pipeline throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      expect(() => render(text)).not.toThrow();
    }),
    { seed: 20160802, numRuns: 1000 },
  );
});
