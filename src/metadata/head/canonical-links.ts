import type { LinkElement } from '../../model/head-metadata.ts';
import { indexedVersionsOf } from '../../pages/page-versions.ts';
import { absoluteUrl } from '../absolute-url.ts';
import type { PageContext } from './page-context.ts';

/**
 * The canonical URL of the page, its versions in the site's other languages, and `x-default` for
 * readers of any other language (RFC 6596;
 * https://developers.google.com/search/docs/specialty/international/localized-versions#html).
 */
export function canonicalLinks(context: PageContext): readonly LinkElement[] {
  const { page, traits, publication, url, input } = context;
  if (!traits.isPublic) return [];
  const translations = indexedVersionsOf(page, input.site);
  const alternates = translations.map((each) => ({
    rel: 'alternate',
    hreflang: each.lang,
    href: absoluteUrl(publication, each.url),
  }));
  const fallback = translations.find(({ lang }) => lang === input.site.defaultLanguage);
  const defaultVersion =
    fallback === undefined
      ? []
      : [
          {
            rel: 'alternate',
            hreflang: 'x-default',
            href: absoluteUrl(publication, fallback.url),
          },
        ];
  return [{ rel: 'canonical', href: url }, ...alternates, ...defaultVersion];
}
