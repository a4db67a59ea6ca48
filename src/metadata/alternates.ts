import type { SiteReader } from '../facts/site-reader.ts';
import type { PageVersion } from '../pages/page-versions.ts';
import { absoluteUrl } from './absolute-url.ts';

/**
 * The absolute URLs of a page in each of its languages, and as `x-default` that for readers of any other language
 * (https://developers.google.com/search/docs/specialty/international/localized-versions#html).
 */
export function alternatesOf(
  versions: readonly PageVersion[],
  { publication, defaultLanguage }: SiteReader,
): readonly Pick<PageVersion, 'lang' | 'url'>[] {
  const fallback = versions.filter(({ lang }) => lang === defaultLanguage);
  return [...versions, ...fallback.map(({ url }) => ({ lang: 'x-default', url }))].map(
    ({ lang, url }) => ({ lang, url: absoluteUrl(publication, url) }),
  );
}
