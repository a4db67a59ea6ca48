import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { articleKinds } from '../../model/site/article/article-kind.ts';
import { organisationTypes, placeTypes } from '../../model/site/entity-types.ts';
import { fillIn } from '../starter/fill-in.ts';
import { starterFolder } from '../starter/site-settings.ts';
import type { NewFileKind } from './new-file-kinds.ts';

/** Editors know it as "to come". It is in a new file in place of each text that must be written. */
export const toCome = 'TK';

/** Lists in the comments of templates. */
const choices = {
  articleKinds: articleKinds.join(', '),
  placeTypes: placeTypes.join(', '),
  organisationTypes: organisationTypes.join(', '),
};

/**
 * The text of a new file.
 * @param lang the language of its comments; English if there are none in that language
 * @param values by the names that its template has after `$`
 * @param optional YAML of fields that the template has as a comment: `#story: …` becomes `story: harbour-strike`
 */
export function newFileText(
  kind: NewFileKind,
  lang: string,
  values: Readonly<Record<string, string>>,
  optional: Readonly<Record<string, string | undefined>> = {},
): string {
  let text = fillIn(readTemplate(kind, lang), { ...choices, ...values });
  for (const [key, value] of Object.entries(optional)) {
    if (value === undefined) continue;
    text = text.replace(new RegExp(`^#?${key}:.*$`, 'm'), () => `${key}: ${value}`);
  }
  return text;
}

function readTemplate(kind: NewFileKind, lang: string): string {
  const fileIn = (code: string) => path.join(starterFolder, 'templates', code, `${kind}.md`);
  const own = fileIn(lang.toLowerCase().split('-', 1)[0] ?? 'en');
  return readFileSync(existsSync(own) ? own : fileIn('en'), 'utf8');
}

/** A text as a YAML value in double quotation marks, which are the same in JSON. */
export function yamlText(text: string): string {
  return JSON.stringify(text);
}
