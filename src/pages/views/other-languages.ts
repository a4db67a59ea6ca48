import type { SiteReader } from '../../facts/site-reader.ts';
import type { Href } from '../../model/address/href.ts';
import type { Language, LanguageCode } from '../../model/language.ts';
import type { PageAddress } from '../page.ts';
import { isOffered, type PageVersion } from '../page-versions.ts';
import { linksIn } from './links.ts';

/** A link from a page to another edition. */
export interface OtherLanguage {
  readonly language: Language;
  /** The same page in that edition, or else its front page. */
  readonly href: Href;
  /** In that language: the language's name, or a text that says that the link leads to the front page. */
  readonly text: string;
}

/**
 * The links from a page to the site's other editions, in the order of the site's languages. An edition without
 * articles is left out, unless it has the same page.
 * @param versions the page in every language that has it: `versionsToLink`
 * @param frontPageIn the text of a link to the front page, in the given language
 */
export function otherLanguages(
  page: Pick<PageAddress, 'lang'>,
  versions: readonly PageVersion[],
  site: SiteReader,
  frontPageIn: (language: Language) => string,
): readonly OtherLanguage[] {
  if (site.languages.length < 2) return [];
  const { to, urls } = linksIn(site, page.lang);
  const urlIn = (lang: LanguageCode) => versions.find((each) => each.lang === lang)?.url;
  return site.languages
    .filter(
      ({ code }) => code !== page.lang && (urlIn(code) !== undefined || isOffered(code, site)),
    )
    .map((language) => {
      const same = urlIn(language.code);
      return {
        language,
        href: to(same ?? urls.front(language.code)),
        text: same === undefined ? frontPageIn(language) : language.name,
      };
    });
}
