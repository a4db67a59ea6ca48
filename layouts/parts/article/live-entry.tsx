import type { ComponentChild } from 'preact';
import type { LiveEntryView } from '../../../src/pages/live/live-view.ts';
import type { LayoutContext } from '../document/layout-props.ts';
import { Day } from '../time.tsx';
import { BodyBlocks } from './body-text.tsx';

/** An entry; its time is the link to it. Above the first entry of another day is that day. */
export function Entry({
  entry,
  context,
  timeline,
}: {
  entry: LiveEntryView;
  context: LayoutContext;
  /** The content of the text's `timeline` slot. */
  timeline: ComponentChild;
}) {
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
