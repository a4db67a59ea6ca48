import type { ComponentChild } from 'preact';
import type { ArticleView } from '../../../src/pages/article-page.ts';
import type { LiveView } from '../../../src/pages/live/live-view.ts';
import { feedNames } from '../document/feed-names.ts';
import type { LayoutContext } from '../document/layout-props.ts';
import { BodyBlocks } from './body-text.tsx';
import { EarlierLink, EarlierOnPaper } from './earlier-entries.tsx';
import { Entry } from './live-entry.tsx';

interface LiveProps {
  readonly live: LiveView;
  readonly context: LayoutContext;
  /** The content of the text's `timeline` slot. */
  readonly timeline: ComponentChild;
  /** The page's URL. */
  readonly permalink: string;
}

/** At the head of the page: that live coverage has ended. */
export function LiveNotice({
  live,
  context: { strings, format },
}: {
  live: LiveView | undefined;
  context: LayoutContext;
}) {
  if (live?.ended === undefined) return null;
  return <p class="live-ended">{strings.live.ended(format.dateTime(live.ended))}</p>;
}

/** The heading of the text above the entries of live coverage. */
export function SummaryHeading({ view, context }: { view: ArticleView; context: LayoutContext }) {
  if (view.live === undefined || view.body.length === 0) return null;
  return <h2 class="label live-summary">{context.strings.live.summary}</h2>;
}

/** Live coverage below its summary: the key entries, then all entries, newest first. */
export function LiveCoverage({ live, context, timeline, permalink }: LiveProps) {
  const words = context.strings.live;
  return (
    <>
      <KeyEntries live={live} context={context} />
      <section class="live-entries" aria-labelledby="page.entries">
        <h2 class="label" id="page.entries">
          {live.ended === undefined ? words.entries : words.allEntries}
        </h2>
        {live.refresh !== undefined && <p class="live-reloads">{words.reloads}</p>}
        {live.entries.map((entry) => (
          <Entry key={entry.anchor} entry={entry} context={context} timeline={timeline} />
        ))}
        <EarlierLink live={live} context={context} />
        <EarlierOnPaper live={live} context={context} permalink={permalink} />
        {live.afterBlocks.length > 0 && (
          <BodyBlocks blocks={live.afterBlocks} context={context} timeline={timeline} />
        )}
      </section>
      {live.feeds.length > 0 && <FeedLinks live={live} context={context} />}
    </>
  );
}

function KeyEntries({ live, context }: Pick<LiveProps, 'live' | 'context'>) {
  const { isOneDay, keyEntries } = live;
  const { format, strings } = context;
  if (keyEntries.length === 0) return null;
  return (
    <nav class="live-key" aria-labelledby="page.key-entries">
      <h2 class="label" id="page.key-entries">
        {strings.live.keyEntries}
      </h2>
      <ol class={isOneDay ? undefined : 'live-key-days'}>
        {keyEntries.map(({ anchor, time, headline, href }) => (
          <li key={anchor}>
            <time dateTime={format.machineDateTime(time)}>
              {isOneDay ? format.clock(time) : format.dateTime(time)}
            </time>{' '}
            <a href={href}>{headline}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function FeedLinks({ live, context }: Pick<LiveProps, 'live' | 'context'>) {
  return (
    <p class="live-feeds">
      {context.strings.live.follow}{' '}
      {live.feeds.map(({ format, href }) => (
        <span key={format}>
          <a href={href}>{feedNames[format]}</a>{' '}
        </span>
      ))}
    </p>
  );
}
