import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Every element of a page, in the order of the page. */
export function elementsOf(html: string): readonly Element[] {
  return elementsIn(parse(html));
}

function elementsIn(node: Node): readonly Element[] {
  const own = 'tagName' in node ? [node] : [];
  const children = 'childNodes' in node ? node.childNodes : [];
  return [...own, ...children.flatMap(elementsIn)];
}

/** Every element within another, in the order of the page. */
export function elementsUnder(element: Element): readonly Element[] {
  return element.childNodes.flatMap(elementsIn);
}

/** The value of an attribute; undefined if the element has none. */
export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** The text in an element as a reader sees it, with runs of white space collapsed. */
export function textOf(element: Element): string {
  return rawText(element).replace(/\s+/g, ' ').trim();
}

function rawText(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(rawText).join('') : '';
}
