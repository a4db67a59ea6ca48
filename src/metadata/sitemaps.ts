import type { LanguageCode } from '../model/language.ts';
import { lazyOutput, type PlannedOutput } from '../model/output.ts';
import { listDigest } from '../pages/input-digests.ts';
import { siteUrls } from '../relate/site-urls.ts';
import { absoluteUrl } from './absolute-url.ts';
import type { MetadataInput } from './metadata-input.ts';
import { newsSitemapPath } from './news-sitemap.ts';
import type { Sitemap, SitemapUrl } from './sitemap-model.ts';
import { planSitemaps } from './sitemap-plan.ts';
import { optionalText, textElement, type XmlElement, xmlDocument, xmlElement } from './xml.ts';

/** The namespace of site maps and their index: https://www.sitemaps.org/protocol.html */
const sitemapNamespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The index of a language's site maps, from the root of the site. @param front URL of its front page */
export function sitemapIndexPath(front: string): string {
  return `${front.slice(1)}sitemap.xml`;
}

/**
 * `sitemap.xml`, the index of every language, and the site maps that it names; for each further
 * language an index of its own beside its front page. `robots.txt` names every index.
 */
export function sitemaps(input: MetadataInput): readonly PlannedOutput[] {
  const planned = planSitemaps(input);
  const { front } = siteUrls(input.site.publication);
  const codes = input.site.languages.map(({ code }) => code);
  return [
    lazyOutput(sitemapIndexPath('/'), () => sitemapIndex(planned, codes, input)),
    ...codes.slice(1).map((code) => {
      const own = planned.filter(({ lang }) => lang === code);
      return lazyOutput(sitemapIndexPath(front(code)), () => sitemapIndex(own, [code], input));
    }),
    ...planned.map((sitemap) => ({
      path: sitemap.path,
      inputs: () => [listDigest(sitemap.urls)],
      body: () => sitemapFile(sitemap),
    })),
  ];
}

/**
 * An index, with the news site map of each of its languages; `lastmod` is when the newest page of a
 * map was changed.
 */
function sitemapIndex(
  planned: readonly Sitemap[],
  codes: readonly LanguageCode[],
  { site }: MetadataInput,
): string {
  const { front } = siteUrls(site.publication);
  const entry = (path: string, lastmod: string | undefined) =>
    xmlElement(
      'sitemap',
      {},
      textElement('loc', absoluteUrl(site.publication, `/${path}`)),
      ...optionalText('lastmod', lastmod),
    );
  return xmlDocument(
    xmlElement(
      'sitemapindex',
      { xmlns: sitemapNamespace },
      ...planned.map(({ path, urls }) => entry(path, newest(urls))),
      ...(site.publication.leaveOut.includes('news-sitemap')
        ? []
        : codes.map((code) => entry(newsSitemapPath(front(code)), undefined))),
    ),
  );
}

function newest(urls: readonly SitemapUrl[]): string | undefined {
  return urls.reduce<string | undefined>((latest, { lastmod }) => {
    if (latest === undefined || lastmod === undefined) return latest ?? lastmod;
    return Date.parse(lastmod) > Date.parse(latest) ? lastmod : latest;
  }, undefined);
}

/** For pictures: https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps */
const imageNamespace = 'http://www.google.com/schemas/sitemap-image/1.1';

/** One site map, with the translations of each page as `xhtml:link`, and its pictures. */
export function sitemapFile({ urls }: Sitemap): string {
  return xmlDocument(
    xmlElement(
      'urlset',
      {
        xmlns: sitemapNamespace,
        'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
        'xmlns:image': urls.some(({ images }) => images.length > 0) ? imageNamespace : undefined,
      },
      ...urls.map(urlElement),
    ),
  );
}

function urlElement({ url, lastmod, alternates, images }: SitemapUrl): XmlElement {
  return xmlElement(
    'url',
    {},
    textElement('loc', url),
    ...optionalText('lastmod', lastmod),
    ...alternates.map((alternate) =>
      xmlElement('xhtml:link', { rel: 'alternate', hreflang: alternate.lang, href: alternate.url }),
    ),
    ...images.map((image) => xmlElement('image:image', {}, textElement('image:loc', image))),
  );
}
