/** An XML element; its name with its prefix, if any: `media:content`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlChild[];
}

export type XmlChild = XmlElement | string;

/** A value that an element or attribute may have; undefined leaves the attribute out. */
type AttributeValue = string | number | undefined;

/** Makes an element. Namespaces are declared on the root, as `xmlns` and `xmlns:media`. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, AttributeValue>>,
  ...children: readonly XmlChild[]
): XmlElement {
  const known: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) known[key] = String(value);
  }
  return { name, attributes: known, children };
}

/** An element that holds text only. */
export function textElement(name: string, text: string): XmlElement {
  return xmlElement(name, {}, text);
}

/** An element of text in a list, or an empty list where there is no text. */
export function optionalText(name: string, text: string | undefined): readonly XmlElement[] {
  return text === undefined || text === '' ? [] : [textElement(name, text)];
}

/**
 * Writes a document: UTF-8, XML 1.0, ended by a line feed, a line for each element. Characters that
 * XML 1.0 has no way to write (https://www.w3.org/TR/xml/#charsets: control characters, half
 * surrogates) are left out; `parse` has refused them before.
 * Throws TypeError if text stands beside elements, which no format here asks for.
 */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}`;
}

/** An element on lines of its own; each element in it has lines of its own, text has none. */
function written({ name, attributes, children }: XmlElement, indent: string): string {
  const start = `${indent}<${name}${attributesText(attributes)}`;
  if (children.every((child) => typeof child === 'string')) {
    const text = children.map(escaped).join('');
    return text === '' ? `${start}${emptyEnd(name)}\n` : `${start}>${text}</${name}>\n`;
  }
  const inside = children.map((child) => {
    if (typeof child === 'string') throw new TypeError(`text beside elements in <${name}>`);
    return written(child, `${indent}  `);
  });
  return `${start}>\n${inside.join('')}${indent}</${name}>\n`;
}

/** In elements of XHTML a space stands before the slash: https://www.w3.org/TR/xhtml1/#C_2 */
function emptyEnd(name: string): string {
  return name.startsWith('xhtml:') ? ' />' : '/>';
}

function attributesText(attributes: XmlElement['attributes']): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`)
    .join('');
}

const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** What is unwritable, and besides it whole pairs of surrogates, which are told apart where one stands. */
const suspicious = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/;

/** `>` for the sake of `]]>`, which must not stand in text. */
function escaped(text: string): string {
  const writable = suspicious.test(text) ? text.replace(unwritable, '') : text;
  return writable.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
