import { maxNameBytes } from '../model/address/name-length.ts';
import { typedLetters } from '../model/text/latin-letters.ts';

/** Whether a text is a slug: lower-case letters a to z, digits, and single hyphens between them. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}

/**
 * Makes a slug from a text: `Café_Esker` gives `cafe-esker`. Undefined if nothing is left. Of a long text, the slug has
 * the first words, as many as a file name can have.
 */
export function proposeSlug(text: string): string | undefined {
  const slug = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\0-\x7f]/g, (letter) => typedLetters[letter] ?? letter)
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return slug === '' ? undefined : firstWords(slug);
}

function firstWords(slug: string): string {
  if (slug.length <= maxNameBytes) return slug;
  const end = slug.lastIndexOf('-', maxNameBytes);
  return slug.slice(0, end === -1 ? maxNameBytes : end);
}
