import type { ArticleReader } from '../../facts/article-reader.ts';
import { type ArticleTextView, articleTextView } from '../../pages/article-text.ts';
import { articleOn } from '../../pages/live/earlier-text.ts';
import { unpublishedArticles } from '../../pages/unpublished-articles.ts';
import { articleContent } from '../feeds/article-content.ts';
import { tagUri } from '../feeds/tag-uri.ts';
import { defineFormat } from '../format.ts';
import { type AddressContext, addressContext } from '../head/page-context.ts';
import { nonEmpty, omitUndefined } from '../omit-undefined.ts';
import { earlierItem } from './earlier-item.ts';
import { ninjsAssociations } from './ninjs-associations.ts';
import { ninjsConcepts } from './ninjs-concepts.ts';
import type { NinjsItem, NinjsObject, NinjsSource } from './ninjs-item.ts';
import { ninjsGenre, ninjsRights, ninjsStandard } from './ninjs-terms.ts';
import { ninjsText } from './ninjs-text.ts';

/**
 * `ninjs.json` beside the page of each published article: the full article for other newsrooms. Earlier entries of live
 * coverage have files of their own beside their pages.
 */
export const ninjsFiles = defineFormat({
  name: 'ninjs',
  plan: (site, pages) => {
    const unpublished = unpublishedArticles(site);
    return pages
      .filter((page) => {
        const article = articleOn(page);
        return article !== undefined && !unpublished.has(article);
      })
      .map((page) => ({ path: ninjsPath(page.url), subject: page }));
  },
  body: (address, input) => {
    if (address.kind === 'earlier') return jsonOf(earlierItem(address, input));
    const article = input.site.article(address.subject);
    return jsonOf(ninjsItem(article, addressContext(address, input)));
  },
});

function jsonOf(item: NinjsItem): string {
  return `${JSON.stringify(item, undefined, 2)}\n`;
}

/** The path of an article's ninjs file. @param url URL of the article's page */
function ninjsPath(url: string): string {
  return `${url.slice(1)}ninjs.json`;
}

/**
 * Makes an article's news item in IPTC ninjs 3.2 (https://iptc.org/standards/ninjs/). Its `uri` is the
 * article's id in feeds, which stays the same if the article moves. The page is a rendition.
 */
export function ninjsItem(article: ArticleReader, context: AddressContext): NinjsItem {
  // Less than the page shows: related articles, for instance, would make the file again with them.
  const view = articleTextView(context.page, context.input.site);
  return {
    uri: tagUri(context.publication.baseUrl, article),
    type: 'text',
    representationType:
      view.live === undefined || view.live.earlier.length === 0 ? 'full' : 'partial',
    pubStatus: 'usable',
    language: article.lang,
    slugline: article.slug,
    ...times(article, context),
    ...texts(article, context),
    ...origin(article, view, context),
    ...ninjsRights(context.publication),
    genres: [ninjsGenre(article.kind)],
    ...ninjsConcepts(article, context),
    renditions: [{ name: 'web', href: context.url, contentType: 'text/html' }],
    ...omitUndefined({ associations: nonEmpty(ninjsAssociations(article, view, context)) }),
    standard: ninjsStandard,
  };
}

function times(article: ArticleReader, { format }: AddressContext): Partial<NinjsObject> {
  const published = format.machineDateTime(article.published);
  const modified = format.machineDateTime(article.modified);
  return { firstCreated: published, versionCreated: modified, contentCreated: published };
}

function texts(article: ArticleReader, { input, page }: AddressContext): Partial<NinjsObject> {
  const html = articleContent(page, input);
  return {
    headlines: [...ninjsText('main', article.headline), ...ninjsText('kicker', article.kicker)],
    descriptions: ninjsText('summary', article.standfirst),
    bodies: [{ role: 'main', contentType: 'text/html', value: html }],
  };
}

/** Authors, dateline and sources. */
function origin(
  { byline, place }: ArticleReader,
  view: ArticleTextView,
  { absolute, format, links }: AddressContext,
): Partial<NinjsObject> {
  const authors = byline.map(links.author).map(({ text, href }) => ({
    name: text,
    role: 'author',
    uri: absolute(href),
  }));
  const sources = view.sources.map(
    ({ name, kind, href }): NinjsSource => omitUndefined({ name, role: kind, uri: href }),
  );
  return omitUndefined({
    by: format.list(authors.map(({ name }) => name)),
    located: place && links.entity(place).text,
    infoSources: [...authors, ...sources],
  });
}
