import { describe, expect, test } from 'vitest';
import { optionalText, textElement, xmlDocument, xmlElement } from '../../src/metadata/xml.ts';

/** The document without its declaration and the line feed at its end. */
function written(...element: Parameters<typeof xmlElement>): string {
  const text = xmlDocument(xmlElement(...element));
  expect(text.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n')).toBe(true);
  return text.split('\n').slice(1, -1).join('\n');
}

describe('an XML document', () => {
  test('escapes markup in text and in attributes', () => {
    expect(written('a', { b: '"<&>\'' }, '<b>&amp;]]>"\'')).toBe(
      `<a b="&quot;&lt;&amp;&gt;'">&lt;b&gt;&amp;amp;]]&gt;"'</a>`,
    );
  });

  test('escapes every ampersand, whatever follows it', () => {
    const text = 'R&D; &amp; &#38; &#x26; &lt;';
    const escaped = 'R&amp;D; &amp;amp; &amp;#38; &amp;#x26; &amp;lt;';
    expect(written('a', { b: text }, text)).toBe(`<a b="${escaped}">${escaped}</a>`);
  });

  test('does not change any other character', () => {
    const text = 'emoji 😀, marks \u200F\u202B\u00A0, عربي\tand\n  lines';
    expect(written('a', {}, text)).toBe(`<a>${text}</a>`);
  });

  test('leaves out characters that XML 1.0 cannot represent', () => {
    expect(written('a', { b: 'x\u0000y' }, 'a\u0007b\uD800c\uFFFEd\u{10FFFF}')).toBe(
      '<a b="xy">abcd\u{10FFFF}</a>',
    );
  });

  test('declares namespaces once, on the root', () => {
    const root = { xmlns: 'urn:one', 'xmlns:two': 'urn:two' };
    expect(written('a', root, xmlElement('b', {}, textElement('two:c', 'x')))).toBe(
      '<a xmlns="urn:one" xmlns:two="urn:two">\n  <b>\n    <two:c>x</two:c>\n  </b>\n</a>',
    );
  });

  test('has no namespace by default', () => {
    expect(written('a', {}, xmlElement('b', {}))).toBe('<a>\n  <b/>\n</a>');
  });

  test('writes numbers, and no attribute that is undefined', () => {
    expect(written('a', { width: 3, height: undefined })).toBe('<a width="3"/>');
  });

  test('has no element for an empty text', () => {
    expect(optionalText('a', '')).toBeUndefined();
    expect(optionalText('a', undefined)).toBeUndefined();
    expect(optionalText('a', 'b')).toEqual(textElement('a', 'b'));
    expect(written('a', {}, undefined, textElement('b', 'c'))).toBe('<a>\n  <b>c</b>\n</a>');
  });

  test('refuses text beside elements, where every space would count', () => {
    expect(() => written('a', {}, 'text', xmlElement('b', {}))).toThrow(TypeError);
  });
});
