import * as z from 'zod';
import { isEmptyBody } from '../../markdown/render-body.ts';
import type { SourceFile } from '../../model/content-file.ts';
import { fileStart } from '../../model/point.ts';
import { type Checked, warningAt } from '../../model/problem.ts';
import type { ParsedSection } from '../../model/site/story.ts';
import { line } from '../fields/line.ts';
import { order } from '../fields/order.ts';
import { translated } from '../fields/translated.ts';
import type { ParseContext } from '../parse-context.ts';
import { namesByLanguage, typesetTexts } from './by-language.ts';
import { readIdFile } from './id-file.ts';

const sectionFields = z.strictObject({
  name: translated(line('the name'), 'the name of the section'),
  description: translated(line('one line about the section'), 'one line about the section'),
  order: order().optional(),
});

/** Parses `sections/id.md`. The page of a section shows no body, so a body gives a warning. */
export function parseSection(
  source: SourceFile,
  context: ParseContext,
): Checked<ParsedSection | undefined> {
  const keys = { siteLanguages: ['name', 'description'] };
  const read = readIdFile(sectionFields, keys, source, context);
  if (read.value === undefined) return { value: undefined, problems: read.problems };
  const { path, id, fields, body } = read.value;
  const section = {
    path,
    id,
    names: namesByLanguage(fields.name, context),
    descriptions: typesetTexts(fields.description, context),
    order: fields.order,
  };
  const message = 'the text under the front matter of a section is not shown';
  const unseen = warningAt(path, fileStart, message, 'move it to "description", or delete it');
  const problems = isEmptyBody(body) ? read.problems : [...read.problems, unseen];
  return { value: section, problems };
}
