import type { SiteReader } from '../../facts/site-reader.ts';
import { pictureVariants } from '../../model/pictures/picture.ts';
import { type PlannedPage, traitsOf } from '../../pages/page-kinds.ts';
import { indexedVersionsOf } from '../../pages/page-versions.ts';
import { absoluteUrl } from '../absolute-url.ts';
import { alternatesOf } from '../alternates.ts';
import type { MetadataInput } from '../metadata-input.ts';
import { lastModifiedOn } from '../modified.ts';
import type { Sitemap, SitemapUrl } from './sitemap-model.ts';

/** Makes the entries of a sitemap. */
export function sitemapUrls(
  { lang, pages }: Pick<Sitemap, 'lang' | 'pages'>,
  input: MetadataInput,
): readonly SitemapUrl[] {
  return pages.map(([kind, url, subject]) => sitemapUrl({ kind, url, lang, subject }, input));
}

function sitemapUrl(page: PlannedPage, { site, formatOf }: MetadataInput): SitemapUrl {
  const changed = lastModifiedOn(page, site);
  const translations = indexedVersionsOf(page, site).filter(({ lang, subject }) =>
    isIndexable({ kind: page.kind, lang, subject }, site),
  );
  return {
    url: absoluteUrl(site.publication, page.url),
    lastmod: changed && formatOf(page.lang).machineDateTime(changed),
    pictures: page.kind === 'article' ? pictureUrls(page.subject, site) : [],
    alternates: translations.length < 2 ? [] : alternatesOf(translations, site),
  };
}

/** Whether a page has articles to show, if its kind needs any to be in a sitemap. */
function isIndexable(
  page: Pick<PlannedPage, 'kind' | 'lang' | 'subject'>,
  site: SiteReader,
): boolean {
  const { inSitemap } = traitsOf(page.kind, site);
  return inSitemap === 'always' || lastModifiedOn(page, site) !== undefined;
}

/** URLs of an article's pictures: of each the file for programs that know only common formats. */
function pictureUrls(path: string, site: SiteReader): readonly string[] {
  const addresses = site.article(path).pictures.flatMap((picture) => {
    const { file } = site.picture(picture);
    if (file?.picture === undefined) return [];
    const { fallback } = pictureVariants(file, file.picture);
    return [absoluteUrl(site.publication, `/${fallback.path}`)];
  });
  return [...new Set(addresses)];
}
