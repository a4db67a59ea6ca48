import type { EventView } from '../../src/pages/event-view.ts';
import { Anchor, wordsOf } from './anchor.tsx';
import type { Surroundings } from './layout-props.ts';
import { EventTime } from './time.tsx';

/** What happened, in order: date, event, where it is reported. */
export function EventList({
  events,
  around,
  compact = false,
}: {
  events: readonly EventView[];
  around: Surroundings;
  /** Without place and source: for the front page, where these stand elsewhere. */
  compact?: boolean;
}) {
  return (
    <ol class={compact ? 'events events-compact' : 'events'}>
      {events.map((event) => (
        <li key={event.id} id={compact ? undefined : event.id}>
          <p class="event-date">
            <EventTime date={event.date} around={around} />
          </p>
          <div class="event-what">
            <p>
              <ReportLink event={event} />
            </p>
            {!compact && <EventSource event={event} />}
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
