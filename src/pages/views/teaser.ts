import type { ArticleReader } from '../../facts/article-reader.ts';
import type { Href } from '../../model/address/href.ts';
import type { Moment } from '../../model/moment.ts';
import type { Availability } from '../../model/site/article/article-facts.ts';
import { isOpinion } from '../../model/site/article/article-kind.ts';
import type { ListedValues } from '../../model/site/article/article-values.ts';
import type { ListItem } from '../page-parts.ts';
import type { Link, Links, Words } from './links.ts';
import { type ThumbnailView, thumbnailView } from './thumbnail-view.ts';

/** An article as lists show it. */
export interface Teaser extends ListedValues {
  readonly href: Href;
  readonly section: Link;
  /** The dateline's place. */
  readonly place: Words | undefined;
  readonly published: Moment;
  /** The names of its authors, if it is opinion. */
  readonly authors: readonly Words[];
  /** When it last changed; undefined unless that is more than a minute after `published`. */
  readonly updated: Moment | undefined;
  readonly day: string;
  readonly availability: Availability;
  /** Its lead picture, if that is large enough. */
  readonly thumbnail: ThumbnailView | undefined;
}

/** The teaser of an article, with links for pages in the language of `links`. */
export function teaserOf(article: ArticleReader, links: Links): Teaser {
  const picture = article.leadPictureFile();
  return plainTeaser(article, links, picture && thumbnailView(picture, links));
}

/**
 * The teaser of an article without its picture.
 * @param thumbnail for pages that show the picture nevertheless
 */
export function plainTeaser(
  article: ArticleReader,
  links: Links,
  thumbnail?: ThumbnailView,
): Teaser {
  return {
    href: links.to(article.url),
    section: links.section(article.section),
    place: article.place && links.name(article.place.names),
    authors: isOpinion(article.kind) ? article.byline.map(links.author) : [],
    published: article.published,
    updated: article.modified.epoch > article.published.epoch ? article.modified : undefined,
    day: article.day,
    availability: article.availability,
    thumbnail,
    // Last: V8 with Node 20 adds properties to a spread object of varying shape at a twentieth of the speed.
    ...article.listed,
  };
}

/** A teaser as an entry of a list. */
export function teaserItem({ headline, href }: Teaser): ListItem {
  return { name: headline, href };
}
