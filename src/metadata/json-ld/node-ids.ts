import type { Entity } from '../../model/site/fact-values.ts';
import { absoluteUrl } from '../absolute-url.ts';
import { identityLanguage, type PageContext } from '../head/page-context.ts';

/*
 * The `@id` of each thing: an address of the site with a fragment that tells the thing from the
 * page about it. What is the same in every language has the same one in every language.
 */

/** The publication as an organisation. */
export function publisherId({ publication }: PageContext): string {
  return `${publication.baseUrl}#publisher`;
}

/** The site in the page's language. */
export function websiteId({ publication, links }: PageContext): string {
  return `${absoluteUrl(publication, links.urls.front(links.lang))}#website`;
}

/** A person, a place or an organisation. */
export function entityId(entity: Entity, context: PageContext): string {
  return `${context.entityUrl(entity, identityLanguage(context))}#entity`;
}

/**
 * A running story in one language: its articles in that language are its parts.
 * @param url of the story's page, from the site's root
 */
export function storyId(url: string, { publication }: PageContext): string {
  return `${absoluteUrl(publication, url)}#story`;
}

/** The article on the page. */
export function articleId({ url }: Pick<PageContext, 'url'>): string {
  return `${url}#article`;
}

/** The way that leads to the page. */
export function breadcrumbId({ url }: PageContext): string {
  return `${url}#breadcrumb`;
}
