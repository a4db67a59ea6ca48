import type { ItemList } from 'schema-dts';
import type { PageContext } from '../head/page-context.ts';

/** What a page lists, in its order; undefined if the page is no list, or an empty one. */
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
