import { describe, expect, test } from 'vitest';
import { markRightToLeftWords } from '../../../src/model/text/right-to-left-words.ts';

describe('markRightToLeftWords', () => {
  test.each([
    ['<p>Ships in ميناء إسكر &amp; more</p>', 'ar', 'ميناء إسكر'],
    ['<p>The paper «الأيام»</p>', 'ar', 'الأيام'],
    ['<h1>He said: "نعم، نعم."</h1>', 'ar', 'نعم، نعم'],
    ['<p>The word (שלום, לכולם), 5 times</p>', 'he', 'שלום, לכולם'],
    ['<p>Dr. ד”ר כהן!</p>', 'he', 'ד”ר כהן'],
    ['<a href="/x/" title="ميناء">to صُبراتة</a>', 'ar', 'صُبراتة'],
  ])('%s', (html, lang, words) => {
    const at = html.lastIndexOf(words);
    const marked = `<bdi lang="${lang}" dir="rtl">${words}</bdi>`;
    const expected = html.slice(0, at) + marked + html.slice(at + words.length);
    expect(markRightToLeftWords(html)).toBe(expected);
  });

  test('words are taken to be in the language that the site writes in these letters', () => {
    const marked = markRightToLeftWords('<p>See شهر</p>', 'fa');
    expect(marked).toBe('<p>See <bdi lang="fa" dir="rtl">شهر</bdi></p>');
  });

  test('Hebrew and Arabic words beside each other are marked each in their language', () => {
    expect(markRightToLeftWords('<p>שלום سلام</p>', 'fa')).toBe(
      '<p><bdi lang="he" dir="rtl">שלום</bdi> <bdi lang="fa" dir="rtl">سلام</bdi></p>',
    );
  });

  test('isolates words that are not Arabic, without a guess at their language', () => {
    expect(markRightToLeftWords('<p>See گپ</p>')).toBe('<p>See <bdi dir="rtl">گپ</bdi></p>');
  });

  test.each([
    '<p>No such words &amp; names</p>',
    '<p><bdi lang="ar" dir="rtl">ميناء</bdi></p>',
    '<a href="/ar/" lang="ar" hreflang="ar" dir="rtl">العربية</a>',
    '<p dir="rtl">قال <b>نعم</b> أمس</p>',
    '<svg><text>ميناء</text></svg>',
    '<pre><code>ميناء</code></pre>',
    '<img alt="ميناء" src="/a.png">',
    '<select><option>ميناء</option></select>',
  ])('does not change %s', (html) => {
    expect(markRightToLeftWords(html)).toBe(html);
  });

  test.each(['ا ', 'ا....', '<b>ا</b>', '<b dir="rtl">ا</b>', '<i title="ا">', 'ש ', 'ש,,,,'])(
    'takes little time for long texts of "%s"',
    (text) => {
      const html = `<p>${text.repeat(20_000)}</p>`;
      const start = performance.now();
      markRightToLeftWords(html);
      expect(performance.now() - start).toBeLessThan(2_000);
    },
  );
});
