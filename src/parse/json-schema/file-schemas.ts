import { articleSchemas } from '../article/article-schema.ts';
import { frontFields } from '../front/front-fields.ts';
import { mediaEntryFields } from '../kinds/media-entry.ts';
import { organisationFields } from '../kinds/organisation.ts';
import { personFields } from '../kinds/person.ts';
import { placeFields } from '../kinds/place.ts';
import { sectionFields } from '../kinds/section.ts';
import { staticPageFields } from '../kinds/static-page.ts';
import { storyFields } from '../kinds/story.ts';
import type { ParseContext } from '../parse-context.ts';
import { siteFields } from '../site/site-fields.ts';
import type { SchemaKind } from './schema-kinds.ts';
import { type JsonSchema, type KnownValues, toJsonSchema } from './to-json-schema.ts';

/** The schema of each kind of file whose schema is the same on every site: all but articles. */
export const simpleSchemas = {
  site: siteFields,
  front: frontFields,
  person: personFields,
  place: placeFields,
  organisation: organisationFields,
  story: storyFields,
  section: sectionFields,
  page: staticPageFields,
  picture: mediaEntryFields,
} as const;

/** The JSON Schema of a kind of file, or of its front matter. */
export function fileSchema(
  kind: SchemaKind,
  context: ParseContext,
  known: KnownValues,
): JsonSchema {
  const about = { $schema: dialect, title: titles[kind] };
  if (kind !== 'article') return { ...about, ...toJsonSchema(simpleSchemas[kind], known) };
  const { article, articleWithMap } = articleSchemas(context);
  const schema = toJsonSchema(article, known);
  const { properties: { lead } = {} } = toJsonSchema(articleWithMap, known);
  const { lead: picture, ...properties } = schema.properties ?? {};
  const leads = [picture, lead].filter((each) => typeof each === 'object');
  return { ...about, ...schema, properties: { ...properties, lead: { anyOf: leads } } };
}

const dialect = 'http://json-schema.org/draft-07/schema#' as const;

const titles: Readonly<Record<SchemaKind, string>> = {
  site: 'The settings of the publication',
  front: 'What leads the front page',
  article: 'An article',
  person: 'A person',
  place: 'A place',
  organisation: 'An organisation',
  story: 'A story',
  section: 'A section',
  page: 'A page',
  picture: 'The notes of a picture',
};
