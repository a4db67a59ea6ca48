import { isUnpublished } from '../model/site/article/article-facts.ts';
import { type FaultyArticle, faultyArticle } from '../model/site/article/faulty-article.ts';
import type { ParsedContent } from '../model/site/parsed-content.ts';
import type { Article, LeftOutArticle, Site } from '../model/site/site.ts';
import { availabilityOf } from './availability.ts';
import { dayOf } from './calendar.ts';
import type { ContentIndex } from './content-index.ts';

/**
 * Articles that have such errors that they have no page.
 * @param related for each article of the content, `article` undefined if it has no page
 */
export function articlesWithoutPage(
  { articles, faultyArticles }: Pick<ParsedContent, 'articles' | 'faultyArticles'>,
  related: readonly { readonly article: Article | undefined }[],
): readonly FaultyArticle[] {
  const withoutPage = articles.filter((_, at) => related[at]?.article === undefined);
  return [...faultyArticles, ...withoutPage.map(({ record }) => faultyArticle(record))];
}

/** Those of the articles without a page that readers may not see yet. */
export function leftOutArticles(
  content: Pick<ParsedContent, 'articles' | 'faultyArticles'>,
  related: readonly { readonly article: Article | undefined }[],
  { now, timeZone, urls }: Pick<ContentIndex, 'now' | 'timeZone' | 'urls'>,
): readonly LeftOutArticle[] {
  return articlesWithoutPage(content, related).flatMap((article) => {
    const availability = availabilityOf(article, now);
    if (!isUnpublished(availability)) return [];
    const { lang, slug, published } = article;
    const url = published && urls.article(lang, dayOf(published, timeZone), slug);
    return [{ ...article, availability, url }];
  });
}

/** The times at which pending ones of them are due. */
export function datesOf(leftOut: readonly LeftOutArticle[]): Site['articleDates'] {
  return leftOut.flatMap(({ path, availability, published }) =>
    availability === 'pending' && published !== undefined
      ? [{ path, availability, published, until: undefined, changes: [] }]
      : [],
  );
}
