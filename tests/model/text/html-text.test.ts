import { expect, test } from 'vitest';
import { decodeHtml, escapeHtml, escapeXml } from '../../../src/model/text/html-text.ts';

test('decodeHtml decodes names and numbers, and leaves what is no reference', () => {
  expect(decodeHtml('&lt;a&gt; &amp;lt; &quot;&apos; &#x41;&#66; &nbsp; &#x110000; & ;')).toBe(
    `<a> &lt; "' AB &nbsp; &#x110000; & ;`,
  );
});

test.each(['a & b', '<b>"x"</b>', '&amp;', ''])('decodeHtml reads %j as escaped', (text) => {
  expect(decodeHtml(escapeHtml(text))).toBe(text);
  expect(decodeHtml(escapeXml(text))).toBe(text);
  expect(escapeHtml(text)).not.toMatch(/[<"]/);
  expect(escapeXml(text)).not.toMatch(/[<>]/);
});
