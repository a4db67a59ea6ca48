import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import type { Point } from '../../model/point.ts';
import type { Page } from '../../pages/page-kinds.ts';
import { DamagedCacheError } from '../content/chunk-file.ts';
import { OperatorError } from '../operator-error.ts';

/** Thrown if a layout cannot render a page. The message names the layout, the page and the cause. */
export class LayoutError extends OperatorError {}

const kept = 'the previous site was kept';

/** A page, and the name of its layout: that of its kind, or the one that a page of `content/pages` names. */
interface LayoutUse {
  readonly layout: string;
  readonly url: string;
}

/** Wraps an error that a layout threw. */
export function layoutError({ layout, url }: LayoutUse, cause: Error): LayoutError {
  const found = shownPlace(cause);
  const part = found === undefined ? partIn(cause) : undefined;
  const where = part === undefined ? '' : `, in "${part}"`;
  const place = found ?? `layouts/${layout}.11ty.tsx:1:1`;
  const advice = `fix the layout, or the part or string that it uses; ${kept}`;
  const said = cause.message.replace(/\.$/, '');
  const message = `cannot render ${url}: ${said}${where} — ${advice}`;
  return new LayoutError(`${place}  ${message}`, { cause });
}

/** The function that failed, from the first frame of the stack, unless it is of a bundle, whose names are short. */
function partIn({ stack = '' }: Error): string | undefined {
  const [first = ''] = /^\s+at .*$/m.exec(stack) ?? [];
  return first.includes('.cjs:') ? undefined : /at (?:Object\.)?([\w$]+) \(/.exec(first)?.[1];
}

/** Wraps an error that an added page kind threw while it made a page: in its `view`, or in what it says of the page. */
export function kindError({ kind, url }: Pick<Page, 'kind' | 'url'>, cause: Error): LayoutError {
  const place = shownPlace(cause);
  // Without a place, Dateline's code has failed on a value that the kind returned.
  const [shown, advice] =
    place === undefined
      ? [`layouts/pages/${kind}.ts:1:1`, 'correct what "view", "map" or "timeline" returns']
      : [place, 'correct it, or what it calls'];
  const message = `cannot make ${url}: ${cause.message} — ${advice}; ${kept}`;
  return new LayoutError(`${shown}  ${message}`, { cause });
}

/** Wraps an error that a layout or a page kind threw while its module was loaded. */
export function loadError(cause: Error): LayoutError {
  const place = shownPlace(cause) ?? 'layouts:1:1';
  return new LayoutError(`${place}  ${cause.message} — correct it; ${kept}`, { cause });
}

function shownPlace(error: Error): string | undefined {
  const place = placeInLayouts(error);
  return place && `layouts/${place.file}:${place.at.line}:${place.at.column}`;
}

/** A place in a file of `layouts`. */
export interface LayoutPlace {
  /** Its path inside `layouts`. */
  readonly file: string;
  readonly at: Point;
}

/**
 * The place in the layouts at which an error was thrown, from the source map of the bundle. Undefined for an error of
 * Preact, about an element with an invalid name for example: the code that made the element has ended by then. Also
 * undefined if a layout has not returned a document.
 */
export function placeInLayouts({ stack = '' }: Error): LayoutPlace | undefined {
  for (const [, first = '', line, column] of stack.matchAll(/^\s+at (.+\.cjs):(\d+):(\d+)/gm)) {
    // The path of a bundle may have spaces and brackets, and the name of a function before it.
    const file = [first, first.slice(first.indexOf(' (') + 2)].find((name) =>
      existsSync(`${name}.map`),
    );
    if (file === undefined) continue;
    const sources = new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')));
    const entry = sources.findEntry(Number(line) - 1, Number(column) - 1);
    if (!('originalSource' in entry)) continue;
    const [, name] = /.*(?:^|\/)layouts\/(.+)$/.exec(entry.originalSource) ?? [];
    const isRenderer = name === 'parts/document/render-document.tsx';
    if (isRenderer || entry.originalSource.includes('/node_modules/preact')) return undefined;
    if (name === undefined) continue;
    const at = { line: entry.originalLine + 1, column: entry.originalColumn + 1 };
    return { file: name, at };
  }
  return undefined;
}

/**
 * Finds the reason inside the errors of Eleventy: a damaged cache file, which a page was made from, or else a LayoutError.
 * Undefined if there is neither.
 */
export function reasonIn(error: Error): DamagedCacheError | LayoutError | undefined {
  if (error instanceof DamagedCacheError) return error;
  const inner = 'originalError' in error ? error.originalError : error.cause;
  const reason = inner instanceof Error ? reasonIn(inner) : undefined;
  if (reason instanceof DamagedCacheError) return reason;
  return error instanceof LayoutError ? error : reason;
}
