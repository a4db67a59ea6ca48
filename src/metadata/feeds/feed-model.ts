import type { LanguageCode } from '../../model/language.ts';
import type { FeedFormat } from '../../pages/feed-urls.ts';

/** A feed, independent of its format. URLs are absolute, times ISO 8601 with a zone. */
export interface Feed {
  /** URL of the page whose articles it lists: the same in every format. */
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly language: LanguageCode;
  readonly homeUrl: string;
  /** URLs of the feed itself, by format. */
  readonly selfUrls: Readonly<Partial<Record<FeedFormat, string>>>;
  /** When the most recently changed of its articles changed; undefined if it has none. */
  readonly updated: string | undefined;
  readonly publisher: FeedAuthor;
  /** Copyright notice: `© Port Esker Press`; undefined if site.yaml names no holder. */
  readonly rights: string | undefined;
  /** URL of the licence; undefined if site.yaml names none. */
  readonly licence: string | undefined;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
}

/** An article in a feed. */
export interface FeedEntry {
  /** A `tag:` URI: see `tagUri`. */
  readonly id: string;
  readonly url: string;
  readonly headline: string;
  readonly standfirst: string;
  readonly language: LanguageCode;
  readonly published: string;
  readonly updated: string;
  readonly authors: readonly FeedAuthor[];
  readonly categories: readonly FeedCategory[];
  /** The full article, with absolute URLs; undefined in feeds that contain only standfirsts. */
  readonly contentHtml: string | undefined;
  /** The article's lead picture. */
  readonly picture: FeedPicture | undefined;
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
  /** URI of the vocabulary that defines the term; undefined for the site's own ids. */
  readonly scheme: string | undefined;
}

export interface FeedPicture {
  readonly url: string;
  /** Media type. */
  readonly type: string | undefined;
  /** In pixels, like `height`. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly caption: string | undefined;
  readonly credit: string;
  readonly licence: { readonly text: string; readonly url: string | undefined } | undefined;
}
