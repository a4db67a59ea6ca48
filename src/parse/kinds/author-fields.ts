import * as z from 'zod';
import type { KeyPath } from '../../model/position.ts';
import type { AuthorDetails } from '../../model/site/article/author-details.ts';
import { emailAddress } from '../fields/email.ts';
import { fediverseAccount } from '../fields/fediverse-account.ts';
import { translatedLine } from '../fields/line.ts';
import { pageAddress } from '../fields/link.ts';
import { spokenLanguage } from '../fields/spoken-language.ts';
import type { ParseContext } from '../parse-context.ts';
import { pageLinkAt } from '../yaml/reference-at.ts';
import { typesetTexts } from './by-language.ts';

/** What people and desks may say about themselves as authors. */
export const authorFields = {
  beat: translatedLine('what they report on').optional(),
  languages: z.array(spokenLanguage()).default([]),
  email: emailAddress().optional(),
  contact: pageAddress('the page that says how to reach them', '"email"').optional(),
  fediverse: fediverseAccount().optional(),
};

const authorSchema = z.strictObject(authorFields);

/**
 * The details of an author.
 * @param at key path of the mapping that has the fields
 */
export function toAuthorDetails(
  { beat, languages = [], email, contact, fediverse }: Partial<z.output<typeof authorSchema>>,
  at: KeyPath,
  context: ParseContext,
): AuthorDetails {
  return {
    beats: typesetTexts(beat, context),
    languages: [...new Set(languages)],
    email,
    contact: pageLinkAt(contact, [...at, 'contact']),
    fediverse,
  };
}
