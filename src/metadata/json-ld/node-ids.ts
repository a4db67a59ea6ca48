import type { Entity } from '../../model/site/fact-values.ts';
import type { Desk } from '../../model/site/publication.ts';
import type { Topic } from '../../model/site/topic.ts';
import { absoluteUrl } from '../absolute-url.ts';
import { identityLanguage, type PageContext } from '../head/page-context.ts';

/*
 * The `@id` of each node: a URL of the site with a fragment, which distinguishes a thing from the page
 * about it. A thing that is the same in every language has the same `@id` in every language.
 */

/** The publication as an organisation. */
export function publisherId({ publication }: PageContext): string {
  return `${publication.baseUrl}#publisher`;
}

/** The site in the page's language. */
export function websiteId({ publication, links }: PageContext): string {
  return `${absoluteUrl(publication, links.urls.front(links.lang))}#website`;
}

/** A person, place or organisation. */
export function entityId({ kind, id }: Entity, context: PageContext): string {
  const { publication, links } = context;
  return `${absoluteUrl(publication, links.urls.entity(identityLanguage(context), kind, id))}#entity`;
}

/** A desk. */
export function deskId({ id }: Pick<Desk, 'id'>, context: PageContext): string {
  const { publication, links } = context;
  return `${absoluteUrl(publication, links.urls.desk(identityLanguage(context), id))}#desk`;
}

/** A topic. */
export function topicId({ slug }: Pick<Topic, 'slug'>, context: PageContext): string {
  const { publication, links } = context;
  return `${absoluteUrl(publication, links.urls.topic(identityLanguage(context), slug))}#topic`;
}

/**
 * A running story in one language, whose parts are its articles in that language.
 * @param url URL of the story's page, from the root of the site
 */
export function storyId(url: string, { publication }: PageContext): string {
  return `${absoluteUrl(publication, url)}#story`;
}

/** The article on the page. */
export function articleId({ url }: Pick<PageContext, 'url'>): string {
  return `${url}#article`;
}

/** The page's breadcrumb trail. */
export function breadcrumbId({ url }: PageContext): string {
  return `${url}#breadcrumb`;
}
