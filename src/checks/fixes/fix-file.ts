import type { SourceFile } from '../../model/content-file.ts';
import { bulletLists } from './bullet-lists.ts';
import { firstMentions } from './first-mentions.ts';
import { applyEdits, type Fix, type FixContext } from './fix.ts';
import { fixInput } from './fix-input.ts';
import { frontMatterQuotes } from './front-matter-quotes.ts';
import { invisibleCharacters } from './invisible-characters.ts';
import { isSafe } from './same-for-readers.ts';
import { straightQuotes } from './straight-quotes.ts';
import { timeZones } from './time-zones.ts';
import { trailingSpaces } from './trailing-spaces.ts';

/** All fixes, in order. To add one, write its file and add it here. */
export const fixes: readonly Fix[] = [
  invisibleCharacters,
  trailingSpaces,
  bulletLists,
  timeZones,
  straightQuotes,
  frontMatterQuotes,
  firstMentions,
];

/** A file's text after all fixes. */
export interface FixedFile {
  readonly text: string;
  /** What was changed, and how often, in the order of `fixes`. */
  readonly applied: readonly (readonly [what: string, count: number])[];
}

/** One fix may make another possible. Two rounds are enough in practice. */
const maxRounds = 5;

/**
 * Applies all fixes to a file. Pure. Fixed again, the result stays the same.
 * @param source its text has line feeds alone
 */
export function fixFile(source: SourceFile, site: FixContext): FixedFile {
  const counts = new Map<string, number>();
  let { text } = source;
  for (let round = 0; round < maxRounds; round += 1) {
    const before = text;
    for (const fix of fixes) {
      const { fixed, count } = applied(fix, { ...source, text }, site);
      text = fixed;
      if (count > 0) counts.set(fix.what, (counts.get(fix.what) ?? 0) + count);
    }
    if (text === before) break;
  }
  return { text, applied: [...counts] };
}

/** The text after one fix, and the number of its changes. */
function applied(
  fix: Fix,
  source: SourceFile,
  site: FixContext,
): { readonly fixed: string; readonly count: number } {
  const input = fixInput(source, site);
  const edits = input === undefined ? [] : fix.edits(input);
  const fixed = applyEdits(source.text, edits);
  const isKept = input !== undefined && fixed !== source.text && isSafe(fix, input, fixed);
  return isKept ? { fixed, count: edits.length } : { fixed: source.text, count: 0 };
}
