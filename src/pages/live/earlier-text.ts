import type { ArticleReader } from '../../facts/article-reader.ts';
import type { SiteReader } from '../../facts/site-reader.ts';
import type { Href } from '../../model/address/href.ts';
import { linkedOnceIn, splitBody } from '../../model/text/split-body.ts';
import { resolveMentions } from '../../relate/mentions/resolve-mentions.ts';
import type { PageAddress } from '../page.ts';
import {
  type BodyBlock,
  blocksOfEntries,
  type QuotedFigure,
  quotedFigures,
} from '../views/body-blocks.ts';
import { type BodyView, bodyView, figureMarks } from '../views/body-view.ts';
import { linksIn } from '../views/links.ts';
import { type TimelineView, timelineInText } from '../views/timeline-view.ts';
import { withoutWithheldLinks } from '../views/withheld-links.ts';
import { type LiveEntryView, sortedEntries, type TimeSpan, timeSpan } from './live-view.ts';

/** An earlier entry, with its address. */
export interface EarlierEntryView extends LiveEntryView {
  readonly href: Href;
}

/** The text of a page with earlier entries. */
export interface EarlierTextView extends TimeSpan {
  /** Newest first. The first one of each day has the day, if there are several. */
  readonly entries: readonly EarlierEntryView[];
  /** The footnotes. */
  readonly after: BodyView;
  readonly afterBlocks: readonly BodyBlock[];
  readonly quotedFigures: readonly QuotedFigure[];
  /** Undefined unless an entry places it. */
  readonly timeline: TimelineView | undefined;
  /** Whether the entries that follow are on the page of the article. */
  readonly isLast: boolean;
}

const mark = '#earlier/';

/** The subject of a page with earlier entries. @param path of the article @param number of the page, from 1 */
export function earlierSubject(path: string, number: number): string {
  return `${path}${mark}${number}`;
}

/** The article and the number of a page with earlier entries, by its subject. */
export function earlierOf(
  subject: string,
  site: SiteReader,
): { readonly article: ArticleReader; readonly number: number } {
  const at = subject.lastIndexOf(mark);
  const number = Number(subject.slice(at + mark.length));
  return { article: site.article(subject.slice(0, at)), number };
}

/** The path of the article whose text is on a page; undefined for other pages. */
export function articleOn({
  kind,
  subject,
}: {
  readonly kind: string;
  readonly subject: string;
}): string | undefined {
  if (kind === 'earlier') return subject.slice(0, subject.lastIndexOf(mark));
  return kind === 'article' ? subject : undefined;
}

/** Made once, and shared by the page and its ninjs file. */
export function earlierTextView(
  { url, lang, subject }: PageAddress,
  site: SiteReader,
): EarlierTextView {
  return site.derived(`earlier:${url}`, (own) => {
    const { article, number } = earlierOf(subject, own);
    return makeTextView(article, number, { url, lang }, own);
  });
}

function makeTextView(
  article: ArticleReader,
  number: number,
  { url, lang }: Pick<PageAddress, 'url' | 'lang'>,
  site: SiteReader,
): EarlierTextView {
  const text = article.earlierText(number);
  const links = linksIn(site, lang);
  const body = withoutWithheldLinks(text.body, site);
  const mentions = resolveMentions(body, (name) => article.namedIn(name));
  const marks = figureMarks(text.figures, links);
  const parts = splitBody(body);
  const show = (some: typeof parts.after) =>
    bodyView({ ...body, parts: some }, linkedOnceIn(some, mentions), site, links, marks);
  const { timeZone } = site.publication;
  const span = timeSpan(text.entries, timeZone);
  // The title has the day.
  const isOneDay = span.day !== undefined;
  const sorted = sortedEntries(text.entries, parts.entries.map(show), timeZone, isOneDay);
  const after = show(parts.after);
  const blocks = blocksOfEntries([...sorted.map((entry) => entry.body), after]);
  return {
    ...span,
    entries: sorted.map((entry, at) => {
      const href = links.to(`${url}#${entry.anchor}`);
      return { ...entry, href, blocks: blocks[at] ?? [] };
    }),
    after,
    afterBlocks: blocks.at(-1) ?? [],
    quotedFigures: quotedFigures(blocks.flat()),
    timeline: timelineInText(body, article, site, links),
    isLast: text.isLast,
  };
}
