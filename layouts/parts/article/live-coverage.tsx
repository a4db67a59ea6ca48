import type { ComponentChild } from 'preact';
import type { ArticleView } from '../../../src/pages/article-page.ts';
import type { LiveEntryView, LiveView } from '../../../src/pages/views/live-view.ts';
import { feedNames } from '../document/feed-names.ts';
import type { LayoutContext } from '../document/layout-props.ts';
import { Day } from '../time.tsx';
import { BodyBlocks } from './body-text.tsx';

interface LiveProps {
  readonly live: LiveView;
  readonly context: LayoutContext;
  /** The content of the text's `timeline` slot. */
  readonly timeline: ComponentChild;
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
export function LiveCoverage(props: LiveProps) {
  const { live, context, timeline } = props;
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
          <Entry key={entry.anchor} entry={entry} {...props} />
        ))}
        {live.afterBlocks.length > 0 && (
          <BodyBlocks blocks={live.afterBlocks} context={context} timeline={timeline} />
        )}
      </section>
      {live.feeds.length > 0 && <FeedLinks live={live} context={context} />}
    </>
  );
}

function KeyEntries({ live, context }: Omit<LiveProps, 'timeline'>) {
  const { format, strings } = context;
  const key = live.entries.filter(({ isKey }) => isKey);
  if (key.length === 0) return null;
  const isOneDay = live.entries.every(({ newDay }) => newDay === undefined);
  return (
    <nav class="live-key" aria-labelledby="page.key-entries">
      <h2 class="label" id="page.key-entries">
        {strings.live.keyEntries}
      </h2>
      <ol class={isOneDay ? undefined : 'live-key-days'}>
        {key.map(({ anchor, time, headline }) => (
          <li key={anchor}>
            <time dateTime={format.machineDateTime(time)}>
              {isOneDay ? format.clock(time) : format.dateTime(time)}
            </time>{' '}
            <a href={`#${anchor}`}>{headline}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** An entry; its time is the link to it. Above the first entry of another day is that day. */
function Entry({ entry, context, timeline }: LiveProps & { entry: LiveEntryView }) {
  const { anchor, time, isKey, newDay, blocks } = entry;
  const { format } = context;
  return (
    <>
      {newDay !== undefined && (
        <p class="live-day">
          <Day day={newDay} context={context} />
        </p>
      )}
      <article class={isKey ? 'live-entry live-entry-key' : 'live-entry'} id={anchor}>
        <a class="live-time" href={`#${anchor}`}>
          <time dateTime={format.machineDateTime(time)}>{format.clock(time)}</time>
        </a>
        <BodyBlocks blocks={blocks} context={context} timeline={timeline} />
      </article>
    </>
  );
}

function FeedLinks({ live, context }: Omit<LiveProps, 'timeline'>) {
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
