import { attributeOf, elementsOf, elementsUnder, textOf } from '../sites/html/html-tree.ts';

type Element = ReturnType<typeof elementsOf>[number];

/** An h-entry as a microformats parser finds it. Values are in the order of the page. */
export interface HEntry {
  readonly name: readonly string[];
  readonly summary: readonly string[];
  readonly published: readonly string[];
  readonly updated: readonly string[];
  readonly url: readonly string[];
  readonly category: readonly string[];
  readonly location: readonly string[];
  /** The text of the content. */
  readonly content: readonly string[];
  readonly author: readonly { readonly name: string; readonly url: string }[];
}

/**
 * Parses the h-entries of a page by those rules of https://microformats.org/wiki/microformats2-parsing that
 * our pages need: no values from several elements, no nested properties.
 * @param base URL of the page, to which its links are relative
 */
export function hEntriesOf(html: string, base: string): readonly HEntry[] {
  return elementsOf(html)
    .filter((element) => hasClass(element, 'h-entry'))
    .map((element) => hEntry(elementsUnder(element), base));
}

function hEntry(elements: readonly Element[], base: string): HEntry {
  const of = (name: string) => elements.filter((element) => hasClass(element, name));
  return {
    name: of('p-name').map(textOf),
    summary: of('p-summary').map(textOf),
    published: of('dt-published').map(dateOf),
    updated: of('dt-updated').map(dateOf),
    url: of('u-url').map((element) => addressOf(element, base)),
    category: of('p-category').map(textOf),
    location: of('p-location').map(textOf),
    content: of('e-content').map(textOf),
    // For an h-card that is a link without properties, the text is the name and the target is the URL.
    author: of('p-author')
      .filter((element) => hasClass(element, 'h-card'))
      .map((element) => ({ name: textOf(element), url: addressOf(element, base) })),
  };
}

function hasClass(element: Element, name: string): boolean {
  return attributeOf(element, 'class')?.split(/\s+/).includes(name) ?? false;
}

function dateOf(element: Element): string {
  return (element.tagName === 'time' && attributeOf(element, 'datetime')) || textOf(element);
}

function addressOf(element: Element, base: string): string {
  const address = attributeOf(element, element.tagName === 'data' ? 'value' : 'href');
  return new URL(address ?? '', base).href;
}
