import type { SiteReader } from '../../facts/site-reader.ts';
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
 * `_headers`, in the syntax that Netlify and Cloudflare Pages read
 * (https://docs.netlify.com/routing/headers/,
 * https://developers.cloudflare.com/pages/configuration/headers/). If two matching rules set the same
 * header, only one of the hosts joins the values, so no rule repeats a header. That is why only assets
 * get `Cache-Control` here: the default of both hosts is `pageCacheControl`.
 */
export const hostHeaders = defineFormat({
  name: 'headers',
  plan: () => [{ path: headersPath, subject: null }],
  body: (_, { site }) => rulesOf(site),
});

function rulesOf({ publication: { baseUrl }, basePath }: SiteReader): string {
  const policy: Header = ['Content-Security-Policy', headerPolicy()];
  const transport = baseUrl.startsWith('https:') ? [strictTransportSecurity] : [];
  const rules = [
    rule(`${basePath}*`, [policy, ...commonHeaders, ...transport]),
    rule(`${basePath}${assetFolder}*`, [assetCacheControl]),
  ];
  return rules.join('\n');
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
