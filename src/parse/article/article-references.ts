import { joinEntries } from '../../markdown/live/join-entries.ts';
import type { SourceFile } from '../../model/content-file.ts';
import type { PictureUse } from '../../model/pictures/picture.ts';
import type { ParsedArticle } from '../../model/site/article/article.ts';
import type { ArticleReferences } from '../../model/site/article/faulty-article.ts';
import { type ParseContext, type Typesetter, typesetter } from '../parse-context.ts';
import { referenceAt, referencesAt } from '../yaml/reference-at.ts';
import { readArticleParts } from './article-parts.ts';
import type { ArticleFields, LeadImageFields } from './article-schema.ts';
import { eventFields, toEvents } from './event-fields.ts';
import { validItems } from './valid-items.ts';

/**
 * Reads what an article refers to whose other fields may have errors, so that unknown names are reported together
 * with these.
 * @returns undefined if the front matter cannot be read, or if the site does not have the language of the file
 */
export function articleReferences(
  source: SourceFile,
  context: ParseContext,
): ArticleReferences | undefined {
  const { value: parts } = readArticleParts(source, context);
  if (parts === undefined || !parts.isKnownLanguage) return undefined;
  const { document, fields, name, body } = parts;
  const { mentions, pictures, maps } = joinEntries(body);
  const typeset = typesetter(context, name.lang);
  const { lead } = fields;
  const events = toEvents(validItems(eventFields, fields.events, document.data.events), typeset);
  return {
    ...{ path: source.path, lang: name.lang },
    section: referenceAt(fields.section, ['section']),
    ...namedIn(fields),
    events: events.map(({ place }) => ({ place })),
    lead: lead && 'image' in lead ? toLead(lead, typeset) : undefined,
    body: { mentions, pictures, maps },
  };
}

/** What the fields of an article name by id, except its section. */
export function namedIn(
  fields: Partial<ArticleFields>,
): Pick<ParsedArticle, 'story' | 'place' | 'leadMap' | 'byline' | 'topics'> {
  return {
    story: referenceAt(fields.story, ['story']),
    place: referenceAt(fields.place, ['place']),
    leadMap: toLeadMap(fields.lead),
    byline: referencesAt(fields.byline ?? [], ['byline']),
    topics: referencesAt(fields.topics ?? [], ['topics']),
  };
}

/** The lead picture of an article. */
export function toLead(
  { image, alt, caption, credit, licence }: LeadImageFields,
  typeset: Typesetter,
): PictureUse {
  return {
    path: image.slice(1),
    alt: typeset.optional(alt),
    caption: typeset.optional(caption),
    credit: typeset.optional(credit),
    licence: typeset.optional(licence),
    at: ['lead', 'image'],
    isPlain: true,
  };
}

function toLeadMap(lead: ArticleFields['lead']): ParsedArticle['leadMap'] {
  if (lead === undefined || !('map' in lead)) return undefined;
  return { places: referencesAt(lead.map, ['lead', 'map']) };
}
