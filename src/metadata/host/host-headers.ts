import type { SiteReader } from '../../facts/site-reader.ts';
import type { Security } from '../../model/site/security.ts';
import { defineFormat } from '../format.ts';
import { headerPolicy } from './content-security-policy.ts';

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
 * get `Cache-Control` here: the default of both hosts is `pageCacheControl`.
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

/** The headers of every response that `_headers` sets. */
function siteHeaders(baseUrl: string, security: Security): readonly Header[] {
  const policy: Header = ['Content-Security-Policy', headerPolicy(security)];
  const transport = baseUrl.startsWith('https:') ? [strictTransportSecurity] : [];
  return [policy, ...commonHeaders, ...transport];
}

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
export function headerBytes(baseUrl: string, security: Security): number {
  const lines = [...siteHeaders(baseUrl, security), ...serverHeaders].map(
    ([name, value]) => `${name}: ${value}`,
  );
  return `HTTP/1.1 200 OK\r\n${lines.join('\r\n')}\r\n\r\n`.length;
}

function rulesOf({ publication: { baseUrl, security }, basePath }: SiteReader): string {
  const rules = [
    rule(`${basePath}*`, siteHeaders(baseUrl, security)),
    rule(`${basePath}${assetFolder}*`, [assetCacheControl]),
  ];
  return rules.join('\n');
}

function nginxLines({ publication: { baseUrl, security } }: SiteReader): string {
  const lines = siteHeaders(baseUrl, security).map(
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
