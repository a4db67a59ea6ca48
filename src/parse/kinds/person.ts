import type { SourceFile } from '../../model/content-file.ts';
import type { Checked } from '../../model/problem.ts';
import type { ParsedPerson } from '../../model/site/entity.ts';
import { line } from '../fields/line.ts';
import { translated } from '../fields/translated.ts';
import type { ParseContext } from '../parse-context.ts';
import { typesetTexts } from './by-language.ts';
import { toEntity, translatedEntityKeys } from './entity.ts';
import { entityFields } from './entity-fields.ts';
import { readIdFile } from './id-file.ts';

const personFields = entityFields.extend({
  role: translated(line('the office or the work'), 'the office or the work').optional(),
});

/** Parses `people/id.md`. */
export function parsePerson(
  source: SourceFile,
  context: ParseContext,
): Checked<ParsedPerson | undefined> {
  const keys = { ...translatedEntityKeys, siteLanguages: ['description', 'role'] };
  const { value: file, problems } = readIdFile(personFields, keys, source, context);
  if (file === undefined) return { value: undefined, problems };
  const roles = typesetTexts(file.fields.role, context);
  return { value: { kind: 'person', ...toEntity(file, context), roles }, problems };
}
