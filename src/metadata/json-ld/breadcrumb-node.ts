import type { BreadcrumbList } from 'schema-dts';
import type { PageContext } from '../head/page-context.ts';
import { breadcrumbId } from './node-ids.ts';

/**
 * The breadcrumb trail from the front page to this page, through pages that this page links
 * (https://developers.google.com/search/docs/appearance/structured-data/breadcrumb). Undefined for pages
 * without one.
 */
export function breadcrumbNode(context: PageContext): BreadcrumbList | undefined {
  const { page, words, url, links, publicationName, absolute, format, input } = context;
  const titles = input.metadataWordsOf(page.lang);
  const between = page.parts.breadcrumb?.({ links, format, titles });
  if (between === undefined) return undefined;
  const front = { name: publicationName, url: absolute(links.to(links.urls.front(page.lang))) };
  const steps = [
    front,
    ...between.map(({ name, href }) => ({ name, url: absolute(href) })),
    { name: words.title, url },
  ];
  return {
    '@type': 'BreadcrumbList',
    '@id': breadcrumbId(context),
    itemListElement: steps.map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: step.name,
      item: { '@id': step.url },
    })),
  };
}
