import { create } from 'xmlbuilder2';

/** An XML element; its name with its prefix, if any: `media:content`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** A value that an element or attribute may have; undefined leaves the attribute out. */
type AttributeValue = string | number | undefined;

/** Makes an element. Namespaces are declared on the root, as `xmlns` and `xmlns:media`. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, AttributeValue>>,
  ...children: readonly (XmlElement | string)[]
): XmlElement {
  const known = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, String(value)]],
  );
  return { name, attributes: Object.fromEntries(known), children };
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
 * Writes a document: UTF-8, XML 1.0, ended by a line feed. Characters that XML 1.0 has no way to
 * write (https://www.w3.org/TR/xml/#charsets: control characters, half surrogates) are left out;
 * `parse` has refused them before.
 */
export function xmlDocument(root: XmlElement): string {
  const document = create({ encoding: 'UTF-8', invalidCharReplacement: '' });
  append(document, root, root.attributes.xmlns ?? null);
  return `${document.end({ prettyPrint: true })}\n`;
}

type Builder = ReturnType<typeof create>;

function append(parent: Builder, element: XmlElement, defaultNamespace: string | null): void {
  const { name, children } = element;
  const attributes = Object.fromEntries(
    Object.entries(element.attributes).map(([key, value]) => [key, ampersands(value)]),
  );
  const node = name.includes(':')
    ? parent.ele(name, attributes)
    : parent.ele(defaultNamespace, name, attributes);
  for (const child of children) {
    if (typeof child === 'string') node.txt(ampersands(child));
    else append(node, child, defaultNamespace);
  }
}

/**
 * xmlbuilder2 takes `&amp;` in a text, and all that looks like it, for a reference and lets it
 * stand: so "R&D;" would break the document, and escaped HTML would lose a level. With each
 * ampersand escaped beforehand, that habit gives what it should.
 */
function ampersands(text: string): string {
  return text.replaceAll('&', '&amp;');
}
