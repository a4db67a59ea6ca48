import type { Href } from '../model/href.ts';
import type { Language, LanguageCode } from '../model/language.ts';
import type { Site } from '../model/site.ts';
import { linksIn } from './links.ts';
import type { PlannedPage } from './page-kinds.ts';

/** The way from a page to another edition. */
export interface OtherLanguage {
  readonly language: Language;
  /** The same page there, or else the front page there. */
  readonly href: Href;
  /** In that language: its own name, or that the link leads to the front page. */
  readonly text: string;
}

/**
 * The ways from a page to the site's other editions, in their order.
 * @param versions the page in every language in which it stands: `SiteIndex.translationsOf`
 * @param frontPageIn says in a language that a link leads to the front page of that language
 */
export function otherLanguages(
  page: Pick<PlannedPage, 'lang'>,
  versions: readonly Pick<PlannedPage, 'lang' | 'url'>[],
  site: Site,
  frontPageIn: (language: Language) => string,
): readonly OtherLanguage[] {
  if (site.languages.length < 2) return [];
  const { to, urls } = linksIn(site, page.lang);
  const urlIn = (lang: LanguageCode) => versions.find((each) => each.lang === lang)?.url;
  return site.languages
    .filter(({ code }) => code !== page.lang)
    .map((language) => {
      const same = urlIn(language.code);
      return {
        language,
        href: to(same ?? urls.front(language.code)),
        text: same === undefined ? frontPageIn(language) : language.name,
      };
    });
}
