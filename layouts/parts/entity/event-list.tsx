import type { EventView } from '../../../src/pages/views/event-view.ts';
import { Anchor, renderWords } from '../anchor.tsx';
import type { LayoutContext } from '../document/layout-props.ts';
import { EventTime } from '../time.tsx';

/** Events in order, each with its date and a link to the article that reports it. */
export function EventList({
  events,
  context,
  extent = 'full',
  numbered = false,
}: {
  events: readonly EventView[];
  context: LayoutContext;
  /** `compact` leaves out place and source; `strip` too, and is laid out side by side on wide screens. */
  extent?: 'full' | 'compact' | 'strip';
  /** Whether each event has the number that marks it in the drawing. */
  numbered?: boolean;
}) {
  return (
    <ol class={listClass(extent, events.length)}>
      {events.map((event, index) => (
        <li key={event.id} id={event.anchor}>
          <p class="event-date">
            {numbered && <b>{context.format.number(index + 1)}</b>}{' '}
            {extent === 'full' ? (
              <a class="event-link" href={`#${event.anchor}`}>
                <EventTime date={event.date} context={context} />
              </a>
            ) : (
              <EventTime date={event.date} context={context} />
            )}
          </p>
          <div class="event-what">
            <p>
              <ReportLink event={event} />
            </p>
            {extent === 'full' && <EventSource event={event} />}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** On a strip, 5 and 6 events would leave one alone in a second row of a tablet. */
function listClass(extent: 'full' | 'compact' | 'strip', count: number): string {
  if (extent === 'full') return 'events';
  const isUneven = extent === 'strip' && (count === 5 || count === 6);
  return isUneven ? 'events events-strip events-in-threes' : `events events-${extent}`;
}

/** The event's text, as a link to the article that reports it, if there is one. */
function ReportLink({ event: { article, what } }: { event: EventView }) {
  return article === undefined ? (
    <>{what}</>
  ) : (
    <a href={article.href} title={article.text}>
      {what}
    </a>
  );
}

/** The dot after a place is not underlined: it is outside the link. */
function EventSource({ event }: { event: EventView }) {
  return (
    <p class="meta event-source">
      {event.place !== undefined && (
        <b class="place">
          <Anchor link={event.place} />
        </b>
      )}{' '}
      {event.source !== undefined && <span>{renderWords(event.source)}</span>}
    </p>
  );
}
