import type { LanguageCode } from '../model/language.ts';
import type { OwnAddresses } from '../model/site/fact-values.ts';
import { defaultLanguage } from '../model/site/publication.ts';
import type { Site } from '../model/site/site.ts';
import { siteUrls } from '../relate/site-urls.ts';

/**
 * Where an edition has what `site.yaml` names by its address in the default language
 * (`/standards/#corrections`): on the same static page in the edition's language, at the heading of
 * the same id if it has one, else at its top; if the edition has no such page, on that of the default
 * language. Every other address stays what it is, and is left out.
 */
export function ownAddresses(site: Site, lang: LanguageCode): OwnAddresses {
  const { contact, policies, desks } = site.publication;
  const named = [...(contact === undefined ? [] : [contact]), ...policies, ...desks];
  return Object.fromEntries(
    named.flatMap(({ url }) => {
      const address = addressIn(site, url, lang);
      return address === undefined ? [] : [[url, address]];
    }),
  );
}

function addressIn({ publication, staticPages }: Site, url: string, lang: LanguageCode) {
  if (!url.startsWith('/')) return undefined;
  const home = defaultLanguage(publication);
  const urls = siteUrls(publication);
  const [path = '', anchor] = url.split('#', 2);
  const original = staticPages.find(
    (page) => page.lang === home && urls.staticPage(home, page.slug) === path,
  );
  if (original === undefined) return undefined;
  const own = staticPages.find((page) => page.lang === lang && page.slug === original.slug);
  if (own === undefined) return { url, lang: home };
  const top = urls.staticPage(lang, own.slug);
  const found = own.body.headings.some(({ id }) => id === anchor);
  return { url: found ? `${top}#${anchor}` : top, lang };
}
