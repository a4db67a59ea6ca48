import type { Fact } from '../facts/fact.ts';
import type { SiteReader } from '../facts/site-reader.ts';
import { groupBy } from '../model/grouping.ts';
import type { LanguageCode } from '../model/language.ts';
import { translationKey } from '../model/site/article/translation.ts';
import { articleOn } from './live/earlier-text.ts';
import { isOwnKind, type PlannedPage, traitsOf } from './page-kinds.ts';
import { unpublishedArticles } from './unpublished-articles.ts';

type PageKey = Pick<PlannedPage, 'kind' | 'lang' | 'subject'>;

/** A page in one of its languages. */
export interface PageVersion {
  readonly lang: LanguageCode;
  readonly url: string;
  /** See `PageAddress`. The versions of an article have different subjects: their paths. */
  readonly subject: string;
  /** Whether it asks search engines not to list it, as the page of an expired article, a draft and a pending one does. */
  readonly isHidden?: true;
}

/**
 * The page in every language that has it, including its own, in the order of site.yaml, as hreflang
 * requires: https://developers.google.com/search/docs/specialty/international/localized-versions
 * Empty if the page is in one language only, and for lists that are empty in their language.
 */
export function versionsOf(page: PageKey, site: SiteReader): readonly PageVersion[] {
  if (site.languages.length < 2) return [];
  const versions = site.fact<readonly PageVersion[]>(`versions:${versionsKey(page)}`) ?? [];
  return versions.some(({ lang }) => lang === page.lang) ? versions : [];
}

/**
 * The versions of a page that search engines may list, if it is one of them itself. Empty if there is only one: `hreflang`
 * must not lead to a page with `noindex`, nor be on one.
 */
export function indexedVersionsOf(page: PageKey, site: SiteReader): readonly PageVersion[] {
  const versions = versionsOf(page, site).filter(({ isHidden }) => isHidden !== true);
  return versions.length > 1 && versions.some(({ lang }) => lang === page.lang) ? versions : [];
}

/**
 * The versions of a page that it links for readers. A page with earlier entries of live coverage links the translations of
 * the article, because the entries on their pages with earlier entries are others.
 */
export function versionsToLink(page: PageKey, site: SiteReader): readonly PageVersion[] {
  const article = articleOn(page);
  return versionsOf(
    article === undefined ? page : { ...page, kind: 'article', subject: article },
    site,
  );
}

/** Whether pages in other languages lead to an edition: it has articles, or is the default one. */
export function isOffered(lang: LanguageCode, site: SiteReader): boolean {
  return lang === site.defaultLanguage || site.fact(`offered:${lang}`) === true;
}

/** The kinds of pages that each edition has, even if it has no articles: their lists are empty then. */
const listsOfEdition: ReadonlySet<string> = new Set([
  ...['front', 'directory', 'archives', 'feeds', 'search', 'section', 'story'],
]);

/** Whether a page is a list of an edition that is not offered, so that nothing should lead to it. */
export function isOfEmptyEdition(
  { kind, lang }: Pick<PlannedPage, 'kind' | 'lang'>,
  site: SiteReader,
): boolean {
  return listsOfEdition.has(kind) && !isOffered(lang, site);
}

/** The facts that `versionsOf` and `isOffered` read. @param languages in the order of site.yaml */
export function versionFacts(
  pages: readonly PlannedPage[],
  languages: readonly LanguageCode[],
  site: SiteReader,
): readonly Fact[] {
  if (languages.length < 2) return [];
  const withArticles = new Set(
    pages.filter(({ kind }) => kind === 'article').map((page) => page.lang),
  );
  const isEmpty = ({ kind, lang, subject }: PlannedPage) => {
    if (!listsOfEdition.has(kind) || lang === languages[0]) return false;
    return (
      !withArticles.has(lang) || (kind === 'section' && site.published(lang, subject) === undefined)
    );
  };
  const groups = groupBy(
    pages.filter((page) => traitsOf(page.kind, site).isPublic && !isEmpty(page)),
    versionsKey,
  );
  const offered = languages.filter((lang) => withArticles.has(lang));
  const hidden = unpublishedArticles(site);
  const versions = [...groups].flatMap(([key, versions]): Fact[] => {
    if (versions.length < 2) return [];
    const sorted = versions.map(
      ({ lang, url, subject }): PageVersion => ({
        ...{ lang, url, subject },
        ...(hidden.has(subject) ? { isHidden: true } : {}),
      }),
    );
    sorted.sort((a, b) => languages.indexOf(a.lang) - languages.indexOf(b.lang));
    return [[`versions:${key}`, sorted]];
  });
  return [...offered.map((lang): Fact => [`offered:${lang}`, true]), ...versions];
}

/**
 * The key that a page shares with its translations only. Articles are translations of each other if
 * their files differ only by language (`articles/2016/08/sirte.md`, `sirte.ar.md`), even if they were
 * published on different days.
 */
function versionsKey({ kind, subject }: Pick<PlannedPage, 'kind' | 'subject'>): string {
  if (kind === 'article') return translationKey(subject);
  // An added kind may be about what has a page of Dateline too: a section, a day.
  return isOwnKind(kind) ? subject : `${kind}:${subject}`;
}
