import { attributeOf, elementsOf, textOf } from '../sites/html/html-tree.ts';
import type { BuiltCase } from './site-cases.ts';

/** A JSON value. */
type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Attributes whose value is a URL. */
const addressAttributes = ['href', 'src', 'cite', 'poster', 'action'];

/** `<meta>` elements whose `content` is a URL of the site. */
const addressProperties = ['og:url', 'og:image', 'og:image:secure_url', 'twitter:image'];

/**
 * Finds every URL in a built site that should lead to a file of the site, or to an anchor in one, but does
 * not, as `feed.atom leads to https://…`. Checks pages with their styles and JSON-LD, feeds, sitemaps,
 * manifests, ninjs and all other text. URLs of other sites are ignored.
 */
export function brokenLinks(site: BuiltCase): readonly string[] {
  const ids = idsByFile(site);
  return [...site.files].flatMap(([file, bytes]) =>
    [...new Set(addressesIn(file, bytes, site))]
      .filter((address) => leadsNowhere(address, file, site, ids))
      .map((address) => `${file} leads to ${address}`),
  );
}

/** The number of URLs that are checked, to prove that there are some. */
export function countLinks(site: BuiltCase): number {
  return [...site.files].flatMap(([file, bytes]) => addressesIn(file, bytes, site)).length;
}

function addressesIn(file: string, bytes: Buffer, { baseUrl }: BuiltCase): readonly string[] {
  if (/\.(?:png|ico|woff2|jpe?g|webp|avif)$/.test(file)) return [];
  const text = bytes.toString('utf8');
  if (file.endsWith('.html')) return inPage(text, baseUrl);
  if (file.endsWith('.webmanifest')) return inManifest(text);
  if (file === '_redirects') return text.split('\n').flatMap((line) => line.split(' ')[1] ?? []);
  if (file.endsWith('.json')) return inJson(JSON.parse(text) as Json, baseUrl);
  return inText(text, baseUrl);
}

function inPage(html: string, baseUrl: string): readonly string[] {
  return elementsOf(html).flatMap((element) => {
    const { tagName } = element;
    if (tagName === 'style') {
      return [...textOf(element).matchAll(/url\("?([^")]+)"?\)/g)].map(([, url = '']) => url);
    }
    if (tagName === 'script' && attributeOf(element, 'src') === undefined)
      return inJson(JSON.parse(textOf(element)) as Json, baseUrl);
    if (tagName === 'meta') return inMeta(element);
    const sets = attributeOf(element, 'srcset')?.split(',') ?? [];
    const one = addressAttributes.flatMap((name) => attributeOf(element, name) ?? []);
    return [...one, ...sets.map((candidate) => candidate.trim().split(/\s/)[0] ?? '')];
  });
}

function inMeta(element: ReturnType<typeof elementsOf>[number]): readonly string[] {
  const content = attributeOf(element, 'content') ?? '';
  if (attributeOf(element, 'http-equiv') === 'refresh') return [content.replace(/^\d+; url=/, '')];
  const name = attributeOf(element, 'property') ?? attributeOf(element, 'name') ?? '';
  return addressProperties.includes(name) ? [content] : [];
}

function inManifest(text: string): readonly string[] {
  const manifest: { start_url: string; id: string; scope: string; icons: { src: string }[] } =
    JSON.parse(text);
  const { start_url, id, scope, icons } = manifest;
  return [start_url, id, scope, ...icons.map(({ src }) => src)];
}

/** The value of `@id` identifies a thing and need not be the URL of a file. */
function inJson(value: Json, baseUrl: string): readonly string[] {
  if (typeof value === 'string') return inText(value, baseUrl);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === '@id' ? [] : inJson(each, baseUrl),
  );
}

/** Every URL of the site in a text. */
function inText(text: string, baseUrl: string): readonly string[] {
  const start = baseUrl.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return [...text.matchAll(new RegExp(`${start}[^\\s"'<>&\\\\)]*`, 'g'))].map(([url]) => url);
}

function leadsNowhere(
  address: string,
  file: string,
  { baseUrl, files }: BuiltCase,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const url = new URL(address, new URL(file.replace(/(^|\/)index\.html$/, '$1'), baseUrl));
  if (url.origin !== new URL(baseUrl).origin) return false;
  if (!url.pathname.startsWith(new URL(baseUrl).pathname)) return true;
  const path = decodeURI(url.pathname.slice(new URL(baseUrl).pathname.length));
  const target = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!files.has(target)) return true;
  const anchor = decodeURIComponent(url.hash.slice(1));
  return anchor !== '' && ids.get(target)?.has(anchor) !== true;
}

function idsByFile({ files }: BuiltCase): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    [...files]
      .filter(([file]) => file.endsWith('.html'))
      .map(([file, bytes]) => {
        const elements = elementsOf(bytes.toString('utf8'));
        return [file, new Set(elements.flatMap((each) => attributeOf(each, 'id') ?? []))];
      }),
  );
}
