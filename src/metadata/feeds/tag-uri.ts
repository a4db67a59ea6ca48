import type { ArticleFacts } from '../../facts/article-facts.ts';

type Named = Pick<ArticleFacts, 'day' | 'lang' | 'slug' | 'movedFrom'>;

/**
 * The name of an article for feed readers, who show an article again as new if its name
 * changes: a tag: URI (RFC 4151) of the site's host, the day of publication, language and slug,
 * such as `tag:news.example,2016-08-03:en/us-planes-strike-sirte`. It holds neither headline nor
 * protocol nor path of the site, so that none of these can change it; an article that has moved
 * keeps the name that it had at its first address.
 * @param baseUrl absolute; its port is no part of a tag's authority
 */
export function tagUri(baseUrl: string, article: Named): string {
  const { day, slug } = firstAddress(article) ?? article;
  return `tag:${new URL(baseUrl).hostname},${day}:${article.lang}/${slug}`;
}

/** The first of the old addresses that is one of Dateline's: `/2016/08/03/slug/`, `/ar/2016/…`. */
function firstAddress({ movedFrom }: Named): Pick<Named, 'day' | 'slug'> | undefined {
  for (const path of movedFrom) {
    const [, year, month, date, slug] =
      /^(?:\/[a-z-]+)?\/(\d{4})\/(\d\d)\/(\d\d)\/([a-z0-9-]+)\/?$/i.exec(path) ?? [];
    if (slug !== undefined) return { day: `${year}-${month}-${date}`, slug };
  }
  return undefined;
}
