import { digestBytes, type FactTable } from '../../facts/fact-table.ts';
import { changedTextFacts, isTextFact, textFactsOf } from '../../facts/text-facts.ts';
import { openTexts, readTexts, textIn } from '../content/article-texts.ts';
import type { LoadedSite } from '../content/load-site.ts';
import { DamagedCacheError, type SegmentRow } from '../content/segment-file.ts';
import type { BuildState } from './build-state.ts';
import { eachFact, positionOf } from './dependency-index.ts';

/**
 * Which of the facts that outputs read have changed since the last build: 1 for each of them, by its
 * number in the dependency index.
 */
export function changedFacts(
  site: LoadedSite,
  last: Pick<BuildState, 'facts' | 'segments' | 'dependencies'>,
): Uint8Array {
  const { segments, dependencies } = last;
  const keys = dependencies.keys();
  const changed = new Uint8Array(keys.length);
  if (last.facts !== site.facts.digest()) {
    compareFacts(keys, dependencies.columns.digests, site.facts, changed);
  }
  for (const key of changedTexts(segments.files, site.segments.files)) {
    const at = positionOf(key, keys);
    if (at !== -1) changed[at] = 1;
  }
  return changed;
}

const noFact = Buffer.alloc(digestBytes);

function compareFacts(
  keys: readonly string[],
  before: Buffer,
  facts: FactTable,
  changed: Uint8Array,
): void {
  eachFact(keys, facts, (at, digest = noFact) => {
    const old = before.subarray(at * digestBytes, (at + 1) * digestBytes);
    if (!digest.equals(old) && !isTextFact(keys[at] ?? '')) changed[at] = 1;
  });
}

interface LyingText {
  readonly segment: { readonly file: string; readonly textsAt: number };
  readonly row: SegmentRow;
}

/** The facts of texts that differ between two lists of segments, or are in one of them only. */
function changedTexts(before: readonly string[], now: readonly string[]): readonly string[] {
  const [was, is] = [new Set(before), new Set(now)];
  const old = textsIn(before.filter((file) => !is.has(file)));
  const fresh = textsIn(now.filter((file) => !was.has(file)));
  const paths = new Set([...old.keys(), ...fresh.keys()]);
  return [...paths].flatMap((path) => {
    const [a, b] = [old.get(path), fresh.get(path)];
    if (a === undefined || b === undefined) return textFactsOf(path);
    if (a.row.text?.[2] === b.row.text?.[2] && a.row.sentences?.[2] === b.row.sentences?.[2]) {
      return [];
    }
    const read = ({ segment, row }: LyingText) => textIn(segment, row, readTexts());
    return changedTextFacts(path, read(b), read(a));
  });
}

/** Where the texts in segments lie; of one that is gone or damaged, nothing is known. */
function textsIn(files: readonly string[]): ReadonlyMap<string, LyingText> {
  const texts = new Map<string, LyingText>();
  for (const file of files) {
    try {
      const segment = openTexts(file);
      for (const [path, row] of segment.rows) {
        if (row.text !== undefined) texts.set(path, { segment, row });
      }
    } catch (error) {
      if (!(error instanceof DamagedCacheError)) throw error;
    }
  }
  return texts;
}
