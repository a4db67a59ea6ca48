import * as z from 'zod';
import { isVisuallyEmpty } from '../../model/text/invisible.ts';
import { countSegments } from '../../model/text/segments.ts';
import { fieldName } from '../issue-messages.ts';
import { issueText } from '../issue-text.ts';

/** `sentence`: one of a list, which in brackets a comma of its own would part in two. */
export type TextKind = 'line' | 'sentence';

/** The schemas of texts that readers see, so that checks of the file as written can find them. */
export const textFields = z.registry<{ readonly kind: TextKind }>();

/**
 * A line of text, not empty: white space at the ends is dropped and runs of it, line ends
 * included, become one space. A line that shows a reader nothing is refused.
 * @param meaning what should stand here: `the name of the source`
 */
export function line(meaning: string) {
  return lineOfLength(meaning, 1, Number.POSITIVE_INFINITY);
}

/** As `line`, for a sentence in a list of sentences. */
export function sentence(meaning: string) {
  return textOfLength(z.string(), meaning, 1, Number.POSITIVE_INFINITY, 'sentence');
}

/** As `line`, with words of its own for the problem that there is none. */
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

/** A line of so many user-perceived characters (grapheme clusters, https://unicode.org/reports/tr29/). */
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
    .overwrite((value) => value.replace(/\s+/g, ' ').trim())
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
  // A character takes at least one code unit.
  if (text.length <= most && least <= 1) return undefined;
  const length = countCharacters(text);
  if (length < least) return `has ${length} characters, ${least - length} too few`;
  // Accents can be piled up on one letter without end.
  if (length <= most && text.length > most * maxCharacterLength) {
    return `has too many accents (${text.length} code units)`;
  }
  return length > most ? `has ${length} characters, ${length - most} too many` : undefined;
}

function lengthAdvice(meaning: string, least: number, most: number): string {
  if (most === Number.POSITIVE_INFINITY) return `write ${meaning}`;
  return least > 1 ? `write ${least} to ${most} characters` : `write at most ${most} characters`;
}

/** In code units. The longest in use, emoji of families and flags of regions, have 11 to 14. */
const maxCharacterLength = 20;

const characters = new Intl.Segmenter('und', { granularity: 'grapheme' });

function countCharacters(text: string): number {
  // In printable ASCII each code unit is a character.
  if (/^[ -~]*$/.test(text)) return text.length;
  return countSegments(characters, text);
}
