import type { ParsedContent } from '../model/site/parsed-content.ts';
import type { Article } from '../model/site/site.ts';
import { dayOf } from './calendar.ts';
import type { ContentIndex } from './content-index.ts';
import { articlesWithoutPage } from './left-out-articles.ts';

/**
 * Returns a function that says whether the page of a URL may be missing only because its file has errors. They are
 * reported, and a link to the page is not: it is right again once they are corrected. The URL starts at the site root.
 * @param related for each article of the content, `article` undefined if it has no page
 */
export function faultyUrls(
  content: Pick<ParsedContent, 'articles' | 'faultyArticles' | 'unreadable'>,
  related: readonly { readonly article: Article | undefined }[],
  { timeZone, urls }: Pick<ContentIndex, 'timeZone' | 'urls'>,
): (url: string) => boolean {
  const ids = new Set([...content.unreadable].map((id) => id.replace(/\.[a-zA-Z-]+$/, '')));
  const dated = new Set<string>();
  const undated = new Set<string>();
  for (const { lang, slug, published, movedFrom } of articlesWithoutPage(content, related)) {
    for (const old of movedFrom) dated.add(old);
    if (published === undefined) undated.add(slug);
    else dated.add(urls.article(lang, dayOf(published, timeZone), slug));
  }
  return (url) => {
    const [article, slug = ''] = /^.*\/\d{4}\/\d{2}\/\d{2}\/([^/]+)\//.exec(url) ?? [];
    if (article !== undefined) return dated.has(article) || undated.has(slug);
    if (dated.has(url)) return true;
    return ids.size > 0 && url.split('/').some((part) => ids.has(part));
  };
}
