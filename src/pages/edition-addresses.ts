import type { LanguageCode } from '../model/language.ts';
import { defaultLanguage } from '../model/publication.ts';
import type { Site } from '../model/site.ts';
import type { ParsedStaticPage } from '../model/story.ts';
import { siteUrls } from '../relate/site-urls.ts';

/** Where something stands, and in which language. */
export interface EditionAddress {
  readonly url: string;
  readonly lang: LanguageCode;
}

/**
 * Finds where an edition has what `site.yaml` names by its address in the default language
 * (`/standards/#corrections`): on the same static page in the edition's language, at the heading of
 * the same id where it has one, else at its top; where the edition has no such page, on that of
 * the default language. Every other address stays what it is.
 */
export function editionAddresses(site: Site, lang: LanguageCode): (url: string) => EditionAddress {
  const home = defaultLanguage(site.publication);
  if (lang === home) return (url) => ({ url, lang });
  const urls = siteUrls(site.publication);
  return (url) => {
    if (!url.startsWith('/')) return { url, lang };
    const [path = '', anchor] = url.split('#', 2);
    const original = pageAt(path, home);
    if (original === undefined) return { url, lang };
    const own = site.staticPages.find((page) => page.lang === lang && page.slug === original.slug);
    if (own === undefined) return { url, lang: home };
    const top = urls.staticPage(lang, own.slug);
    const found = own.body.headings.some(({ id }) => id === anchor);
    return { url: found ? `${top}#${anchor}` : top, lang };
  };

  function pageAt(path: string, of: LanguageCode): ParsedStaticPage | undefined {
    return site.staticPages.find(
      (page) => page.lang === of && urls.staticPage(of, page.slug) === path,
    );
  }
}
