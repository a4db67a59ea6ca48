import type { LanguageCode } from '../../model/language.ts';
import { siteUrls } from '../../relate/site-urls.ts';
import { absoluteUrl } from '../absolute-url.ts';
import { defineFormat } from '../format.ts';
import type { MetadataInput } from '../metadata-input.ts';
import { latestOf, modifiedOn } from '../modified.ts';
import { optionalText, textElement, type XmlElement, xmlDocument, xmlElement } from '../xml.ts';
import { newsSitemapPath } from './news-sitemap.ts';
import type { Sitemap, SitemapUrl } from './sitemap-model.ts';
import { planSitemaps } from './sitemap-plan.ts';
import { sitemapUrls } from './sitemap-urls.ts';

/** The namespace of site maps and their index: https://www.sitemaps.org/protocol.html */
const sitemapNamespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The index of a language's site maps, from the root of the site. @param front URL of its front page */
export function sitemapIndexPath(front: string): string {
  return `${front.slice(1)}sitemap.xml`;
}

/** The maps that an index names, and the languages whose news it names. */
interface SitemapIndex {
  /** Of each map the pages of which one changed last. */
  readonly maps: readonly Sitemap[];
  readonly languages: readonly LanguageCode[];
}

type Subject =
  | ({ readonly sort: 'index' } & SitemapIndex)
  | ({ readonly sort: 'map' } & Pick<Sitemap, 'lang' | 'pages'>);

/**
 * `sitemap.xml`, the index of every language, and the site maps that it names; for each further
 * language an index of its own beside its front page. `robots.txt` names every index.
 */
export const sitemaps = defineFormat({
  name: 'sitemaps',
  plan: (site, pages): readonly { readonly path: string; readonly subject: Subject }[] => {
    const planned = planSitemaps(site, pages);
    const maps = planned.map(withNewestPages);
    const { front } = siteUrls(site.publication);
    const languages = site.languages.map(({ code }) => code);
    return [
      { path: sitemapIndexPath('/'), subject: { sort: 'index', maps, languages } },
      ...languages.slice(1).map((code) => {
        const own = maps.filter(({ lang }) => lang === code);
        const subject: Subject = { sort: 'index', maps: own, languages: [code] };
        return { path: sitemapIndexPath(front(code)), subject };
      }),
      ...planned.map(({ path, lang, pages: listed }) => {
        const subject: Subject = { sort: 'map', lang, pages: listed };
        return { path, subject };
      }),
    ];
  },
  body: (subject, input) =>
    subject.sort === 'index'
      ? sitemapIndex(subject, input)
      : sitemapFile(sitemapUrls(subject, input)),
});

/**
 * A map with those of its pages alone that tell when the last of all was changed: the front page, which is
 * as new as all others of its map, and the page of a month. A map that goes on another has neither.
 */
function withNewestPages(map: Sitemap): Sitemap {
  const newest = map.pages.find(([, , subject]) => /^(?:front$|month\/)/.test(subject));
  return newest === undefined ? map : { ...map, pages: [newest] };
}

/**
 * An index, with the news site map of each of its languages; `lastmod` is when the newest page of a
 * map was changed.
 */
function sitemapIndex({ maps, languages }: SitemapIndex, input: MetadataInput): string {
  const { publication } = input.site;
  const { front } = siteUrls(publication);
  const entry = (path: string, lastmod: string | undefined) =>
    xmlElement(
      'sitemap',
      {},
      textElement('loc', absoluteUrl(publication, `/${path}`)),
      ...optionalText('lastmod', lastmod),
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
    pages.flatMap(([kind, , subject]) => modifiedOn({ kind, lang, subject }, site) ?? []),
  );
  return newest && formatOf(lang).machineDateTime(newest);
}

/** For pictures: https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps */
const imageNamespace = 'http://www.google.com/schemas/sitemap-image/1.1';

/** One site map, with the translations of each page as `xhtml:link`, and its pictures. */
function sitemapFile(urls: readonly SitemapUrl[]): string {
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
