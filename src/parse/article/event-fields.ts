import * as z from 'zod';
import type { StoryEvent, TranslatedEvent } from '../../model/site/event.ts';
import { eventDate } from '../fields/event-date.ts';
import { identifier, reference } from '../fields/identifier.ts';
import { line, translatedLine } from '../fields/line.ts';
import { byLanguage, typesetTexts } from '../kinds/by-language.ts';
import { languageCodes, type ParseContext, type Typesetter } from '../parse-context.ts';
import { referenceAt } from '../yaml/reference-at.ts';
import type { IndexedItem } from './valid-items.ts';

/** One event in the front matter of an article. */
export const eventFields = z.strictObject({
  id: identifier('a name for the event, such as "first-strike"'),
  date: eventDate('when it happened'),
  place: reference('place', 'the id of a place').optional(),
  what: line('one sentence that says what happened'),
  source: line('who says so').optional(),
});

/** One event in the front matter of a story. A story has one file for all languages. */
export const translatedEventFields = eventFields.extend({
  what: translatedLine('one sentence that says what happened'),
  source: translatedLine('who says so').optional(),
});

/** The events of an article, each with its key path. */
export function toEvents(
  events: readonly IndexedItem<z.output<typeof eventFields>>[],
  typeset: Typesetter,
): StoryEvent[] {
  return events.map(({ item: { id, date, place, what, source }, index }) => ({
    id,
    date,
    place: referenceAt(place, ['events', index, 'place']),
    what: typeset.text(what),
    source,
    at: ['events', index],
  }));
}

/** The events of a story, each with its key path. */
export function toTranslatedEvents(
  events: readonly z.output<typeof translatedEventFields>[],
  context: ParseContext,
): TranslatedEvent[] {
  const codes = languageCodes(context.publication);
  return events.map(({ id, date, place, what, source }, index) => ({
    id,
    date,
    place: referenceAt(place, ['events', index, 'place']),
    what: typesetTexts(what, context),
    source: source && byLanguage(source, codes),
    at: ['events', index],
  }));
}
