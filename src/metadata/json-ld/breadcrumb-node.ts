import type { BreadcrumbList } from 'schema-dts';
import type { Page } from '../../pages/page-kinds.ts';
import type { PageContext } from '../page-context.ts';
import { breadcrumbId } from './node-ids.ts';

interface Step {
  readonly name: string;
  readonly url: string;
}

/**
 * The way from the front page to this one, by pages to which this one links
 * (https://developers.google.com/search/docs/appearance/structured-data/breadcrumb); undefined
 * where there is no way to show.
 */
export function breadcrumbNode(context: PageContext): BreadcrumbList | undefined {
  const { page, words, url, links, publicationName, absolute } = context;
  if (page.kind === 'front' || page.kind === 'not-found') return undefined;
  const front = { name: publicationName, url: absolute(links.to(links.urls.front(page.lang))) };
  const steps = [front, ...between(page, context), { name: words.title, url }];
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

/** The pages between the front page and this one. */
function between(page: Page, context: PageContext): readonly Step[] {
  const { absolute, links, format } = context;
  const { urls } = links;
  switch (page.kind) {
    case 'article':
      return [{ name: page.view.section.text, url: absolute(page.view.section.href) }];
    case 'person':
    case 'place':
    case 'organisation':
      return stepTo(urls.directory(page.lang, page.kind), context);
    case 'figure':
      return stepTo(urls.figures(page.lang), context);
    case 'day':
      return [
        ...stepTo(urls.archives(page.lang), context),
        { name: format.month(page.view.month.period), url: absolute(page.view.month.href) },
      ];
    case 'month':
      return stepTo(urls.archives(page.lang), context);
    default:
      return [];
  }
}

/** A page of the site under its own title. */
function stepTo(url: string, { input, links, absolute }: PageContext): readonly Step[] {
  const name = input.titleAt(url);
  return name === undefined ? [] : [{ name, url: absolute(links.to(url)) }];
}
