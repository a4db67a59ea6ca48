import type { SiteReader } from '../../facts/site-reader.ts';
import { pictureVariants } from '../../model/pictures/picture.ts';
import { type PlannedPage, pageKinds } from '../../pages/page-kinds.ts';
import { type PageVersion, versionsOf } from '../../pages/page-versions.ts';
import { absoluteUrl } from '../absolute-url.ts';
import type { MetadataInput } from '../metadata-input.ts';
import { modifiedOn } from '../modified.ts';
import type { Sitemap, SitemapUrl } from './sitemap-model.ts';

/** What a site map says of each of its pages. */
export function sitemapUrls(
  { lang, pages }: Pick<Sitemap, 'lang' | 'pages'>,
  input: MetadataInput,
): readonly SitemapUrl[] {
  return pages.map(([kind, url, subject]) => sitemapUrl({ kind, url, lang, subject }, input));
}

function sitemapUrl(page: PlannedPage, { site, formatOf }: MetadataInput): SitemapUrl {
  const { publication, home } = site;
  const changed = modifiedOn(page, site);
  const translations = versionsOf(page, site).filter(({ lang, subject }) =>
    isListed({ kind: page.kind, lang, subject }, site),
  );
  return {
    url: absoluteUrl(publication, page.url),
    lastmod: changed && formatOf(page.lang).machineDateTime(changed),
    images: page.kind === 'article' ? imagesOf(page.subject, site) : [],
    alternates:
      translations.length < 2
        ? []
        : withDefault(translations, home).map(({ lang, url }) => ({
            lang,
            url: absoluteUrl(publication, url),
          })),
  };
}

/** Whether a site map lists a page that is open to search engines. */
function isListed(page: Pick<PlannedPage, 'kind' | 'lang' | 'subject'>, site: SiteReader): boolean {
  return pageKinds[page.kind].inSitemap === 'always' || modifiedOn(page, site) !== undefined;
}

/** The pictures of an article, by the files that other sites are given; its text need not be read. */
function imagesOf(path: string, site: SiteReader): readonly string[] {
  const addresses = site.article(path).pictures.flatMap((picture) => {
    const { file } = site.picture(picture);
    if (file?.picture === undefined) return [];
    const { fallback } = pictureVariants(file, file.picture);
    return [absoluteUrl(site.publication, `/${fallback.path}`)];
  });
  return [...new Set(addresses)];
}

/** The page for readers of any other language is that in the default one: as in each page's head. */
function withDefault(
  translations: readonly Pick<PageVersion, 'lang' | 'url'>[],
  home: string,
): readonly Pick<PageVersion, 'lang' | 'url'>[] {
  const original = translations.find(({ lang }) => lang === home);
  return original === undefined
    ? translations
    : [...translations, { lang: 'x-default', url: original.url }];
}
