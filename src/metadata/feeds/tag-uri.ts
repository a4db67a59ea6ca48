import type { ArticleReader } from '../../facts/article-reader.ts';

type TaggedArticle = Pick<ArticleReader, 'day' | 'lang' | 'slug' | 'movedFrom'>;

/**
 * Returns the permanent id of an article in feeds: a `tag:` URI (RFC 4151) of the site's host, the day of
 * publication, language and slug, such as `tag:news.example,2016-08-03:en/us-planes-strike-sirte`. Feed
 * readers show an article as new if its id changes, so the id does not contain the headline, the protocol
 * or the site's path, and a moved article keeps the id of its first address.
 * @param baseUrl absolute URL; its port is not part of a tag's authority
 */
export function tagUri(baseUrl: string, article: TaggedArticle): string {
  const { day, slug } = firstAddress(article) ?? article;
  return `tag:${new URL(baseUrl).hostname},${day}:${article.lang}/${slug}`;
}

/**
 * Reads day and slug from the first old address in Dateline's form: `/2016/08/03/slug/`, or `/ar/2016/…` in Arabic. With
 * another folder, as in `/sport/2016/…`, it is not ours, and its day and slug may be those of another article.
 */
function firstAddress({
  movedFrom,
  lang,
}: TaggedArticle): Pick<TaggedArticle, 'day' | 'slug'> | undefined {
  for (const path of movedFrom) {
    const [, folder, year, month, date, slug] =
      /^(?:\/([a-z-]+))?\/(\d{4})\/(\d\d)\/(\d\d)\/([a-z0-9-]+)\/?$/i.exec(path) ?? [];
    const isOwn = slug !== undefined && (folder ?? lang) === lang;
    if (isOwn) return { day: `${year}-${month}-${date}`, slug };
  }
  return undefined;
}
