import type { Page } from '../../pages/page-kinds.ts';

/** Thrown if a layout cannot render a page. The message names the layout, the page and the cause. */
export class LayoutError extends Error {}

/** Wraps an error that a layout threw. */
export function layoutError({ kind, url }: Pick<Page, 'kind' | 'url'>, cause: Error): LayoutError {
  // esbuild keeps the names of functions, so the first stack frame names the part or the string that failed.
  const [, part] = /^\s+at (?:Object\.)?([\w$]+) \(/m.exec(cause.stack ?? '') ?? [];
  const where = part === undefined ? '' : `, in "${part}"`;
  const advice = 'fix the layout, or the part or string that it uses; the previous site was kept';
  const message = `cannot render ${url}: ${cause.message}${where} — ${advice}`;
  return new LayoutError(`layouts/${kind}.11ty.tsx  ${message}`, { cause });
}

/** Finds the LayoutError inside the errors of Eleventy; undefined if there is none. */
export function layoutErrorIn(error: Error): LayoutError | undefined {
  if (error instanceof LayoutError) return error;
  const inner = 'originalError' in error ? error.originalError : error.cause;
  return inner instanceof Error ? layoutErrorIn(inner) : undefined;
}
