import { z } from 'zod';
import type { SourceFile } from '../model/content-file.ts';
import type { Checked } from '../model/problem.ts';
import type { ParsedStory } from '../model/story.ts';
import { named, typesetTexts } from './by-language.ts';
import { eventFields, toEvents } from './event-fields.ts';
import { line } from './fields/line.ts';
import { translated } from './fields/translated.ts';
import { readIdFile } from './id-file.ts';
import { homeLanguage, type ParseContext, typesetter } from './parse-context.ts';
import { repeatedIds } from './repeated-ids.ts';

const storyFields = z.strictObject({
  name: translated(line('the name'), 'the name of the story'),
  description: translated(line('one line about the story'), 'one line about the story'),
  events: z.array(eventFields).default([]),
});

/** Reads `stories/id.md`. Its events are in the default language. */
export function parseStory(
  source: SourceFile,
  context: ParseContext,
): Checked<ParsedStory | undefined> {
  const keys = { siteLanguages: ['name', 'description'] };
  const read = readIdFile(storyFields, keys, source, context);
  if (read.value === undefined) return { value: undefined, problems: read.problems };
  const { path, id, fields, document, body } = read.value;
  const story = {
    path,
    id,
    names: named(fields.name, context),
    descriptions: typesetTexts(fields.description, context),
    events: toEvents(fields.events ?? [], document, typesetter(context, homeLanguage(context))),
    body,
  };
  const problems = [...read.problems, ...repeatedIds(fields.events, 'events', document)];
  return { value: story, problems };
}
