import * as z from 'zod';
import type { SourceFile } from '../../model/content-file.ts';
import type { Checked } from '../../model/problem.ts';
import type { ParsedPlace } from '../../model/site/entity.ts';
import { placeTypes } from '../../model/site/entity-types.ts';
import { fieldName } from '../issue-messages.ts';
import { issueText, quote } from '../issue-text.ts';
import type { ParseContext } from '../parse-context.ts';
import { toEntity, translatedEntityKeys } from './entity.ts';
import { entityFields } from './entity-fields.ts';
import { readIdFile } from './id-file.ts';

const degrees = (most: number, meaning: string) =>
  z.number().min(-most).max(most).describe(meaning);

/** The schema of its front matter. */
export const placeFields = entityFields.extend({
  type: z.enum(placeTypes),
  coordinates: z
    .strictObject({
      latitude: degrees(90, 'degrees north of the equator, such as 31.2'),
      longitude: degrees(180, 'degrees east of Greenwich, such as 16.6'),
    })
    .optional(),
  countryCode: z
    .string()
    .regex(/^[A-Z]{2}$/, {
      error: ({ input, path }) =>
        issueText(
          `${fieldName(path ?? [])} cannot be ${quote(String(input))}`,
          'write the two capital letters of ISO 3166-1, such as LY',
        ),
    })
    .optional(),
});

/** Parses `places/id.md`. */
export function parsePlace(
  source: SourceFile,
  context: ParseContext,
): Checked<ParsedPlace | undefined> {
  const { value: file, problems } = readIdFile(placeFields, translatedEntityKeys, source, context);
  if (file === undefined) return { value: undefined, problems };
  // Without a valid type, which has been reported, any other lets the rest be checked.
  const { type = 'city', coordinates, countryCode } = file.fields;
  const common = toEntity(file, context);
  return { value: { kind: 'place', ...common, type, coordinates, countryCode }, problems };
}
