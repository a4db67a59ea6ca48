import type { ItemList } from 'schema-dts';
import type { PageContext } from '../head/page-context.ts';

/** The items of a list page, in the order of the page; undefined if the page has none. */
export function itemList({ page, format, absolute }: PageContext): ItemList | undefined {
  const items = page.parts.items(format);
  if (items.length === 0) return undefined;
  return {
    '@type': 'ItemList',
    numberOfItems: items.length,
    itemListElement: items.map(({ name, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      url: absolute(href),
    })),
  };
}
