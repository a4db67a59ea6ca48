import type { Output } from '../model/output.ts';
import { absoluteUrl } from './absolute-url.ts';
import type { MetadataInput } from './metadata-input.ts';

/**
 * `robots.txt`: everything may be read, and where the site map stands (RFC 9309;
 * https://www.sitemaps.org/protocol.html#submit_robots).
 */
export function robotsTxt({ site }: MetadataInput): readonly Output[] {
  const siteMap = absoluteUrl(site.publication, '/sitemap.xml');
  return [{ path: 'robots.txt', body: `User-agent: *\nDisallow:\n\nSitemap: ${siteMap}\n` }];
}
