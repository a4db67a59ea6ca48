import * as z from 'zod';
import { maxNameBytes } from '../../model/address/name-length.ts';
import { splitAtForeignCommas } from '../../model/text/foreign-commas.ts';
import { issueText, quote } from '../issue-text.ts';
import { isSlug, proposeSlug } from '../slug.ts';
import { faultless } from './text-schema.ts';

/** What the value of a field may refer to. */
export type ReferenceTarget = 'section' | 'story' | 'place' | 'author' | 'topic';

/** The schemas of values that refer to something else in the content. Editors complete them. */
export const referenceFields = z.registry<{ readonly to: ReferenceTarget }>();

/** An id that refers to a file, or to a desk. */
export function reference(to: ReferenceTarget, meaning: string) {
  return identifier(meaning).register(referenceFields, { to });
}

/** An id, which is also a file name: lower-case words joined by hyphens. */
export function identifier(meaning: string) {
  return faultless(faultless(z.string().describe(meaning), slugFault), lengthFault);
}

function slugFault(text: string): string | undefined {
  if (isSlug(text)) return undefined;
  const several = splitAtForeignCommas(text);
  if (several.length > 1 && several.every(isSlug)) {
    const message = `${quote(text)} is not one id`;
    return issueText(message, `write a comma between ids: ${several.join(', ')}`);
  }
  const proposal = proposeSlug(text);
  const letters = 'use only lower-case letters a to z, digits and hyphens';
  const advice = proposal === undefined ? letters : `write ${proposal}`;
  return issueText(`${quote(text)} is not a valid id`, advice);
}

function lengthFault({ length }: string): string | undefined {
  if (length <= maxNameBytes) return undefined;
  const message = `the id has ${length} letters, which is too long`;
  return issueText(message, `write at most ${maxNameBytes} letters`);
}
