import type { LanguageCode } from '../../model/language.ts';
import type { FeedFormat } from '../../pages/feed-urls.ts';

/** A feed, whatever format it is written in. Addresses are absolute, times ISO 8601 with a zone. */
export interface Feed {
  /** The address of the page whose news it brings: it is the same in every format. */
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly language: LanguageCode;
  readonly homeUrl: string;
  /** Where the feed itself stands, by format. */
  readonly selfUrls: Readonly<Partial<Record<FeedFormat, string>>>;
  /** When the last of its articles changed; undefined if it has none. */
  readonly updated: string | undefined;
  readonly publisher: FeedAuthor;
  /** Whose it is: `© Port Esker Press`; undefined if site.yaml does not say. */
  readonly rights: string | undefined;
  /** The address of the licence, if site.yaml names one. */
  readonly licence: string | undefined;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
}

/** An article in a feed. */
export interface FeedEntry {
  /** A tag: URI that survives a change of headline, of http to https and of the base path. */
  readonly id: string;
  readonly url: string;
  readonly headline: string;
  readonly standfirst: string;
  readonly language: LanguageCode;
  readonly published: string;
  readonly updated: string;
  readonly authors: readonly FeedAuthor[];
  readonly categories: readonly FeedCategory[];
  /** The whole article, every address in it absolute; undefined in feeds of standfirsts. */
  readonly contentHtml: string | undefined;
  /** The picture that leads the article. */
  readonly image: FeedImage | undefined;
}

export interface FeedAuthor {
  readonly name: string;
  readonly url: string;
}

/** The section, the story or a topic of an article. */
export interface FeedCategory {
  /** An id: `conflict`, `20000056`. */
  readonly term: string;
  readonly label: string;
  /** The vocabulary from which the term is; undefined for the site's own. */
  readonly scheme: string | undefined;
}

export interface FeedImage {
  readonly url: string;
  readonly type: string | undefined;
  /** Sides in pixels. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly caption: string | undefined;
  readonly credit: string;
  readonly licence: { readonly text: string; readonly url: string | undefined } | undefined;
}
