import type { SourceFile } from '../../model/content-file.ts';
import type { Checked } from '../../model/problem.ts';
import type { AuthorDetails } from '../../model/site/article/author-details.ts';
import type { ParsedPerson } from '../../model/site/entity.ts';
import type { Body } from '../../model/text/body.ts';
import { identifier } from '../fields/identifier.ts';
import { translatedLine } from '../fields/line.ts';
import type { ParseContext } from '../parse-context.ts';
import { referenceAt } from '../yaml/reference-at.ts';
import { authorFields, toAuthorDetails } from './author-fields.ts';
import { typesetTexts } from './by-language.ts';
import { toEntity, translatedEntityKeys } from './entity.ts';
import { entityFields } from './entity-fields.ts';
import { readIdFile } from './id-file.ts';

/** The schema of its front matter. */
export const personFields = entityFields.extend({
  role: translatedLine('the office or the work').optional(),
  worksFor: identifier('the id of an organisation, or none').optional(),
  ...authorFields,
});

/** Parses `people/id.md`. */
export function parsePerson(
  source: SourceFile,
  context: ParseContext,
): Checked<ParsedPerson | undefined> {
  const keys = { ...translatedEntityKeys, siteLanguages: ['description', 'role', 'beat'] };
  const { value: file, problems } = readIdFile(personFields, keys, source, context);
  if (file === undefined) return { value: undefined, problems };
  const details = toAuthorDetails(file.fields, [], context);
  const person = {
    kind: 'person',
    ...toEntity(withContactLink(file, details), context),
    roles: typesetTexts(file.fields.role, context),
    worksFor: referenceAt(file.fields.worksFor, ['worksFor']),
    ...details,
  } as const;
  return { value: person, problems };
}

/** The links of the text, with the page that says how to reach the person, so that it is checked too. */
function withContactLink<File extends { readonly body: Body }>(
  file: File,
  { contact }: AuthorDetails,
): File {
  if (contact === undefined || !contact.url.startsWith('/')) return file;
  const link = { href: contact.url, at: contact.at };
  return { ...file, body: { ...file.body, links: [...file.body.links, link] } };
}
