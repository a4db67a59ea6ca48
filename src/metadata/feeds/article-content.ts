import { articleTextView } from '../../pages/article-text.ts';
import type { PageAddress } from '../../pages/page.ts';
import { absoluteUrl } from '../absolute-url.ts';
import type { MetadataInput } from '../metadata-input.ts';
import { contentHtml } from './content-html.ts';
import { contentLanguage } from './content-language.ts';

/** The number of entries of live coverage in the feeds that list its article. */
const maxEntriesInFeed = 20;

/** Returns the content of an article as portable HTML: see `contentHtml`. @param page the article's page */
export function articleContent(page: PageAddress, input: MetadataInput): string {
  return input.site.derived(`content:${page.url}`, (site) => contentOf(page, { ...input, site }));
}

/** Returns the same for feeds, which have only the newest entries of live coverage. */
export function feedContent(page: PageAddress, input: MetadataInput): string {
  const { live } = articleTextView(page, input.site);
  const hasMore = live !== undefined && live.entries.length > maxEntriesInFeed;
  return hasMore ? contentOf(page, input, maxEntriesInFeed) : articleContent(page, input);
}

function contentOf(page: PageAddress, input: MetadataInput, maxEntries?: number): string {
  const { site } = input;
  const url = absoluteUrl(site.publication, page.url);
  const language = contentLanguage(page.lang, input);
  return contentHtml(articleTextView(page, site), url, language, maxEntries);
}
