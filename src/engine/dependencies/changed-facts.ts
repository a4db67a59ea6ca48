import { digestBytes, type FactTable } from '../../facts/fact-table.ts';
import type { KeyColumn } from '../../facts/key-column.ts';
import { changedTextFacts, earlierKey, isTextFact, textKey } from '../../facts/text-facts.ts';
import { createTextCache, openChunkTexts, textInChunk } from '../content/article-texts.ts';
import { type ChunkRow, DamagedCacheError } from '../content/chunk-file.ts';
import type { LoadedSite } from '../content/load-site.ts';
import type { BuildState } from './build-state.ts';
import { eachFact } from './dependency-index.ts';

/**
 * Compares the facts that outputs read with those of the previous build. Returns 1 for each fact that has
 * changed, by its number in the dependency index.
 */
export function changedFacts(
  site: LoadedSite,
  last: Pick<BuildState, 'facts' | 'chunks' | 'dependencies'>,
): Uint8Array {
  const { chunks, dependencies } = last;
  const { keys } = dependencies;
  const changed = new Uint8Array(keys.count);
  if (last.facts !== site.facts.digest()) {
    compareFacts(keys.all(), dependencies.digests, site.facts, changed);
  }
  for (const key of changedTexts(chunks.files, site.chunks.files, keys)) {
    const at = keys.numberOf(key);
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
  eachFact(keys, facts, (at, fact) => {
    const digest = before.subarray(at * digestBytes, (at + 1) * digestBytes);
    const isSame = digest.equals(fact === -1 ? noFact : facts.digestAt(fact));
    if (!isSame && !isTextFact(keys[at] ?? '')) changed[at] = 1;
  });
}

/** The position of a text in a chunk. */
interface StoredText {
  readonly chunk: { readonly file: string; readonly textsAt: number };
  readonly row: ChunkRow;
}

/**
 * The keys of text facts that differ between two lists of chunks, or are only in one of them.
 * @param keys those that outputs read
 */
function changedTexts(
  before: readonly string[],
  now: readonly string[],
  keys: KeyColumn,
): readonly string[] {
  const [filesBefore, filesNow] = [new Set(before), new Set(now)];
  const old = textsIn(before.filter((file) => !filesNow.has(file)));
  const fresh = textsIn(now.filter((file) => !filesBefore.has(file)));
  const paths = new Set([...old.keys(), ...fresh.keys()]);
  return [...paths].flatMap((path) => {
    const [a, b] = [old.get(path), fresh.get(path)];
    if (a === undefined || b === undefined) return textFactsIn(keys, path);
    return [...changedShown(path, b, a), ...changedEarlier(path, b.row, a.row)];
  });
}

/** The keys of the facts of an article's text that differ between two versions of it, without earlier entries. */
function changedShown(path: string, now: StoredText, before: StoredText): readonly string[] {
  const isSame = (part: 'text' | 'sentences') => now.row[part]?.[2] === before.row[part]?.[2];
  if (isSame('text') && isSame('sentences')) return [];
  const read = ({ chunk, row }: StoredText) => textInChunk(chunk, row, createTextCache());
  return changedTextFacts(path, read(now), read(before));
}

/** The keys of the pages with earlier entries that differ between two versions of an article. */
function changedEarlier(
  path: string,
  { pages = [] }: ChunkRow,
  { pages: old = [] }: ChunkRow,
): readonly string[] {
  return Array.from({ length: Math.max(pages.length, old.length) }, (_, at) => at + 1)
    .filter((number) => pages[number - 1]?.[2] !== old[number - 1]?.[2])
    .map((number) => earlierKey(path, number));
}

/** The keys of the text facts of an article. @param keys those that outputs read */
function textFactsIn(keys: KeyColumn, path: string): readonly string[] {
  const whole = textKey(path);
  const [from, to] = keys.rangeOf(`${whole}#`);
  return [whole, ...keys.all().slice(from, to)];
}

/** The texts in chunks, by the path of the article. Leaves out chunks that are missing or damaged. */
function textsIn(files: readonly string[]): ReadonlyMap<string, StoredText> {
  const texts = new Map<string, StoredText>();
  for (const file of files) {
    try {
      const chunk = openChunkTexts(file);
      for (const [path, row] of chunk.rows) {
        if (row.text !== undefined) texts.set(path, { chunk, row });
      }
    } catch (error) {
      if (!(error instanceof DamagedCacheError)) throw error;
    }
  }
  return texts;
}
