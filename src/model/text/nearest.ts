import { distance } from 'fastest-levenshtein';

/**
 * For so many problems of one file a near name is looked for: a file with thousands of wrong names
 * would cost a comparison with every known name for each.
 */
export const maxSuggestions = 100;

/** Longer names are no slip of the pen, and cost the product of two lengths. In UTF-16 code units. */
const maxNameLength = 500;

/**
 * Finds the known name that a writer most likely meant by a name that is not known.
 *
 * Upper and lower case count as the same. A name is near enough when at most a third of its
 * letters must be changed (at least one, and two from five letters on, as where two are swapped); of equally near ones the first by code unit wins,
 * so that every machine gives the same advice.
 * @param name the name as written, any length
 * @param known the names that would have been right
 * @returns one of `known`, or undefined where none is close
 */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const wanted = name.trim().toLowerCase();
  if (wanted === '' || wanted.length > maxNameLength) return undefined;
  let best: string | undefined;
  let bestDistance = Math.max(wanted.length < 5 ? 1 : 2, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of known) {
    const lower = candidate.toLowerCase();
    if (Math.abs(lower.length - wanted.length) > bestDistance) continue;
    const d = distance(wanted, lower);
    if (d < bestDistance || (d === bestDistance && best !== undefined && candidate < best)) {
      best = candidate;
      bestDistance = d;
    }
  }
  return best;
}

/**
 * Advice that names the nearest known name, else lists what there is.
 * @param name the name as written
 * @param known the names that would have been right
 * @param otherwise what to say where nothing is near, for example `list it in site.yaml`
 */
export function didYouMean(name: string, known: Iterable<string>, otherwise: string): string {
  const near = nearest(name, known);
  return near === undefined ? otherwise : `did you mean "${near}"?`;
}
