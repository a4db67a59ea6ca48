import { describe, expect, test } from 'vitest';
import { keepNamesWhole } from '../../../src/model/text/whole-names.ts';

const whole = (name: string) => `<span class="whole">${name}</span>`;

describe('keepNamesWhole', () => {
  test.each([
    'al-Sarraj',
    'el-Sisi',
    'al-Dollar',
    'Abd-Allah',
    'Émile-Ève',
    'Bonham-Carter',
    'Abd-al-Rahman',
  ])('marks %s, and changes no text', (name) => {
    const html = keepNamesWhole(`<p>said ${name}, and</p>`);
    expect(html).toBe(`<p>said ${whole(name)}, and</p>`);
    expect(html.replace(/<[^>]*>/g, '')).toBe(`said ${name}, and`);
  });

  test.each([
    ['letters-page@paper.example', `${whole('letters-page@')}<wbr/>paper<wbr/>.example`],
    ['news@port-esker.example', `news@<wbr/>${whole('port-esker')}<wbr/>.example`],
    ['@mara-voss@a-b.example', `${whole('@mara-voss@')}<wbr/>${whole('a-b')}<wbr/>.example`],
    ['jo.al-Sarraj@x.example', `jo<wbr/>${whole('.al-Sarraj@')}<wbr/>x<wbr/>.example`],
    ['a-part-too-long-for-a-phone@x.example', 'a-part-too-long-for-a-phone@<wbr/>x<wbr/>.example'],
  ])('a line breaks an address after its @ or before a dot: %s', (address, marked) => {
    const html = `<p>(<a href="mailto:${address}">${address}</a>), al-Sarraj.</p>`;
    const expected = `<p>(<a href="mailto:${address}">${marked}</a>), ${whole('al-Sarraj')}.</p>`;
    expect(keepNamesWhole(html)).toBe(expected);
  });

  test.each([
    ['an address without a hyphen', '<p>news@paper.example, a@b and 3@4-5</p>'],
    ['words that may break', '<p>pro-government, west-south-west, Tripoli-based</p>'],
    ['a name too long for a line of large text', '<p>Saint-Germain-en-Laye, Port-Christchurch</p>'],
    ['numbers', '<p>10-15, T-72 and 2031-05-02</p>'],
    ['a time before a month', '<p>at 12:30 August 2016, 1.5 August 2016</p>'],
    ['a date in an element of its own', '<time datetime="2016-08-03">3 August 2016</time>'],
    ['a number that is not a year', '<p>10 ships 20163, 3 August at 2016</p>'],
    ['tags and attributes', '<a title="al-Sarraj > al-Sarraj" href="/x/al-Sarraj">x</a>'],
    ['code', '<pre><code>al-Sarraj</code></pre><code>el-Sisi</code>'],
    ['a drawing', '<svg viewBox="0 0 1 1"><text>al-Sarraj</text></svg>'],
    ['part of an address', '<p>a-b-Cedar and x/al-Sarrajistan-Republic</p>'],
  ])('does not change %s', (_, html) => {
    expect(keepNamesWhole(html)).toBe(html);
  });

  test.each([
    ['<p>on 3 August 2016, and</p>', `<p>on ${whole('3 August')} 2016, and</p>`],
    ['<p>في 12 أغسطس 2016؛</p>', `<p>في ${whole('12 أغسطس')} 2016؛</p>`],
    ['<h1>Wednesday 3 August 2016</h1>', `<h1>Wednesday ${whole('3 August')} 2016</h1>`],
  ])('marks day and month before a year: %s', (html, marked) => {
    expect(keepNamesWhole(html)).toBe(marked);
  });

  test('marks a name after a drawing and inside a link', () => {
    const html = '<svg><text>al-Sarraj</text></svg><a href="/p/">Fayez al-Sarraj</a>';
    expect(keepNamesWhole(html)).toBe(
      html.replace('Fayez al-Sarraj', `Fayez ${whole('al-Sarraj')}`),
    );
  });
});
