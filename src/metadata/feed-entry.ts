import type { Article } from '../model/site.ts';
import type { ArticleView } from '../pages/article-page.ts';
import { linksIn } from '../pages/links.ts';
import type { Page } from '../pages/page-kinds.ts';
import { absoluteUrl } from './absolute-url.ts';
import { contentHtml } from './content-html.ts';
import type { FeedCategory, FeedEntry, FeedImage } from './feed-model.ts';
import { imageType } from './image-type.ts';
import type { MetadataInput } from './metadata-input.ts';
import { modifiedAt } from './modified.ts';
import { tagUri } from './tag-uri.ts';

type ArticlePage = Extract<Page, { kind: 'article' }>;

/** The vocabulary of IPTC Media Topics, as feeds name it. */
const mediaTopics = 'http://cv.iptc.org/newscodes/mediatopic/';

/** An article as it stands in feeds of standfirsts: without its content. */
export function feedEntry(article: Article, page: ArticlePage, input: MetadataInput): FeedEntry {
  const { publication, now } = input.site;
  const { view, lang } = page;
  const url = absoluteUrl(publication, page.url);
  const format = input.formatOf(lang);
  return {
    id: tagUri(publication.baseUrl, article),
    url,
    headline: view.headline,
    standfirst: view.standfirst,
    language: lang,
    published: format.machineDateTime(article.published),
    updated: format.machineDateTime(modifiedAt(article, now)),
    authors: view.byline.map(({ text, href }) => ({ name: text, url: new URL(href, url).href })),
    categories: categoriesOf(article, input),
    contentHtml: undefined,
    image: view.lead && imageOf(view.lead, url),
  };
}

/** The content of an article, for feeds of whole articles. */
export function entryContent({ view, url, lang }: ArticlePage, input: MetadataInput): string {
  const language = { format: input.formatOf(lang), words: input.metadataWordsOf(lang) };
  return contentHtml(view, absoluteUrl(input.site.publication, url), language);
}

function categoriesOf(article: Article, { site }: MetadataInput): readonly FeedCategory[] {
  const { said } = linksIn(site, article.lang);
  const own = [article.section, article.story].filter((each) => each !== undefined);
  return [
    ...own.map(({ id, names }) => ({ term: id, label: said(names), scheme: undefined })),
    ...article.topics.map(({ code, labels }) => ({
      term: code,
      label: said(labels),
      scheme: mediaTopics,
    })),
  ];
}

function imageOf(lead: NonNullable<ArticleView['lead']>, url: string): FeedImage {
  const { src, width, height, alt, caption, credit } = lead;
  return {
    url: new URL(src, url).href,
    type: imageType(src),
    width,
    height,
    alt,
    caption,
    credit,
  };
}
