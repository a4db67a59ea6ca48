import * as z from 'zod';
import { lazy } from '../../model/lazy.ts';
import { isVisuallyEmpty } from '../../model/text/invisible.ts';
import { oneLine } from '../../model/text/one-line.ts';
import { countSegments } from '../../model/text/segments.ts';
import { fieldName } from '../issue-messages.ts';
import { issueText } from '../issue-text.ts';
import { type TextKind, textFields } from './text-fields.ts';
import { translated } from './translated.ts';

/**
 * A line of text that is not empty and has visible characters. White space is trimmed, and each run of it,
 * including line ends, becomes one space.
 * @param meaning what the editor should write, for advice: `the name of the source`
 */
export function line(meaning: string) {
  return lineOfLength(meaning, 1, Number.POSITIVE_INFINITY);
}

/** A line in the default language, or a mapping of language codes to lines. See `translated`. */
export function translatedLine(meaning: string) {
  return translated(line(meaning), meaning);
}

/** Like `line`, for an item of a list of sentences. */
export function sentence(meaning: string) {
  return textOfLength(z.string(), meaning, 1, Number.POSITIVE_INFINITY, 'sentence');
}

/** Like `line`, with its own message if the field is missing. */
export function lineOrMissing(missing: string, meaning: string) {
  return textOfLength(
    z.string({
      error: ({ input }) =>
        input === undefined ? issueText(missing, `add ${meaning}`) : undefined,
    }),
    meaning,
    1,
    Number.POSITIVE_INFINITY,
  );
}

/** A line with a length in user-perceived characters (grapheme clusters, https://unicode.org/reports/tr29/). */
export function lineOfLength(meaning: string, least: number, most: number) {
  return textOfLength(z.string(), meaning, least, most);
}

function textOfLength(
  text: z.ZodString,
  meaning: string,
  least: number,
  most: number,
  kind: TextKind = 'line',
) {
  const field = text
    .describe(meaning)
    .overwrite(oneLine)
    .refine((value) => lengthFault(value, least, most) === undefined, {
      error: ({ input, path }) => {
        const fault = typeof input === 'string' ? lengthFault(input, least, most) : undefined;
        return issueText(
          `${fieldName(path ?? [])} ${fault ?? 'is empty'}`,
          lengthAdvice(meaning, least, most),
        );
      },
    });
  return field.register(textFields, { kind });
}

function lengthFault(text: string, least: number, most: number): string | undefined {
  if (text === '') return 'is empty';
  if (isVisuallyEmpty(text)) return 'shows nothing: it has only invisible characters';
  // A character has at least one code unit.
  if (text.length <= most && least <= 1) return undefined;
  const length = countCharacters(text);
  if (length < least)
    return `has ${length} character${length === 1 ? '' : 's'}, ${least - length} too few`;
  // One character can have any number of accents.
  if (length <= most && text.length > most * maxCharacterLength) {
    return `has too many accents (${text.length} code units)`;
  }
  return length > most ? `has ${length} characters, ${length - most} too many` : undefined;
}

function lengthAdvice(meaning: string, least: number, most: number): string {
  if (most === Number.POSITIVE_INFINITY) return `write ${meaning}`;
  return least > 1 ? `write ${least} to ${most} characters` : `write at most ${most} characters`;
}

/** In UTF-16 code units. The longest in use, emoji of families and flags of regions, have 11 to 14. */
const maxCharacterLength = 20;

const characters = lazy(() => new Intl.Segmenter('und', { granularity: 'grapheme' }));

function countCharacters(text: string): number {
  // In printable ASCII, each code unit is one character.
  if (/^[ -~]*$/.test(text)) return text.length;
  return countSegments(characters(), text);
}
