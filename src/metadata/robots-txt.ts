import { madeOutput, type PlannedOutput } from '../model/output.ts';
import { absoluteUrl } from './absolute-url.ts';
import type { MetadataInput } from './metadata-input.ts';

/**
 * `robots.txt`: everything may be read, and where the site map stands (RFC 9309;
 * https://www.sitemaps.org/protocol.html#submit_robots).
 */
export function robotsTxt({ site }: MetadataInput): readonly PlannedOutput[] {
  const siteMap = absoluteUrl(site.publication, '/sitemap.xml');
  const hasMaps = !site.publication.leaveOut.includes('sitemaps');
  const body = `User-agent: *\nDisallow:\n${hasMaps ? `\nSitemap: ${siteMap}\n` : ''}`;
  return [madeOutput({ path: 'robots.txt', body })];
}
