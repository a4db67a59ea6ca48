import { versionsOf } from '../../pages/page-versions.ts';
import { absoluteUrl } from '../absolute-url.ts';
import type { PageContext } from '../head/page-context.ts';
import { nonEmpty, omitUndefined } from '../omit-undefined.ts';
import type { referenceType } from './article-types.ts';

/**
 * Links a translation to its original and an original to its translations
 * (https://schema.org/translationOfWork, https://schema.org/workTranslation).
 * @param idOf returns the `@id` of a work from the URL of its page
 */
export function translationLinks(
  { page, publication, input }: PageContext,
  type: ReturnType<typeof referenceType> | 'WebPage',
  idOf: (at: { readonly url: string }) => string,
) {
  const { defaultLanguage } = input.site;
  const others = versionsOf(page, input.site)
    .filter(({ lang }) => lang !== page.lang)
    .map(({ lang, url }) => ({
      lang,
      work: workAt(type, absoluteUrl(publication, url), lang, idOf),
    }));
  return omitUndefined({
    translationOfWork: others.find(({ lang }) => lang === defaultLanguage)?.work,
    workTranslation:
      page.lang === defaultLanguage ? nonEmpty(others.map(({ work }) => work)) : undefined,
  });
}

function workAt(
  type: ReturnType<typeof referenceType> | 'WebPage',
  url: string,
  inLanguage: string,
  idOf: (at: { readonly url: string }) => string,
) {
  return { '@type': type, '@id': idOf({ url }), url, inLanguage } as const;
}
