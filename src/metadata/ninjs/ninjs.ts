import type { ArticleReader } from '../../facts/article-reader.ts';
import { type ArticleTextView, articleTextView } from '../../pages/article-text.ts';
import { unpublishedArticles } from '../availability.ts';
import { articleContent } from '../feeds/article-content.ts';
import { tagUri } from '../feeds/tag-uri.ts';
import { defineFormat } from '../format.ts';
import { genres, genreVocabulary } from '../genres.ts';
import { type AddressContext, addressContext } from '../head/page-context.ts';
import { nonEmpty, omitUndefined } from '../omit-undefined.ts';
import { ninjsAssociations } from './ninjs-associations.ts';
import { ninjsConcepts } from './ninjs-concepts.ts';
import type { NinjsItem, NinjsObject, NinjsSource } from './ninjs-item.ts';
import { ninjsText } from './ninjs-text.ts';

const schema = 'http://www.iptc.org/std/ninjs/ninjs-schema_3.2.json#';

/** `ninjs.json` beside the page of each published article: the full article for other newsrooms. */
export const ninjsFiles = defineFormat({
  name: 'ninjs',
  plan: (site, pages) => {
    const unpublished = unpublishedArticles(site);
    return pages
      .filter(({ kind, subject }) => kind === 'article' && !unpublished.has(subject))
      .map((page) => ({ path: ninjsPath(page.url), subject: page }));
  },
  body: (address, input) => {
    const article = input.site.article(address.subject);
    const item = ninjsItem(article, addressContext(address, input));
    return `${JSON.stringify(item, undefined, 2)}\n`;
  },
});

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
    representationType: 'full',
    pubStatus: 'usable',
    language: article.lang,
    slugline: article.slug,
    ...times(article, context),
    ...texts(article, context),
    ...origin(article, view, context),
    ...rights(context),
    genres: [genreOf(article)],
    ...ninjsConcepts(article, context),
    renditions: [{ name: 'web', href: context.url, contentType: 'text/html' }],
    ...omitUndefined({ associations: nonEmpty(ninjsAssociations(article, view, context)) }),
    standard: { name: 'ninjs', version: '3.2', schema },
  };
}

function genreOf({ kind }: ArticleReader) {
  const { code, name } = genres[kind];
  return { name, uri: `${genreVocabulary}${code}` };
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

function rights({ publication: { copyright, licence } }: AddressContext): Partial<NinjsObject> {
  return omitUndefined({
    copyrightHolder: copyright,
    rightsInfo: licence === undefined ? undefined : { linkedRights: licence },
  });
}
