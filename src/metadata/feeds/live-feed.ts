import { articleTextView } from '../../pages/article-text.ts';
import type { LiveEntryView } from '../../pages/live/live-view.ts';
import type { PlannedPage } from '../../pages/page-kinds.ts';
import { absoluteUrl } from '../absolute-url.ts';
import { bidiSafeText } from '../bidi-safe-text.ts';
import type { MetadataInput } from '../metadata-input.ts';
import { entryHtml } from './content-html.ts';
import { contentLanguage } from './content-language.ts';
import type { FeedEntry } from './feed-model.ts';

/** Maximum number of entries, as in other feeds. */
const maxInFeed = 50;
/** In characters. */
const maxSummary = 280;

/**
 * The entries of live coverage for the feeds beside its page. The feeds of other pages list the article
 * once, because three hundred entries would push all other articles out of them.
 * @param article the entry of the article in other feeds
 */
export function liveFeedEntries(
  page: PlannedPage,
  article: FeedEntry,
  input: MetadataInput,
): readonly FeedEntry[] {
  const view = articleTextView(page, input.site);
  const language = contentLanguage(page.lang, input);
  const url = absoluteUrl(input.site.publication, page.url);
  return (view.live?.entries ?? []).slice(0, maxInFeed).map((entry) => {
    const time = language.format.machineDateTime(entry.time);
    return {
      ...article,
      id: `${article.id}/${entry.anchor}`,
      url: `${url}#${entry.anchor}`,
      headline: bidiSafeText(entry.headline, page.lang),
      standfirst: bidiSafeText(summaryOf(entry), page.lang),
      published: time,
      updated: time,
      contentHtml: entryHtml(entry, view, url, language),
      picture: undefined,
    };
  });
}

/** The first words of an entry; its headline if it has no text. */
function summaryOf({ text, headline }: LiveEntryView): string {
  if (text === '') return headline;
  if (text.length <= maxSummary) return text;
  return `${text.slice(0, maxSummary).replace(/\s+\S*$/, '')} …`;
}
