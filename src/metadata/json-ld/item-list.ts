import type { ItemList } from 'schema-dts';
import type { Href } from '../../model/href.ts';
import type { FigurePageView } from '../../pages/figure-page.ts';
import type { Page } from '../../pages/page-kinds.ts';
import type { Teaser } from '../../pages/teaser.ts';
import type { PageContext } from '../page-context.ts';

interface Item {
  readonly name: string;
  readonly href: Href;
}

/** What a page lists, in its order; undefined where the page is no list, or an empty one. */
export function itemList(context: PageContext): ItemList | undefined {
  const items = itemsOf(context.page, context);
  return items.length === 0 ? undefined : listOf(items, context);
}

function listOf(items: readonly Item[], { absolute }: PageContext): ItemList {
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

function itemsOf(page: Page, { format }: PageContext): readonly Item[] {
  switch (page.kind) {
    case 'front':
      return articles(page.view.lead ? [page.view.lead, ...page.view.others] : page.view.others);
    case 'section':
    case 'day':
      return articles(page.view.articles);
    case 'month':
      return articles(page.view.days.flatMap((day) => day.articles));
    case 'archives':
      return page.view.years.flatMap(({ months }) =>
        months.map(({ period, href }) => ({ name: format.month(period), href })),
      );
    case 'figures':
      return page.view.figures.map(({ of, href }) => ({ name: of, href }));
    case 'figure':
      return articlesOf(page.view);
    case 'directory':
      return page.view.entries.map(({ text, href }) => ({ name: text, href }));
    default:
      return [];
  }
}

/** The articles that give a figure, each once. */
function articlesOf({ history }: FigurePageView): readonly Item[] {
  const all = history.flatMap((day) => day.articles);
  return [...new Map(all.map(({ text, href }) => [href, { name: text, href }])).values()];
}

function articles(teasers: readonly Teaser[]): readonly Item[] {
  return teasers.map(({ headline, href }) => ({ name: headline, href }));
}
