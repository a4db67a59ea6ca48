import type { LanguageCode } from '../model/language.ts';
import type { LocalisedUrls } from '../model/site/fact-values.ts';
import { defaultLanguage, sitePageLinks } from '../model/site/publication.ts';
import type { Site } from '../model/site/site.ts';
import { siteUrls } from '../relate/site-urls.ts';

/**
 * Maps the internal URLs in `site.yaml` and in the files of people, such as `/standards/#corrections`, to the pages of an edition:
 * to the static page with the same slug in the edition's language, at the heading with the same id if
 * it has one. If the edition has no such page, the URL leads to the page in the default language. All
 * other URLs stay as they are and are left out.
 */
export function localisedUrls(site: Site, lang: LanguageCode): LocalisedUrls {
  const ofPeople = site.entities.flatMap((entity) =>
    entity.kind === 'person' ? (entity.contact ?? []) : [],
  );
  const linked = [...sitePageLinks(site.publication), ...ofPeople];
  return Object.fromEntries(
    linked.flatMap(({ url }) => {
      const localised = localisedUrl(site, url, lang);
      return localised === undefined ? [] : [[url, localised]];
    }),
  );
}

function localisedUrl({ publication, staticPages }: Site, url: string, lang: LanguageCode) {
  if (!url.startsWith('/')) return undefined;
  const home = defaultLanguage(publication);
  const urls = siteUrls(publication);
  const [path = '', anchor] = url.split('#', 2);
  const original = staticPages.find(
    (page) => page.lang === home && urls.staticPage(home, page.slug) === path,
  );
  if (original === undefined) return undefined;
  const translation = staticPages.find((page) => page.lang === lang && page.slug === original.slug);
  if (translation === undefined) return { url, lang: home };
  const top = urls.staticPage(lang, translation.slug);
  const hasHeading = translation.body.headings.some(({ id }) => id === anchor);
  return { url: hasHeading ? `${top}#${anchor}` : top, lang };
}
