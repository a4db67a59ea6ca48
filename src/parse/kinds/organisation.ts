import * as z from 'zod';
import type { SourceFile } from '../../model/content-file.ts';
import type { Checked } from '../../model/problem.ts';
import type { ParsedOrganisation } from '../../model/site/entity.ts';
import { organisationTypes } from '../../model/site/entity-types.ts';
import type { ParseContext } from '../parse-context.ts';
import { toEntity, translatedEntityKeys } from './entity.ts';
import { entityFields } from './entity-fields.ts';
import { readIdFile } from './id-file.ts';

/** The schema of its front matter. */
export const organisationFields = entityFields.extend({
  type: z.enum(organisationTypes),
});

/** Parses `organisations/id.md`. Undefined also if the type is missing or invalid. */
export function parseOrganisation(
  source: SourceFile,
  context: ParseContext,
): Checked<ParsedOrganisation | undefined> {
  const keys = translatedEntityKeys;
  const { value: file, problems } = readIdFile(organisationFields, keys, source, context);
  if (file?.fields.type === undefined) return { value: undefined, problems };
  const { type } = file.fields;
  return { value: { kind: 'organisation', ...toEntity(file, context), type }, problems };
}
