import { escapeXml } from '../model/text/html-text.ts';

/** An XML element. The name includes its prefix, if any: `media:content`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlChild[];
}

export type XmlChild = XmlElement | string;

/** The value of an attribute; undefined leaves the attribute out. */
type AttributeValue = string | number | undefined;

/** Makes an element; children that are undefined are left out. Declare namespaces on the root, as `xmlns` and `xmlns:media`. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, AttributeValue>>,
  ...children: readonly (XmlChild | undefined)[]
): XmlElement {
  const defined: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) defined[key] = String(value);
  }
  const own = children.filter((child) => child !== undefined);
  return { name, attributes: defined, children: own };
}

/** Makes an element that contains only text. */
export function textElement(name: string, text: string): XmlElement {
  return xmlElement(name, {}, text);
}

/** Makes an element that contains only text; undefined if the text is empty or undefined. */
export function optionalText(name: string, text: string | undefined): XmlElement | undefined {
  return text ? textElement(name, text) : undefined;
}

/**
 * Serialises a document: XML 1.0, UTF-8, one element a line, with a line feed at the end. Characters
 * that XML 1.0 cannot represent (https://www.w3.org/TR/xml/#charsets: control characters, lone
 * surrogates) are left out; content with them does not pass `parse`.
 * Throws TypeError if an element contains both text and elements, which no format here needs.
 */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${serialise(root, '')}`;
}

/** An element without child elements is on one line; otherwise each child starts on its own line. */
function serialise({ name, attributes, children }: XmlElement, indent: string): string {
  const start = `${indent}<${name}${attributesText(attributes)}`;
  if (children.every((child) => typeof child === 'string')) {
    const text = children.map(escapeText).join('');
    return text === '' ? `${start}${emptyEnd(name)}\n` : `${start}>${text}</${name}>\n`;
  }
  const inside = children.map((child) => {
    if (typeof child === 'string') throw new TypeError(`text beside elements in <${name}>`);
    return serialise(child, `${indent}  `);
  });
  return `${start}>\n${inside.join('')}${indent}</${name}>\n`;
}

/** XHTML elements have a space before the slash: https://www.w3.org/TR/xhtml1/#C_2 */
function emptyEnd(name: string): string {
  return name.startsWith('xhtml:') ? ' />' : '/>';
}

function attributesText(attributes: XmlElement['attributes']): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeText(value).replaceAll('"', '&quot;')}"`)
    .join('');
}

const invalidCharacters = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A quick first test. It also matches valid surrogate pairs, which `invalidCharacters` does not. */
const maybeInvalid = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/;

function escapeText(text: string): string {
  const valid = maybeInvalid.test(text) ? text.replace(invalidCharacters, '') : text;
  return escapeXml(valid);
}
