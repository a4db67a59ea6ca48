import { versionsOf } from '../../pages/page-versions.ts';
import { absoluteUrl } from '../absolute-url.ts';
import type { PageContext } from '../head/page-context.ts';
import { known, some } from './known.ts';

/**
 * The versions of a work in other languages: of a translation its original, of an original its
 * translations (https://schema.org/translationOfWork, https://schema.org/workTranslation).
 * @param idOf makes the work's `@id` of the address of its page
 */
export function translationLinks(
  { page, publication, input }: PageContext,
  type: 'NewsArticle' | 'WebPage',
  idOf: (at: { readonly url: string }) => string,
) {
  const { home } = input.site;
  const others = versionsOf(page, input.site)
    .filter(({ lang }) => lang !== page.lang)
    .map(({ lang, url }) => ({
      lang,
      work: workAt(type, absoluteUrl(publication, url), lang, idOf),
    }));
  return known({
    translationOfWork: others.find(({ lang }) => lang === home)?.work,
    workTranslation: page.lang === home ? some(others.map(({ work }) => work)) : undefined,
  });
}

function workAt(
  type: 'NewsArticle' | 'WebPage',
  url: string,
  inLanguage: string,
  idOf: (at: { readonly url: string }) => string,
) {
  return { '@type': type, '@id': idOf({ url }), url, inLanguage } as const;
}
