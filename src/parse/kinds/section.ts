import * as z from 'zod';
import { isEmptyBody } from '../../markdown/render-body.ts';
import type { SourceFile } from '../../model/content-file.ts';
import { fileStart } from '../../model/point.ts';
import { type Checked, errorAt, warningAt } from '../../model/problem.ts';
import type { ParsedSection } from '../../model/site/story.ts';
import { line, translatedLine } from '../fields/line.ts';
import { order } from '../fields/order.ts';
import { translated } from '../fields/translated.ts';
import { languageSuffix } from '../file-name.ts';
import { frontFields, packageNamePaths, toFrontChoices } from '../front/front-fields.ts';
import { languageCodes, type ParseContext } from '../parse-context.ts';
import { namesByLanguage, typesetTexts, unknownLanguages } from './by-language.ts';
import { readIdFile } from './id-file.ts';

/** The schema of its front matter. */
export const sectionFields = z.strictObject({
  name: translated(line('the name'), 'the name of the section'),
  description: translatedLine('one line about the section'),
  order: order().optional(),
  front: frontFields.optional(),
});

/** Parses `sections/id.md`. The page of a section shows no body, so a body gives a warning. */
export function parseSection(
  source: SourceFile,
  context: ParseContext,
): Checked<ParsedSection | undefined> {
  const suffix = languageSuffix(source.path);
  if (suffix !== undefined && languageCodes(context.publication).includes(suffix)) {
    const own = source.path.replace(`.${suffix}.md`, '.md');
    const advice = `write its names and descriptions in every language in ${own}, and delete this file`;
    const message = 'a section has one file for all languages';
    return { value: undefined, problems: [errorAt(source.path, fileStart, message, advice)] };
  }
  const keys = { siteLanguages: ['name', 'description'] };
  const read = readIdFile(sectionFields, keys, source, context);
  if (read.value === undefined) return { value: undefined, problems: read.problems };
  const { path, id, fields, document, body } = read.value;
  const section = {
    path,
    id,
    names: namesByLanguage(fields.name, context),
    descriptions: typesetTexts(fields.description, context),
    order: fields.order,
    front: fields.front && toFrontChoices(fields.front, ['front'], context),
  };
  const message = 'the text under the front matter of a section is not shown';
  const unseen = warningAt(path, fileStart, message, 'move it to "description", or delete it');
  const problems = [
    ...read.problems,
    ...(isEmptyBody(body) ? [] : [unseen]),
    ...unknownLanguages(
      document,
      packageNamePaths(document.data.front).map((keys) => ['front', ...keys]),
      languageCodes(context.publication),
    ),
  ];
  return { value: section, problems };
}
