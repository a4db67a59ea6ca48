import type { ArticleReader } from '../../facts/article-reader.ts';
import type { LanguageCode } from '../../model/language.ts';
import { linksIn } from '../../pages/views/links.ts';
import { siteUrls } from '../../relate/site-urls.ts';
import { absoluteUrl } from '../absolute-url.ts';
import { defineFormat } from '../format.ts';
import type { MetadataInput } from '../metadata-input.ts';
import { textElement, type XmlElement, xmlDocument, xmlElement } from '../xml.ts';

/** The path of a language's news sitemap, from the root of the site. @param front URL of its front page */
export function newsSitemapPath(front: string): string {
  return `${front.slice(1)}sitemaps/news.xml`;
}

/**
 * The news sitemap of each language: its articles of the last two days, newest first, at most 1,000
 * (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap). Without recent
 * articles it is empty, which Google accepts. sitemap.xsd requires at least one URL, but a URL that is not
 * news does not belong here. Sponsored articles are not news and are left out.
 */
export const newsSitemap = defineFormat({
  name: 'news-sitemap',
  plan: (site) => {
    const { front } = siteUrls(site.publication);
    return site.languages.map(({ code }) => ({
      path: newsSitemapPath(front(code)),
      subject: { lang: code },
    }));
  },
  body: ({ lang }, input) => xmlDocument(urlSet(freshArticles(lang, input), input)),
});

/** Reads the fact that `freshIn` makes, without sponsored articles. */
function freshArticles(lang: LanguageCode, { site }: MetadataInput): readonly ArticleReader[] {
  const paths = site.fact<readonly string[]>(`fresh:${lang}`) ?? [];
  return paths.map((path) => site.article(path)).filter(({ kind }) => kind !== 'sponsored');
}

function urlSet(fresh: readonly ArticleReader[], input: MetadataInput): XmlElement {
  return xmlElement(
    'urlset',
    {
      xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
      'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
    },
    ...fresh.map((article) => urlElement(article, input)),
  );
}

function urlElement(article: ArticleReader, { site, formatOf }: MetadataInput): XmlElement {
  const { nameText } = linksIn(site, article.lang);
  const news = xmlElement(
    'news:news',
    {},
    xmlElement(
      'news:publication',
      {},
      textElement('news:name', nameText(site.publication.names)),
      textElement('news:language', newsLanguage(article.lang)),
    ),
    textElement('news:publication_date', formatOf(article.lang).machineDateTime(article.published)),
    textElement('news:title', article.headline),
  );
  return xmlElement(
    'url',
    {},
    textElement('loc', absoluteUrl(site.publication, article.url)),
    news,
  );
}

/** A language code of two or three letters; for Chinese, Google distinguishes the two scripts. */
function newsLanguage(lang: string): string {
  const lower = lang.toLowerCase();
  if (/^zh-(tw|hk|mo|hant)/.test(lower)) return 'zh-tw';
  return lower.startsWith('zh') ? 'zh-cn' : lower.replace(/-.*/, '');
}
