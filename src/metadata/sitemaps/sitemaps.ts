import type { LanguageCode } from '../../model/language.ts';
import { latestOf } from '../../model/moment.ts';
import { isOffered } from '../../pages/page-versions.ts';
import { siteUrls } from '../../relate/site-urls.ts';
import { absoluteUrl } from '../absolute-url.ts';
import { defineFormat } from '../format.ts';
import type { MetadataInput } from '../metadata-input.ts';
import { lastModifiedOn } from '../modified.ts';
import { optionalText, textElement, type XmlElement, xmlDocument, xmlElement } from '../xml.ts';
import { newsSitemapPath } from './news-sitemap.ts';
import type { Sitemap, SitemapUrl } from './sitemap-model.ts';
import { planSitemaps } from './sitemap-plan.ts';
import { sitemapUrls } from './sitemap-urls.ts';

/** Namespace of sitemaps and their indexes: https://www.sitemaps.org/protocol.html */
const sitemapNamespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The path of a language's sitemap index, from the root of the site. @param front URL of its front page */
export function sitemapIndexPath(front: string): string {
  return `${front.slice(1)}sitemap.xml`;
}

/** The content of a sitemap index. */
interface SitemapIndex {
  /** Each with only the pages that determine its `lastmod`: see `withNewestPages`. */
  readonly maps: readonly Sitemap[];
  /** The languages whose news sitemaps the index names. */
  readonly languages: readonly LanguageCode[];
}

type Subject =
  | ({ readonly kind: 'index' } & SitemapIndex)
  | ({ readonly kind: 'sitemap' } & Pick<Sitemap, 'lang' | 'pages'>);

/**
 * The sitemaps, and their indexes: `sitemap.xml` names those of all languages; each language but the
 * default one also has its own index beside its front page, unless it has nothing to list. `robots.txt` names every index.
 */
export const sitemaps = defineFormat({
  name: 'sitemaps',
  plan: (site, pages): readonly { readonly path: string; readonly subject: Subject }[] => {
    const planned = planSitemaps(site, pages);
    const maps = planned.map(withNewestPages);
    const { front } = siteUrls(site.publication);
    const languages = site.languages
      .map(({ code }) => code)
      .filter((code) => isOffered(code, site) || maps.some(({ lang }) => lang === code));
    return [
      { path: sitemapIndexPath('/'), subject: { kind: 'index', maps, languages } },
      ...languages.slice(1).map((code) => {
        const own = maps.filter(({ lang }) => lang === code);
        const subject: Subject = { kind: 'index', maps: own, languages: [code] };
        return { path: sitemapIndexPath(front(code)), subject };
      }),
      ...planned.map(({ path, lang, pages: listed }) => {
        const subject: Subject = { kind: 'sitemap', lang, pages: listed };
        return { path, subject };
      }),
    ];
  },
  body: (subject, input) =>
    subject.kind === 'index'
      ? sitemapIndex(subject, input)
      : sitemapFile(sitemapUrls(subject, input)),
});

/**
 * Reduces a sitemap to the one page that changes whenever any of its pages changes: the front page or the
 * month's page. A continuation of another sitemap has neither and keeps all its pages.
 */
function withNewestPages(map: Sitemap): Sitemap {
  const newest = map.pages.find(([, , subject]) => /^(?:front$|month\/)/.test(subject));
  return newest === undefined ? map : { ...map, pages: [newest] };
}

/**
 * Writes an index with the news sitemap of each of its languages. `lastmod` is when the most recently
 * changed page of a sitemap changed.
 */
function sitemapIndex({ maps, languages }: SitemapIndex, input: MetadataInput): string {
  const { publication } = input.site;
  const { front } = siteUrls(publication);
  const entry = (path: string, lastmod: string | undefined) =>
    xmlElement(
      'sitemap',
      {},
      textElement('loc', absoluteUrl(publication, `/${path}`)),
      optionalText('lastmod', lastmod),
    );
  return xmlDocument(
    xmlElement(
      'sitemapindex',
      { xmlns: sitemapNamespace },
      ...maps.map((map) => entry(map.path, newestIn(map, input))),
      ...(publication.leaveOut.includes('news-sitemap')
        ? []
        : languages.map((code) => entry(newsSitemapPath(front(code)), undefined))),
    ),
  );
}

function newestIn({ lang, pages }: Sitemap, { site, formatOf }: MetadataInput): string | undefined {
  const newest = latestOf(
    pages.flatMap(([kind, , subject]) => lastModifiedOn({ kind, lang, subject }, site) ?? []),
  );
  return newest && formatOf(lang).machineDateTime(newest);
}

/** Namespace for pictures: https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps */
const imageNamespace = 'http://www.google.com/schemas/sitemap-image/1.1';

/** Writes a sitemap, with the translations of each page as `xhtml:link`, and its pictures. */
function sitemapFile(urls: readonly SitemapUrl[]): string {
  return xmlDocument(
    xmlElement(
      'urlset',
      {
        xmlns: sitemapNamespace,
        'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
        'xmlns:image': urls.some(({ pictures }) => pictures.length > 0)
          ? imageNamespace
          : undefined,
      },
      ...urls.map(urlElement),
    ),
  );
}

function urlElement({ url, lastmod, alternates, pictures }: SitemapUrl): XmlElement {
  return xmlElement(
    'url',
    {},
    textElement('loc', url),
    optionalText('lastmod', lastmod),
    ...alternates.map((alternate) =>
      xmlElement('xhtml:link', { rel: 'alternate', hreflang: alternate.lang, href: alternate.url }),
    ),
    ...pictures.map((picture) => xmlElement('image:image', {}, textElement('image:loc', picture))),
  );
}
