import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import type { Page } from '../../pages/page-kinds.ts';

/** Thrown if a layout cannot render a page. The message names the layout, the page and the cause. */
export class LayoutError extends Error {}

/** Wraps an error that a layout threw. */
export function layoutError({ kind, url }: Pick<Page, 'kind' | 'url'>, cause: Error): LayoutError {
  // esbuild keeps the names of functions, so the first stack frame names the part or the string that failed.
  const [, part] = /^\s+at (?:Object\.)?([\w$]+) \(/m.exec(cause.stack ?? '') ?? [];
  const where = part === undefined ? '' : `, in "${part}"`;
  const place = placeInLayouts(cause) ?? `layouts/${kind}.11ty.tsx`;
  const advice = 'fix the layout, or the part or string that it uses; the previous site was kept';
  const message = `cannot render ${url}: ${cause.message}${where} — ${advice}`;
  return new LayoutError(`${place}  ${message}`, { cause });
}

/** File, line and column of the layout in which an error was thrown, from the source map of the bundle. */
function placeInLayouts({ stack = '' }: Error): string | undefined {
  for (const [, file = '', line, column] of stack.matchAll(/([^\s(]+\.cjs):(\d+):(\d+)/g)) {
    const map = `${file}.map`;
    if (!existsSync(map)) continue;
    const sources = new SourceMap(JSON.parse(readFileSync(map, 'utf8')));
    const entry = sources.findEntry(Number(line) - 1, Number(column) - 1);
    if (!('originalSource' in entry)) continue;
    const [, name] = /.*(?:^|\/)layouts\/(.+)$/.exec(entry.originalSource) ?? [];
    if (name === undefined || entry.originalSource.includes('/node_modules/preact')) continue;
    return `layouts/${name}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  }
  return undefined;
}

/** Finds the LayoutError inside the errors of Eleventy; undefined if there is none. */
export function layoutErrorIn(error: Error): LayoutError | undefined {
  if (error instanceof LayoutError) return error;
  const inner = 'originalError' in error ? error.originalError : error.cause;
  return inner instanceof Error ? layoutErrorIn(inner) : undefined;
}
