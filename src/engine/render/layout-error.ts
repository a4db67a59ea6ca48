import type { Page } from '../../pages/page-kinds.ts';

/** Raised where a layout cannot render a page: says which layout, which page, and why. */
export class LayoutError extends Error {}

/** What a layout threw, as a `LayoutError`. */
export function layoutError({ kind, url }: Pick<Page, 'kind' | 'url'>, cause: Error): LayoutError {
  // Parts and words keep their names in the bundle: the innermost tells where to look.
  const [, part] = /^\s+at (?:Object\.)?([\w$]+) \(/m.exec(cause.stack ?? '') ?? [];
  const where = part === undefined ? '' : `, in "${part}"`;
  const advice = 'mend the layout, or the part or word that it uses; the last good site stands';
  const message = `cannot render ${url}: ${cause.message}${where} — ${advice}`;
  return new LayoutError(`layouts/${kind}.11ty.tsx  ${message}`, { cause });
}

/** Finds a `LayoutError` in what Eleventy has wrapped it in; undefined where there is none. */
export function layoutErrorIn(error: Error): LayoutError | undefined {
  if (error instanceof LayoutError) return error;
  const inner = 'originalError' in error ? error.originalError : error.cause;
  return inner instanceof Error ? layoutErrorIn(inner) : undefined;
}
