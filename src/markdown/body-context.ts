import type { Nodes } from 'mdast';
import type { VFile } from 'vfile';
import { sitePathResolver } from '../model/address/site-path.ts';
import type { PictureUse } from '../model/pictures/picture.ts';
import { fileStart, type Point } from '../model/point.ts';
import { errorAt, type Problem, warningAt } from '../model/problem.ts';
import type { FigureQuote } from '../model/site/figure.ts';
import type { BodyHeading, BodyLink, BodyMap, Mention } from '../model/text/body.ts';
import type { BlockText } from './inline-text.ts';
import type { MarkdownOptions } from './markdown-options.ts';
import { type Locate, locator } from './text-places.ts';

/** What the transforms of one body share: what they read, and the lists that they fill. */
export interface BodyContext {
  readonly path: string;
  /** The Markdown with the front matter blanked; offsets of nodes count in it. */
  readonly text: string;
  readonly options: MarkdownOptions;
  /**
   * The types of nodes that the tree may hold: those that the parser made, and those that a
   * transform adds for a later one. A transform whose types are not there need not look for them.
   */
  readonly types: Set<Nodes['type']>;
  /** The way from the site's root for an absolute address of the site itself, else undefined. */
  readonly ownAddress: (address: string) => string | undefined;
  /** From an offset in `text` to line and column in the file. */
  readonly locate: Locate;
  readonly problems: Problem[];
  readonly mentions: Mention[];
  readonly links: BodyLink[];
  readonly pictures: PictureUse[];
  readonly maps: BodyMap[];
  readonly headings: BodyHeading[];
  /** Where timelines stand. */
  readonly timelines: Point[];
  readonly figures: FigureQuote[];
  /** Ids that stand in the page's body already: those of the footnotes. */
  readonly takenIds: string[];
  /** The plain text of each block as it is set, in reading order. */
  readonly blocks: BlockText[];
}

declare module 'vfile' {
  interface DataMap {
    dateline: BodyContext;
  }
}

/** Makes the context of one body: empty lists, and line numbers found only when asked for. */
export function createContext(
  path: string,
  text: string,
  options: MarkdownOptions,
  types: Set<Nodes['type']>,
): BodyContext {
  return {
    path,
    text,
    options,
    types,
    ownAddress: sitePathResolver(options.baseUrl),
    locate: locator(text),
    problems: [],
    mentions: [],
    links: [],
    pictures: [],
    maps: [],
    headings: [],
    timelines: [],
    figures: [],
    takenIds: [],
    blocks: [],
  };
}

/**
 * The context that travels with the file through the processor.
 * @throws Error where the processor is run without one, which only a mistake in our code can do
 */
export function contextOf(file: VFile): BodyContext {
  const context = file.data.dateline;
  if (context === undefined) throw new Error('the Markdown processor was run without a context');
  return context;
}

/** Line and column where a node begins. */
export function startOf(node: Nodes): Point {
  const start = node.position?.start;
  return start === undefined ? fileStart : { line: start.line, column: start.column };
}

/** The Markdown from which a node was read. */
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

/** Shortens a piece of the author's text so that it fits in a message on one line. */
export function quoted(text: string, limit = 40): string {
  const line = text
    .slice(0, limit * 4)
    .replace(/\s+/g, ' ')
    .trim();
  const characters = [...line];
  return characters.length > limit ? `"${characters.slice(0, limit).join('')}…"` : `"${line}"`;
}
