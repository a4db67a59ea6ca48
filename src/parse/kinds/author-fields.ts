import * as z from 'zod';
import type { ByLanguage } from '../../model/language.ts';
import type { KeyPath } from '../../model/position.ts';
import type { AuthorDetails } from '../../model/site/article/author-details.ts';
import { emailAddress } from '../fields/email.ts';
import { fediverseAccount } from '../fields/fediverse-account.ts';
import { line } from '../fields/line.ts';
import { pageAddress } from '../fields/link.ts';
import { spokenLanguage } from '../fields/spoken-language.ts';
import { translated } from '../fields/translated.ts';

/** What people and desks may say about themselves as authors. */
export const authorFields = {
  beat: translated(line('what they report on'), 'what they report on').optional(),
  languages: z.array(spokenLanguage()).default([]),
  email: emailAddress().optional(),
  contact: pageAddress('the page that says how to reach them', '"email"').optional(),
  fediverse: fediverseAccount().optional(),
};

const authorSchema = z.strictObject(authorFields);

/**
 * The details of an author.
 * @param texts returns the typeset texts of a translated value
 * @param at key path of the mapping that has the fields
 */
export function toAuthorDetails(
  { beat, languages = [], email, contact, fediverse }: Partial<z.output<typeof authorSchema>>,
  texts: (values: Readonly<Record<string, string>> | undefined) => ByLanguage<string>,
  at: KeyPath,
): AuthorDetails {
  return {
    beats: texts(beat),
    languages: [...new Set(languages)],
    email,
    contact: contact === undefined ? undefined : { url: contact, at: [...at, 'contact'] },
    fediverse,
  };
}
