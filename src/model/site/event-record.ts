import type { StoryEvent, TranslatedEvent } from './event.ts';

/** What is needed to combine the events of a story without reading texts. */
export interface EventRecord extends Pick<StoryEvent['date'], 'edtf' | 'first' | 'last'> {
  readonly id: string;
  /** Id of a place. */
  readonly place: string | undefined;
}

/** Extracts the record of an event. */
export function eventRecord({ id, date, place }: StoryEvent | TranslatedEvent): EventRecord {
  const { edtf, first, last } = date;
  return { id, edtf, first, last, place: place?.id };
}
