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
  /** See `PageAddress`. The versions of an article have different subjects: their paths. */
  readonly subject: string;
}

/**
 * The page in every language that has it, including its own, in the order of site.yaml, as hreflang
 * requires: https://developers.google.com/search/docs/specialty/international/localized-versions
 * Empty if the page is in one language only.
 */
export function versionsOf(
  page: Pick<PlannedPage, 'kind' | 'subject'>,
  site: SiteReader,
): readonly PageVersion[] {
  return site.languages.length < 2 ? [] : (site.fact(`versions:${versionsKey(page)}`) ?? []);
}

/** The facts that `versionsOf` reads. @param languages in the order of site.yaml */
export function versionFacts(
  pages: readonly PlannedPage[],
  languages: readonly LanguageCode[],
): readonly Fact[] {
  if (languages.length < 2) return [];
  const groups = groupBy(
    pages.filter(({ kind }) => pageKinds[kind].isPublic),
    versionsKey,
  );
  return [...groups].flatMap(([key, versions]): Fact[] => {
    if (versions.length < 2) return [];
    const sorted = versions.map(({ lang, url, subject }): PageVersion => ({ lang, url, subject }));
    sorted.sort((a, b) => languages.indexOf(a.lang) - languages.indexOf(b.lang));
    return [[`versions:${key}`, sorted]];
  });
}

/**
 * The key that a page shares with its translations only. Articles are translations of each other if
 * their files differ only by language (`articles/2016/08/sirte.md`, `sirte.ar.md`), even if they were
 * published on different days.
 */
function versionsKey({ kind, subject }: Pick<PlannedPage, 'kind' | 'subject'>): string {
  return kind === 'article' ? translationKey(subject) : subject;
}
