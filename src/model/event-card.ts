import { digestOf } from './digest.ts';
import type { StoryEvent, TranslatedEvent } from './event.ts';

/** What of an event must be known to put a story's events together without reading texts. */
export interface EventCard extends Pick<StoryEvent['date'], 'edtf' | 'first' | 'last'> {
  readonly id: string;
  /** Id of the place. */
  readonly place: string | undefined;
  /** Stands for all that is told of it, where it is told left out. */
  readonly digest: string;
}

/** The card of an event. */
export function eventCard({ at: _, ...event }: StoryEvent | TranslatedEvent): EventCard {
  const { edtf, first, last } = event.date;
  const place = event.place?.id;
  const told = { ...event, place };
  return { id: event.id, edtf, first, last, place, digest: digestOf(JSON.stringify(told)) };
}
