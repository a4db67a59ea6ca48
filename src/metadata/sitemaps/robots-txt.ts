import type { SiteReader } from '../../facts/site-reader.ts';
import { isOffered } from '../../pages/page-versions.ts';
import { siteUrls } from '../../relate/site-urls.ts';
import { absoluteUrl } from '../absolute-url.ts';
import { defineFormat } from '../format.ts';
import { newsSitemapPath } from './news-sitemap.ts';
import { sitemapIndexPath } from './sitemaps.ts';

/**
 * `robots.txt`: allows everything and names the sitemap index of each language, or the news sitemaps if
 * there is no index that names them. An edition without articles is left out (RFC 9309; https://www.sitemaps.org/protocol.html#submit_robots).
 */
export const robotsTxt = defineFormat({
  name: 'robots',
  plan: () => [{ path: 'robots.txt', subject: null }],
  body: (_, { site }) => robotsText(site),
});

function robotsText(site: SiteReader): string {
  const { publication, languages } = site;
  const { front } = siteUrls(publication);
  const isLeftOut = (format: 'sitemaps' | 'news-sitemap') => publication.leaveOut.includes(format);
  const newsOnly = isLeftOut('news-sitemap') ? undefined : newsSitemapPath;
  const pathOf = isLeftOut('sitemaps') ? newsOnly : sitemapIndexPath;
  const offered = languages.filter(({ code }) => isOffered(code, site));
  const lines = offered.flatMap(({ code }) => {
    const path = pathOf?.(front(code));
    return path === undefined ? [] : [`Sitemap: ${absoluteUrl(publication, `/${path}`)}\n`];
  });
  return ['User-agent: *\nDisallow:\n', ...(lines.length > 0 ? ['\n', ...lines] : [])].join('');
}
