import type { BreadcrumbList } from 'schema-dts';
import type { BreadcrumbStep } from '../../pages/page-parts.ts';
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
  const between = page.parts.breadcrumb?.(context);
  if (between === undefined) return undefined;
  const front = { name: publicationName, url: absolute(links.to(links.urls.front(page.lang))) };
  const steps = [
    front,
    ...between.flatMap((each) => stepTo(each, context)),
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

/** A page on the way, under its own title if it has no other name. */
function stepTo(step: BreadcrumbStep, { input, links, absolute }: PageContext): readonly Step[] {
  if ('href' in step) return [{ name: step.name, url: absolute(step.href) }];
  const name = input.titleAt(step.url);
  return name === undefined ? [] : [{ name, url: absolute(links.to(step.url)) }];
}
