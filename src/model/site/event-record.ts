import type { StoryEvent, TranslatedEvent } from './event.ts';

/** What of an event must be known to put a story's events together without reading texts. */
export interface EventRecord extends Pick<StoryEvent['date'], 'edtf' | 'first' | 'last'> {
  readonly id: string;
  /** Id of the place. */
  readonly place: string | undefined;
}

/** The record of an event. */
export function eventRecord({ id, date, place }: StoryEvent | TranslatedEvent): EventRecord {
  const { edtf, first, last } = date;
  return { id, edtf, first, last, place: place?.id };
}
