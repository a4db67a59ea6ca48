import { create } from 'fontkitten';
import subsetFont from 'subset-font';
import type { TypeRole } from '../../model/site/typefaces.ts';
import { fallbackFaces } from './fallback-faces.ts';
import { roleSizes, roleWeights } from './font-files.ts';

/** What a font is made from. */
interface FontInput {
  readonly bytes: Buffer;
  /** The characters that it is to have. */
  readonly characters: string;
  readonly role: TypeRole;
  readonly family: string;
  readonly generic: 'serif' | 'sans-serif';
  /** The weight of a file that has only one; undefined if it is variable, or not known. */
  readonly weight: number | undefined;
}

/**
 * Makes a subset of a font with some characters and the weights of a role, as WOFF2. Rejects with an Error if it cannot be
 * read.
 */
export async function makeFont({ bytes, characters, role, family, generic, weight }: FontInput) {
  const source = create(bytes);
  if (source.isCollection) throw new Error(`${family}: a collection of fonts is not one font`);
  const { wght, opsz } = source.variationAxes;
  const [from, to] = roleWeights[role];
  const within = (value: number, axis: { readonly min: number; readonly max: number }) =>
    Math.min(axis.max, Math.max(axis.min, value));
  const range = wght && { min: within(from, wght), max: within(to, wght) };
  const isSingle = range?.min === range?.max;
  const variationAxes = {
    ...(range === undefined ? {} : { wght: isSingle ? range.min : range }),
    ...(opsz === undefined ? {} : { opsz: within(roleSizes[role], opsz) }),
  };
  const subset = await subsetFont(bytes, characters, { targetFormat: 'woff2', variationAxes });
  const font = create(Buffer.from(subset));
  if (font.isCollection) throw new Error(`${family}: a collection of fonts is not one font`);
  const variable = range && (isSingle ? String(range.min) : `${range.min} ${range.max}`);
  return {
    body: subset,
    /** Its `font-weight` in CSS. */
    weight: variable ?? (weight === undefined ? 'normal' : String(weight)),
    /** The faces of fonts that readers may have, with its metrics. */
    fallback: fallbackFaces(family, font, generic),
  };
}
