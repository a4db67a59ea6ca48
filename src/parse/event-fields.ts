import { z } from 'zod';
import type { StoryEvent } from '../model/event.ts';
import { eventDate } from './fields/event-date.ts';
import { identifier } from './fields/identifier.ts';
import { line } from './fields/line.ts';
import type { Typeset } from './parse-context.ts';
import { referenceAt } from './reference-at.ts';
import type { YamlDocument } from './yaml-document.ts';

/** One event in the front matter of an article or a story. */
export const eventFields = z.strictObject({
  id: identifier('a name for the event, such as "first-strike"'),
  date: eventDate('when it happened'),
  place: identifier('the id of a place').optional(),
  what: line('one sentence that says what happened'),
  source: line('who says so').optional(),
});

/** The events under the key `events`, each with its place in the file. */
export function toEvents(
  events: readonly z.output<typeof eventFields>[],
  document: YamlDocument,
  typeset: Typeset,
): StoryEvent[] {
  return events.map(({ id, date, place, what, source }, index) => ({
    id,
    date,
    place: referenceAt(place, document, ['events', index, 'place']),
    what: typeset.text(what),
    source,
    at: document.at(['events', index]),
  }));
}
