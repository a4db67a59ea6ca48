import { describe, expect, test } from 'vitest';
import { isolateHtml } from '../../../src/model/text/isolate-html.ts';

const bdi = (text: string) => `<bdi dir="ltr">${text}</bdi>`;

describe('isolateHtml', () => {
  test.each([
    ['<h1>فاز 3-1 أمس</h1>', `<h1>فاز ${bdi('3-1')} أمس</h1>`],
    [
      '<p class="a">قالت GNA <b>أمس</b></p>',
      `<p class="a">قالت <bdi lang="en" dir="ltr">GNA</bdi> <b>أمس</b></p>`,
    ],
    ['<p>AT&amp;T هنا</p>', '<p><bdi lang="en" dir="ltr">AT&amp;T</bdi> هنا</p>'],
    ['<p>AT&#x26;T هنا</p>', '<p><bdi lang="en" dir="ltr">AT&amp;T</bdi> هنا</p>'],
    [
      '<p>حيث &lt;5 و&lt;b&gt; هنا</p>',
      `<p>حيث ${bdi('&lt;5')} و&lt;<bdi lang="en" dir="ltr">b</bdi>> هنا</p>`,
    ],
    [
      '<a title="فاز 3-1" data-note="5% فقط">هنا</a>',
      '<a title="فاز \u20663-1\u2069" data-note="\u20665%\u2069 فقط">هنا</a>',
    ],
    ['<p>الرقم +٢١٨ ٩١ ١٢٣-٤٥٦٧</p>', '<p>الرقم <bdo dir="ltr">+٢١٨ ٩١ ١٢٣-٤٥٦٧</bdo></p>'],
  ])('%s', (html, expected) => {
    expect(isolateHtml(html, 'en')).toBe(expected);
  });

  test.each([
    '<p>في 3 أغسطس 2016 &amp; هنا</p>',
    '<p>قالت <bdi lang="en" dir="ltr">GNA <b>3-1</b></bdi></p>',
    '<pre><code>npm run 3-1</code></pre>',
    '<svg><text>3-1</text><g><svg>3-1</svg></g><text>3-1</text></svg>',
    '<p lang="en">Score: 3-1 <b>3-1</b></p>',
    '<div dir="ltr"><div>3-1</div>3-1</div>',
    '<!-- 3-1 -->',
    '<img alt="فاز 3-1" src="/a-1.png">',
    '<a href="/3-1/" title="هنا">هنا</a>',
  ])('does not change %s', (html) => {
    expect(isolateHtml(html, 'en')).toBe(html);
  });

  test('continues after an element that it does not change', () => {
    expect(isolateHtml('<bdi dir="ltr"><bdi dir="ltr">1</bdi>-2</bdi> فاز 3-1')).toBe(
      `<bdi dir="ltr"><bdi dir="ltr">1</bdi>-2</bdi> فاز ${bdi('3-1')}`,
    );
  });
});
