import type { LanguageCode } from '../model/language.ts';
import type { EntityKind } from '../model/site/entity.ts';
import { defaultLanguage, type Publication } from '../model/site/publication.ts';

/** The folder of the site that contains the pages of an entity kind. */
export const entityFolders: Readonly<Record<EntityKind, string>> = {
  person: 'people',
  place: 'places',
  organisation: 'organisations',
};

/** URLs of the site's pages: absolute paths that end with a slash. */
export interface SiteUrls {
  readonly front: (lang: LanguageCode) => string;
  /** @param day `YYYY-MM-DD` in the publication's zone */
  readonly article: (lang: LanguageCode, day: string, slug: string) => string;
  /** A page with earlier entries of live coverage. @param article URL of the article */
  readonly earlier: (article: string, page: number) => string;
  readonly entity: (lang: LanguageCode, kind: EntityKind, id: string) => string;
  readonly directory: (lang: LanguageCode, kind: EntityKind) => string;
  readonly desk: (lang: LanguageCode, id: string) => string;
  readonly story: (lang: LanguageCode, id: string) => string;
  readonly section: (lang: LanguageCode, id: string) => string;
  readonly staticPage: (lang: LanguageCode, slug: string) => string;
  /** @param period `YYYY-MM` or `YYYY-MM-DD` */
  readonly archive: (lang: LanguageCode, period: string) => string;
  readonly archives: (lang: LanguageCode) => string;
  /** The list of all topics. */
  readonly topics: (lang: LanguageCode) => string;
  readonly topic: (lang: LanguageCode, slug: string) => string;
  /** The list of all figures. */
  readonly figures: (lang: LanguageCode) => string;
  readonly figure: (lang: LanguageCode, id: string) => string;
  /** The list of feeds. */
  readonly feeds: (lang: LanguageCode) => string;
  readonly search: (lang: LanguageCode) => string;
  /** What the service worker shows without a connection. Its script knows this address. */
  readonly offline: (lang: LanguageCode) => string;
}

/**
 * The URL scheme. The default language is at the root, every other under its code. Articles are under
 * their day, so that a shortened URL leads to the archive of the day or month.
 */
export function siteUrls(publication: Publication): SiteUrls {
  const root = (lang: LanguageCode) => (lang === defaultLanguage(publication) ? '/' : `/${lang}/`);
  const dated = (period: string) => period.replaceAll('-', '/');
  return {
    front: root,
    article: (lang, day, slug) => `${root(lang)}${dated(day)}/${slug}/`,
    earlier: (article, page) => `${article}earlier/${page}/`,
    entity: (lang, kind, id) => `${root(lang)}${entityFolders[kind]}/${id}/`,
    directory: (lang, kind) => `${root(lang)}${entityFolders[kind]}/`,
    desk: (lang, id) => `${root(lang)}desks/${id}/`,
    story: (lang, id) => `${root(lang)}stories/${id}/`,
    section: (lang, id) => `${root(lang)}${id}/`,
    staticPage: (lang, slug) => `${root(lang)}${slug}/`,
    archive: (lang, period) => `${root(lang)}${dated(period)}/`,
    archives: (lang) => `${root(lang)}archive/`,
    topics: (lang) => `${root(lang)}topics/`,
    topic: (lang, slug) => `${root(lang)}topics/${slug}/`,
    figures: (lang) => `${root(lang)}figures/`,
    figure: (lang, id) => `${root(lang)}figures/${id}/`,
    feeds: (lang) => `${root(lang)}feeds/`,
    search: (lang) => `${root(lang)}search/`,
    offline: (lang) => `${root(lang)}offline/`,
  };
}
