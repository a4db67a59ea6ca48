import type { SiteReader } from '../../facts/site-reader.ts';
import type { LanguageCode } from '../../model/language.ts';
import type { Publication } from '../../model/site/publication.ts';
import { hidesSearch } from '../../pages/search-page.ts';
import { siteUrls } from '../../relate/site-urls.ts';
import { defineFormat } from '../format.ts';
import { registrationScript, workerPath } from '../offline/registration.ts';
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

/** For the service worker: no cache may keep it, so that readers get the one of this build. */
export const workerCacheControl: Header = ['Cache-Control', 'no-cache'];

/** The file from which hosts read which headers to send. */
export const headersPath = '_headers';

/**
 * The headers as directives of nginx, for a site that opens its policy: `deploy/nginx.conf` has those of a site that does
 * not, and says how to include this file in their place.
 */
export const nginxPath = '_headers.nginx';

/** Whether the pages of a site run scripts or connect to other hosts: not only the page of the search. */
function isOpened({
  security: { scripts, connect },
  offline,
}: Pick<Publication, 'security' | 'offline'>): boolean {
  return offline || scripts.length + connect.length > 0;
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
  plan: ({ publication }) =>
    [headersPath, ...(isOpened(publication) ? [nginxPath] : [])].map((path) => ({
      path,
      subject: path,
    })),
  body: (path, { site }) => (path === nginxPath ? nginxLines(site) : rulesOf(site)),
});

/**
 * The headers of every response. If the site has a search or an offline page, the policy in `_headers` cannot forbid scripts for every path:
 * a policy that a host joins to it could not allow them again. The `<meta>` of each page forbids them.
 * @param forbidsScripts whether the server can tell the pages of the search from others
 */
function siteHeaders(
  { baseUrl, leaveOut, security, offline }: Publication,
  forbidsScripts = false,
): readonly Header[] {
  const isPlain = hidesSearch({ leaveOut }) && !offline;
  const policy = isPlain ? headerPolicy(security) : pagesPolicy(forbidsScripts);
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
export function responseHeaderBytes(publication: Publication): number {
  const canForbid = !isOpened(publication);
  const lines = [...siteHeaders(publication, canForbid), ...serverHeaders].map(
    ([name, value]) => `${name}: ${value}`,
  );
  return `HTTP/1.1 200 OK\r\n${lines.join('\r\n')}\r\n\r\n`.length;
}

function rulesOf(site: SiteReader): string {
  const { publication, basePath } = site;
  const rules = [
    rule(`${basePath}*`, siteHeaders(publication)),
    ...scriptRules(site),
    rule(`${basePath}${assetFolder}*`, [assetCacheControl]),
    ...(publication.offline ? [rule(`${basePath}${workerPath}`, [workerCacheControl])] : []),
  ];
  return rules.join('\n');
}

/** The policies of pages that run our scripts, and of drawings, if `siteHeaders` leaves scripts to each page. */
function scriptRules({ publication, basePath, languages }: SiteReader): readonly string[] {
  const { security, offline } = publication;
  const hasSearch = !hidesSearch(publication);
  if (!hasSearch && !offline) return [];
  const urls = siteUrls(publication);
  const inEach = (url: (lang: LanguageCode) => string) =>
    languages.map(({ code }) => url(code).slice(1));
  const registration = registrationScript(publication, basePath);
  const ruleFor = (path: string, use: SearchUse, isOffline: boolean) =>
    rule(`${basePath}${path}*`, [
      [policyName, headerPolicy(security, use, { registration, isOffline })],
    ]);
  const searchPaths = hasSearch ? [...inEach(urls.search), searchFolder] : [];
  const offlinePaths = offline ? inEach(urls.offline) : [];
  return [
    ...searchPaths.map((path) => ruleFor(path, 'page', false)),
    ...offlinePaths.map((path) => ruleFor(path, hasSearch ? 'form' : 'none', true)),
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

/**
 * Denies browser features that read a device, identify the reader or pay (https://www.w3.org/TR/permissions-policy/). Our
 * pages need none of them. Features that only show or play something (full screen, autoplay) are not denied: each costs
 * bytes in the first flight of every page, and the policy of pages allows no frames and no media.
 */
function deniedFeatures(): string {
  const features = [
    'accelerometer',
    'camera',
    'display-capture',
    'geolocation',
    'gyroscope',
    'magnetometer',
    'microphone',
    'midi',
    'payment',
    'publickey-credentials-get',
    'usb',
    'xr-spatial-tracking',
  ];
  return features.map((feature) => `${feature}=()`).join();
}
