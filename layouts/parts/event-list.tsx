import type { EventView } from '../../src/pages/views/event-view.ts';
import { Anchor, wordsOf } from './anchor.tsx';
import type { Surroundings } from './layout-props.ts';
import { EventTime } from './time.tsx';

/** What happened, in order: date, event, where it is reported. */
export function EventList({
  events,
  around,
  extent = 'full',
  numbered = false,
}: {
  events: readonly EventView[];
  around: Surroundings;
  /** `compact` is without place and source; `strip` too, side by side where there is room. */
  extent?: 'full' | 'compact' | 'strip';
  /** Whether each has the number under which a drawing shows it. */
  numbered?: boolean;
}) {
  return (
    <ol class={extent === 'full' ? 'events' : `events events-${extent}`}>
      {events.map((event, index) => (
        <li key={event.id} id={event.anchor}>
          <p class="event-date">
            {numbered && <b>{around.format.number(index + 1)}</b>}{' '}
            {extent === 'full' ? (
              <a href={`#${event.anchor}`}>
                <EventTime date={event.date} around={around} />
              </a>
            ) : (
              <EventTime date={event.date} around={around} />
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

/** The event's own words lead to the article that reports it. */
function ReportLink({ event: { article, what } }: { event: EventView }) {
  return article === undefined ? (
    <>{what}</>
  ) : (
    <a href={article.href} title={article.text}>
      {what}
    </a>
  );
}

function EventSource({ event }: { event: EventView }) {
  return (
    <p class="meta">
      {event.place !== undefined && <Anchor link={event.place} class="place" />}{' '}
      {event.source !== undefined && <span>{wordsOf(event.source)}</span>}
    </p>
  );
}
