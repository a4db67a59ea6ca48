import { distance } from 'fastest-levenshtein';

/**
 * The maximum number of problems per file for which a similar name is searched. Each search compares
 * the name with every known name, so a file with thousands of wrong names would take too long.
 */
export const maxSuggestions = 100;

/** Longer names are not typos, and the comparison takes time in proportion to both lengths. In UTF-16 code units. */
const maxNameLength = 500;

/**
 * Finds the known name that the author most likely meant, by Levenshtein distance, ignoring case.
 *
 * At most a third of the letters may differ, but at least one, and at least two for names of five or
 * more letters, since swapping two letters counts twice. In a shorter name, one pair may be swapped. Of equally
 * close names, the first by code unit wins, so that the advice is the same on every machine.
 * @param name as written, of any length
 * @param known the valid names
 * @returns one of `known`, or undefined if none is close enough
 */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const wanted = name.trim().toLowerCase();
  if (wanted === '' || wanted.length > maxNameLength) return undefined;
  let best: string | undefined;
  let bestDistance = Math.max(wanted.length < 5 ? 1 : 2, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of known) {
    const lower = candidate.toLowerCase();
    if (Math.abs(lower.length - wanted.length) > bestDistance) continue;
    const d = isSwapped(wanted, lower) ? 1 : distance(wanted, lower);
    if (d < bestDistance || (d === bestDistance && best !== undefined && candidate < best)) {
      best = candidate;
      bestDistance = d;
    }
  }
  return best;
}

/** Whether a text becomes another if two neighbouring letters change places. */
function isSwapped(text: string, other: string): boolean {
  if (text.length !== other.length || text === other) return false;
  let at = 0;
  while (text[at] === other[at]) at += 1;
  return (
    text[at] === other[at + 1] &&
    text[at + 1] === other[at] &&
    text.slice(at + 2) === other.slice(at + 2)
  );
}

/**
 * Advice that suggests the closest known name, or else `otherwise`.
 * @param name as written
 * @param known the valid names
 * @param otherwise the advice if no name is close, for example `list it in site.yaml`
 */
export function didYouMean(name: string, known: Iterable<string>, otherwise: string): string {
  const near = nearest(name, known);
  return near === undefined ? otherwise : `did you mean "${near}"?`;
}
