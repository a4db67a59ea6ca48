import type { BlogPosting } from 'schema-dts';
import type { ArticleReader } from '../../facts/article-reader.ts';
import type { LiveEntryView, LiveView } from '../../pages/live/live-view.ts';
import type { PageContext } from '../head/page-context.ts';
import { omitUndefined } from '../omit-undefined.ts';

/** JSON-LD is above the text, which must not wait for the whole coverage once more. The ninjs file has all entries. */
const maxUpdates = 20;

/**
 * The properties of live coverage: when it began and ended, and its newest entries, newest first
 * (https://schema.org/LiveBlogPosting).
 */
export function liveCoverage(
  { published }: ArticleReader,
  live: LiveView | undefined,
  context: PageContext,
) {
  if (live === undefined) return {};
  const { format } = context;
  return omitUndefined({
    coverageStartTime: format.machineDateTime(published),
    coverageEndTime: live.ended && format.machineDateTime(live.ended),
    liveBlogUpdate: live.entries.slice(0, maxUpdates).map((entry) => blogPosting(entry, context)),
  });
}

function blogPosting(
  { anchor, time, headline, text }: LiveEntryView,
  { format, url }: PageContext,
): BlogPosting {
  return omitUndefined({
    '@type': 'BlogPosting',
    headline,
    datePublished: format.machineDateTime(time),
    articleBody: text === '' ? headline : text,
    url: `${url}#${anchor}`,
  });
}
