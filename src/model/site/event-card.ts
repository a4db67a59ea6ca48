import type { StoryEvent, TranslatedEvent } from './event.ts';

/** What of an event must be known to put a story's events together without reading texts. */
export interface EventCard extends Pick<StoryEvent['date'], 'edtf' | 'first' | 'last'> {
  readonly id: string;
  /** Id of the place. */
  readonly place: string | undefined;
}

/** The card of an event. */
export function eventCard({ id, date, place }: StoryEvent | TranslatedEvent): EventCard {
  const { edtf, first, last } = date;
  return { id, edtf, first, last, place: place?.id };
}
