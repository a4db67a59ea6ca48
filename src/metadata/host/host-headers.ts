import type { SiteReader } from '../../facts/site-reader.ts';
import { defineFormat } from '../format.ts';
import { headerPolicy } from './content-security-policy.ts';

/** A header of HTTP: its name and its value. */
export type Header = readonly [name: string, value: string];

/**
 * What every answer says besides its Content-Security-Policy. Anyone may read and show our files
 * (feeds, pictures, metadata) from another site, without cookies: there are none; no page of ours
 * may stand in a frame.
 */
export const steadyHeaders: readonly Header[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['X-Frame-Options', 'DENY'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'cross-origin'],
  ['Access-Control-Allow-Origin', '*'],
  ['Permissions-Policy', deniedFeatures()],
];

/** Said if the base URL is https: for a year, browsers use no other way to this host. */
export const secureTransport: Header = ['Strict-Transport-Security', 'max-age=31536000'];

/** The folder of files with a digest of their content in their name, from the site's root; nothing else is in it. */
export const assetFolder = 'assets/';

/** For files with the digest of their content in their name. */
export const assetCaching: Header = ['Cache-Control', 'public, max-age=31536000, immutable'];

/** For everything else: keep it, and ask before each use whether it is still the newest. */
export const pageCaching: Header = ['Cache-Control', 'public, max-age=0, must-revalidate'];

/** The file that tells a host which headers to send. */
export const headersPath = '_headers';

/**
 * `_headers`, in the syntax that Netlify and Cloudflare Pages read
 * (https://docs.netlify.com/routing/headers/,
 * https://developers.cloudflare.com/pages/configuration/headers/). A header that two matching
 * rules name is joined from both by the one host and not by the other, so no rule repeats one: for
 * all but assets the caching is the hosts' own, which is `pageCaching` on both.
 */
export const hostHeaders = defineFormat({
  name: 'headers',
  plan: () => [{ path: headersPath, subject: null }],
  body: (_, { site }) => rulesOf(site),
});

function rulesOf({ publication: { baseUrl }, basePath }: SiteReader): string {
  const policy: Header = ['Content-Security-Policy', headerPolicy()];
  const transport = baseUrl.startsWith('https:') ? [secureTransport] : [];
  const rules = [
    rule(`${basePath}*`, [policy, ...steadyHeaders, ...transport]),
    rule(`${basePath}${assetFolder}*`, [assetCaching]),
  ];
  return rules.join('\n');
}

function rule(path: string, headers: readonly Header[]): string {
  return `${path}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`;
}

/** Features of browsers that no page of ours uses (https://www.w3.org/TR/permissions-policy/). */
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
