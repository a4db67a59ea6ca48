import type { Nodes } from 'mdast';
import type { VFile } from 'vfile';
import { sitePathResolver } from '../model/address/site-path.ts';
import type { PictureUse } from '../model/pictures/picture.ts';
import { fileStart, type Point } from '../model/point.ts';
import { errorAt, type Problem, warningAt } from '../model/problem.ts';
import type { FigureQuote } from '../model/site/figure.ts';
import type { BodyEntry, BodyHeading, BodyLink, BodyMap, Mention } from '../model/text/body.ts';
import { type Locate, locator } from '../model/text/lines.ts';
import { oneLine } from '../model/text/one-line.ts';
import type { PlacedEntry } from './live/rendered-entry.ts';
import type { MarkdownOptions } from './markdown-options.ts';
import type { BlockText } from './text/block-text.ts';

/** Input and output that the transforms of one body share. */
export interface BodyContext {
  readonly path: string;
  /** The file's text with the front matter blanked; the offsets of nodes refer to it. */
  readonly text: string;
  readonly options: MarkdownOptions;
  /**
   * The URL from the site's root for an absolute address on the site itself, otherwise undefined.
   */
  readonly ownAddress: (address: string) => string | undefined;
  /** Converts an offset in `text` to line and column in the file. */
  readonly locate: Locate;
  readonly problems: Problem[];
  readonly mentions: Mention[];
  readonly links: BodyLink[];
  readonly pictures: PictureUse[];
  readonly maps: BodyMap[];
  readonly headings: BodyHeading[];
  /** The positions of timelines. */
  readonly timelines: Point[];
  readonly entries: BodyEntry[];
  /** Entries that follow each other and were rendered alone, by the index of the first in `entries`. */
  readonly rendered: Map<number, readonly PlacedEntry[]>;
  readonly figures: FigureQuote[];
  /** Ids that are in use already: those of the footnotes. */
  readonly takenIds: string[];
  /** The plain text of each block after typesetting, in reading order. */
  readonly blocks: BlockText[];
}

declare module 'vfile' {
  interface DataMap {
    dateline: BodyContext;
  }
}

/** Creates the context of one body. */
export function createContext(path: string, text: string, options: MarkdownOptions): BodyContext {
  return {
    path,
    text,
    options,
    ownAddress: sitePathResolver(options.baseUrl),
    locate: locator(text),
    problems: [],
    mentions: [],
    links: [],
    pictures: [],
    maps: [],
    headings: [],
    timelines: [],
    entries: [],
    rendered: new Map(),
    figures: [],
    takenIds: [],
    blocks: [],
  };
}

/**
 * The context of the file that the processor is transforming.
 * @throws Error if the processor is run without a context
 */
export function contextOf(file: VFile): BodyContext {
  const context = file.data.dateline;
  if (context === undefined) throw new Error('the Markdown processor was run without a context');
  return context;
}

/** The line and column at which a node begins; the start of the file if it has no position. */
export function startOf(node: Nodes): Point {
  const start = node.position?.start;
  return start === undefined ? fileStart : { line: start.line, column: start.column };
}

/** The Markdown from which a node was parsed; '' if it has no position. */
export function sourceOf(context: BodyContext, node: Nodes): string {
  const from = node.position?.start.offset;
  const to = node.position?.end.offset;
  return from === undefined || to === undefined ? '' : context.text.slice(from, to);
}

/** Records an error. */
export function report(context: BodyContext, at: Point, message: string, advice: string): void {
  context.problems.push(errorAt(context.path, at, message, advice));
}

/** Records a warning. */
export function warn(context: BodyContext, at: Point, message: string, advice: string): void {
  context.problems.push(warningAt(context.path, at, message, advice));
}

/** Quotes text of the author in a message: on one line, shortened to a number of characters. */
export function quoted(text: string, limit = 40): string {
  const line = oneLine(text.slice(0, limit * 4));
  const characters = [...line];
  return characters.length > limit ? `"${characters.slice(0, limit).join('')}…"` : `"${line}"`;
}
