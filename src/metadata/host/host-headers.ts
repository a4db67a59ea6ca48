import type { SiteReader } from '../../facts/site-reader.ts';
import type { Publication } from '../../model/site/publication.ts';
import type { Security } from '../../model/site/security.ts';
import { hidesSearch } from '../../pages/search-page.ts';
import { siteUrls } from '../../relate/site-urls.ts';
import { defineFormat } from '../format.ts';
import { searchFolder } from '../search/search-parts.ts';
import { headerPolicy, pagesPolicy, type SearchUse } from './content-security-policy.ts';

/** An HTTP header. */
export type Header = readonly [name: string, value: string];

/**
 * Headers of every response besides Content-Security-Policy. Other sites may read and embed our files
 * (feeds, pictures, metadata), since there are no cookies, but may not show our pages in a frame.
 */
export const commonHeaders: readonly Header[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['X-Frame-Options', 'DENY'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'cross-origin'],
  ['Access-Control-Allow-Origin', '*'],
  ['Permissions-Policy', deniedFeatures()],
];

/** Sent if the base URL is https: for a year, browsers connect to this host only by https. */
export const strictTransportSecurity: Header = ['Strict-Transport-Security', 'max-age=31536000'];

/** The folder, from the root of the site, whose files all have a digest of their content in their name. */
export const assetFolder = 'assets/';

/** For files in `assetFolder`: their content never changes. */
export const assetCacheControl: Header = ['Cache-Control', 'public, max-age=31536000, immutable'];

/** For all other files: may be cached, but must be revalidated before each use. */
export const pageCacheControl: Header = ['Cache-Control', 'public, max-age=0, must-revalidate'];

/** The file from which hosts read which headers to send. */
export const headersPath = '_headers';

/**
 * The headers as directives of nginx, for a site that opens its policy: `deploy/nginx.conf` has those of a site that does
 * not, and says how to include this file in their place.
 */
export const nginxPath = '_headers.nginx';

/** Whether a site allows scripts or connections. */
function isOpened({ scripts, connect }: Security): boolean {
  return scripts.length + connect.length > 0;
}

/**
 * `_headers`, in the syntax that Netlify and Cloudflare Pages read
 * (https://docs.netlify.com/routing/headers/,
 * https://developers.cloudflare.com/pages/configuration/headers/). If two matching rules set the same
 * header, only one of the hosts joins the values, so no rule repeats a header. That is why only assets
 * get `Cache-Control` here: the default of both hosts is `pageCacheControl`. The exception is the policy: each is
 * complete, and browsers apply all that they get, so it holds whether a host joins it or not.
 */
export const hostHeaders = defineFormat({
  name: 'headers',
  plan: ({ publication: { security } }) =>
    [headersPath, ...(isOpened(security) ? [nginxPath] : [])].map((path) => ({
      path,
      subject: path,
    })),
  body: (path, { site }) => (path === nginxPath ? nginxLines(site) : rulesOf(site)),
});

/**
 * The headers of every response. If the site has a search, the policy in `_headers` cannot forbid scripts for every path:
 * a policy that a host joins to it could not allow them again. The `<meta>` of each page forbids them.
 * @param forbidsScripts whether the server can tell the pages of the search from others
 */
function siteHeaders(
  { baseUrl, leaveOut, security }: Publication,
  forbidsScripts = false,
): readonly Header[] {
  const policy = hidesSearch({ leaveOut }) ? headerPolicy(security) : pagesPolicy(forbidsScripts);
  const transport = baseUrl.startsWith('https:') ? [strictTransportSecurity] : [];
  return [[policyName, policy], ...commonHeaders, ...transport];
}

const policyName = 'Content-Security-Policy';

/** Headers that servers add to a page, with values of their usual length. */
const serverHeaders: readonly Header[] = [
  ['Content-Type', 'text/html; charset=utf-8'],
  ['Content-Encoding', 'br'],
  ['Content-Length', '14600'],
  ['Date', 'Wed, 03 Aug 2016 08:00:00 GMT'],
  ['Last-Modified', 'Wed, 03 Aug 2016 08:00:00 GMT'],
  ['ETag', '"57a1a5f0-3908"'],
  ['Vary', 'Accept-Encoding'],
  ['Server', 'nginx'],
  pageCacheControl,
];

/** The bytes of the response headers of a page as HTTP/1.1 sends them, without compression. */
export function headerBytes(publication: Publication): number {
  const canForbid = !isOpened(publication.security);
  const lines = [...siteHeaders(publication, canForbid), ...serverHeaders].map(
    ([name, value]) => `${name}: ${value}`,
  );
  return `HTTP/1.1 200 OK\r\n${lines.join('\r\n')}\r\n\r\n`.length;
}

function rulesOf(site: SiteReader): string {
  const { publication, basePath } = site;
  const rules = [
    rule(`${basePath}*`, siteHeaders(publication)),
    ...(hidesSearch(publication) ? [] : searchRules(site)),
    rule(`${basePath}${assetFolder}*`, [assetCacheControl]),
  ];
  return rules.join('\n');
}

/** The policies of a site with a search, where they differ from that of its other pages. */
function searchRules({ publication, basePath, languages }: SiteReader): readonly string[] {
  const { security } = publication;
  const { search } = siteUrls(publication);
  const runsScripts = [...languages.map(({ code }) => search(code).slice(1)), searchFolder];
  const policyOf = (use: SearchUse): Header => [policyName, headerPolicy(security, use)];
  return [
    ...runsScripts.map((path) => rule(`${basePath}${path}*`, [policyOf('page')])),
    // Browsers open a drawing as a page of its own, without a `<meta>`.
    rule(`${basePath}media/*`, [[policyName, headerPolicy(undefined, 'form')]]),
  ];
}

function nginxLines({ publication }: SiteReader): string {
  const lines = siteHeaders(publication).map(
    ([name, value]) => `add_header ${name} "${value}" always;\n`,
  );
  return lines.join('');
}

function rule(path: string, headers: readonly Header[]): string {
  return `${path}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`;
}

/** Denies browser features that our pages do not use (https://www.w3.org/TR/permissions-policy/). */
function deniedFeatures(): string {
  const features = [
    'accelerometer',
    'autoplay',
    'camera',
    'display-capture',
    'encrypted-media',
    'fullscreen',
    'geolocation',
    'gyroscope',
    'magnetometer',
    'microphone',
    'midi',
    'payment',
    'picture-in-picture',
    'publickey-credentials-get',
    'screen-wake-lock',
    'usb',
    'xr-spatial-tracking',
  ];
  return features.map((feature) => `${feature}=()`).join(', ');
}
