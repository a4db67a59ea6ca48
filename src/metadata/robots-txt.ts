import { madeOutput, type PlannedOutput } from '../model/output.ts';
import { siteUrls } from '../relate/site-urls.ts';
import { absoluteUrl } from './absolute-url.ts';
import type { MetadataInput } from './metadata-input.ts';
import { newsSitemapPath } from './news-sitemap.ts';
import { sitemapIndexPath } from './sitemaps.ts';

/**
 * `robots.txt`: everything may be read, and where the site maps stand: the index of each language, and
 * the maps of news if there is no index that names them (RFC 9309;
 * https://www.sitemaps.org/protocol.html#submit_robots).
 */
export function robotsTxt({ site }: MetadataInput): readonly PlannedOutput[] {
  const { publication, languages } = site;
  const { front } = siteUrls(publication);
  const isLeftOut = (format: 'sitemaps' | 'news-sitemap') => publication.leaveOut.includes(format);
  const newsOnly = isLeftOut('news-sitemap') ? undefined : newsSitemapPath;
  const pathOf = isLeftOut('sitemaps') ? newsOnly : sitemapIndexPath;
  const maps = languages.flatMap(({ code }) => {
    const path = pathOf?.(front(code));
    return path === undefined ? [] : [`Sitemap: ${absoluteUrl(publication, `/${path}`)}\n`];
  });
  const body = ['User-agent: *\nDisallow:\n', ...(maps.length > 0 ? ['\n', ...maps] : [])].join('');
  return [madeOutput({ path: 'robots.txt', body })];
}
