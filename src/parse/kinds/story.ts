import * as z from 'zod';
import type { SourceFile } from '../../model/content-file.ts';
import type { Checked } from '../../model/problem.ts';
import type { ParsedStory } from '../../model/site/story.ts';
import { toTranslatedEvents, translatedEventFields } from '../article/event-fields.ts';
import { line, translatedLine } from '../fields/line.ts';
import { translated } from '../fields/translated.ts';
import { languageCodes, type ParseContext } from '../parse-context.ts';
import { repeatedIds } from '../yaml/repeated-ids.ts';
import { namesByLanguage, typesetTexts, unknownLanguages } from './by-language.ts';
import { readIdFile } from './id-file.ts';

/** The schema of its front matter. */
export const storyFields = z.strictObject({
  name: translated(line('the name'), 'the name of the story'),
  description: translatedLine('one line about the story'),
  events: z.array(translatedEventFields).default([]),
});

/** Parses `stories/id.md`. */
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
    names: namesByLanguage(fields.name, context),
    descriptions: typesetTexts(fields.description, context),
    events: toTranslatedEvents(fields.events ?? [], context),
    body,
  };
  const translated = (fields.events ?? []).flatMap((_, index) => [
    ['events', index, 'what'],
    ['events', index, 'source'],
  ]);
  const problems = [
    ...read.problems,
    ...repeatedIds(fields.events, 'events', document),
    ...unknownLanguages(document, translated, languageCodes(context.publication)),
  ];
  return { value: story, problems };
}
