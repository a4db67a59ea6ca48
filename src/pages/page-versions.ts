import type { Fact } from '../facts/fact.ts';
import type { SiteReader } from '../facts/site-reader.ts';
import { groupBy } from '../model/grouping.ts';
import type { LanguageCode } from '../model/language.ts';
import { translationKey } from '../model/site/translation.ts';
import { type PlannedPage, pageKinds } from './page-kinds.ts';

/** A page in one of its languages. */
export interface PageVersion {
  readonly lang: LanguageCode;
  readonly url: string;
  /** See `PageAddress`: that of a translated article is another path. */
  readonly subject: string;
}

/**
 * The page in every language in which it stands, its own among them, in the order of site.yaml
 * (what hreflang asks for:
 * https://developers.google.com/search/docs/specialty/international/localized-versions);
 * empty if it stands in one language only.
 */
export function versionsOf(
  page: Pick<PlannedPage, 'kind' | 'subject'>,
  site: SiteReader,
): readonly PageVersion[] {
  return site.languages.length < 2 ? [] : (site.fact(`versions:${workOf(page)}`) ?? []);
}

/** The facts that `versionsOf` reads. @param languages in the order of site.yaml */
export function versionFacts(
  pages: readonly PlannedPage[],
  languages: readonly LanguageCode[],
): readonly Fact[] {
  if (languages.length < 2) return [];
  const works = groupBy(
    pages.filter(({ kind }) => pageKinds[kind].isPublic),
    workOf,
  );
  return [...works].flatMap(([work, versions]): Fact[] => {
    if (versions.length < 2) return [];
    const sorted = versions.map(({ lang, url, subject }): PageVersion => ({ lang, url, subject }));
    sorted.sort((a, b) => languages.indexOf(a.lang) - languages.indexOf(b.lang));
    return [[`versions:${work}`, sorted]];
  });
}

/**
 * What a page shares with its translations and with nothing else. Articles are translations of each
 * other if their files differ by language alone (`articles/2016/08/sirte.md`, `sirte.ar.md`), whatever
 * day each was published.
 */
function workOf({ kind, subject }: Pick<PlannedPage, 'kind' | 'subject'>): string {
  return kind === 'article' ? translationKey(subject) : subject;
}
