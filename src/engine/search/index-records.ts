import { compareText } from '../../model/order.ts';
import type { SearchRecord } from '../../model/search/search-record.ts';
import { OperatorError } from '../operator-error.ts';

/** A file of an index, with its path in the folder of the index. */
export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** How many records Pagefind receives before it has answered. */
const recordsAtOnce = 64;

/** Pagefind does not say that its process has died. No step takes this long. */
const patience = 5 * 60 * 1000;

/**
 * Makes a Pagefind index, in a process of Pagefind's. The same records in the same order give the same files.
 * Rejects with OperatorError if Pagefind does not run or refuses a record.
 * @param hasRuntime whether to add the script and the WebAssembly that search the index
 */
export async function indexRecords(
  records: readonly SearchRecord[],
  hasRuntime: boolean,
): Promise<readonly IndexFile[]> {
  try {
    const { createIndex, close } = await import('pagefind');
    try {
      const { index, errors } = await inTime(createIndex());
      if (index === undefined) throw new Error(errors.join(', '));
      for (let from = 0; from < records.length; from += recordsAtOnce) {
        const batch = records.slice(from, from + recordsAtOnce);
        const added = await inTime(
          Promise.all(batch.map((record) => index.addCustomRecord(copyOf(record)))),
        );
        refuse(added.flatMap((answer) => answer.errors));
      }
      const { files, errors: faults } = await inTime(index.getFiles());
      refuse(faults);
      return neededFiles(files, hasRuntime);
    } finally {
      await close();
    }
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new OperatorError(
      `the search index cannot be made: ${reason} — install the optional dependencies of Pagefind (npm ci --include=optional), or write "leaveOut: [search]" in site.yaml`,
    );
  }
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join(', '));
}

/** A record with the types of Pagefind's API, which has mutable lists. */
function copyOf({ filters, meta, sort, ...record }: SearchRecord) {
  return {
    ...record,
    meta: { ...meta },
    sort: { ...sort },
    filters: Object.fromEntries(
      Object.entries(filters).map(([name, values]) => [name, [...values]]),
    ),
  };
}

async function inTime<T>(step: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Pagefind does not answer')), patience);
  });
  try {
    return await Promise.race([step, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Pagefind also returns user interfaces, which the site does not use. */
function neededFiles(files: readonly IndexFile[], hasRuntime: boolean): readonly IndexFile[] {
  const entry = files.find((file) => file.path === 'pagefind-entry.json');
  const { languages }: { languages: Record<string, { wasm: string | null }> } = JSON.parse(
    Buffer.from(entry?.content ?? '{"languages":{}}').toString(),
  );
  const wasm = Object.values(languages).map((each) => `wasm.${each.wasm ?? 'unknown'}.pagefind`);
  const runtime = new Set(['pagefind.js', 'pagefind-worker.js', ...wasm]);
  const needed = files.filter(
    ({ path }) =>
      path.includes('/') ||
      path === 'pagefind-entry.json' ||
      path.endsWith('.pf_meta') ||
      (hasRuntime && runtime.has(path)),
  );
  return needed.sort((a, b) => compareText(a.path, b.path));
}
