import type { Root, RootContent } from 'mdast';
import { locator } from '../../model/text/lines.ts';
import { unusedCharacter } from '../footnote-labels.ts';
import type { MarkdownOptions } from '../markdown-options.ts';
import type { RenderedEntriesNode } from '../nodes.ts';
import { type EntrySource, entrySources } from './entry-sources.ts';
import { renderEntry } from './render-entry.ts';
import type { PlacedEntry, RenderedEntry } from './rendered-entry.ts';
import { type Cut, restorePositions } from './restore-positions.ts';

/** A text without the entries that were rendered alone. */
export interface SeparatedText {
  /** The text with one paragraph in place of entries that follow each other. */
  readonly rest: string;
  /**
   * Puts the entries into the tree of `rest`, and gives its nodes their positions in the whole text.
   * @returns false if one of them is part of something else, such as code, and so is not an entry of the text
   */
  readonly insertInto: (tree: Root) => boolean;
}

/** Entries with only white space between them. */
interface Run {
  readonly from: number;
  to: number;
  readonly entries: PlacedEntry[];
}

/**
 * Renders the entries of a text alone, and each again only if its own text has changed: to parse hundreds of them
 * takes longer than the rest of a build.
 * @param path of the file
 * @returns undefined if there are none that can be rendered alone
 */
export function separateEntries(
  path: string,
  text: string,
  options: MarkdownOptions,
): SeparatedText | undefined {
  const runs = runsOf(path, text, options);
  if (runs.length === 0) return undefined;
  const mark = unusedCharacter(text);
  const pieces: string[] = [];
  const cuts: Cut[] = [];
  let at = 0;
  for (const { from, to } of runs) {
    pieces.push(text.slice(at, from), mark);
    cuts.push({ from, characters: to - from - mark.length, lines: linesIn(text.slice(from, to)) });
    at = to;
  }
  const rest = pieces.join('') + text.slice(at);
  const insertInto = (tree: Root) => {
    restorePositions(tree, cuts);
    return insertRuns(tree, runs, mark);
  };
  return { rest, insertInto };
}

function linesIn(text: string): number {
  return text.split('\n').length - 1;
}

function runsOf(path: string, text: string, options: MarkdownOptions): readonly Run[] {
  const locate = locator(text);
  const runs: Run[] = [];
  const sources = entrySources(text);
  const all = renderedEntries(path, sources, options);
  for (const [index, source] of sources.entries()) {
    const rendered = all[index];
    if (rendered === undefined) continue;
    const entry = { ...rendered, linesAbove: locate(source.from).line - 1 };
    const last = runs.at(-1);
    if (last !== undefined && text.slice(last.to, source.from).trim() === '') {
      last.entries.push(entry);
      last.to = source.to;
    } else {
      runs.push({ from: source.from, to: source.to, entries: [entry] });
    }
  }
  return runs;
}

/** The entries of a file, in the order of `sources`; undefined for those that cannot be rendered alone. */
function renderedEntries(
  path: string,
  sources: readonly EntrySource[],
  options: MarkdownOptions,
): readonly (RenderedEntry | undefined)[] {
  if (options.memoTable === undefined) return sources.map((each) => renderEntry(each, options));
  const { lang, latinLanguage, parser, baseUrl, figureIds } = options;
  const quotable = `\n${[...figureIds].sort().join(' ')}`;
  const keys = sources.map(({ text }) => (text.includes(':figure[') ? text + quotable : text));
  return options.memoTable({ path, lang, latinLanguage, parser, baseUrl }, keys, (index) => {
    const source = sources[index];
    return source && renderEntry(source, options);
  });
}

/** Replaces the paragraph of each run by its entries. */
function insertRuns(tree: Root, runs: readonly Run[], mark: string): boolean {
  const byOffset = new Map(runs.map((run) => [run.from, run]));
  let inserted = 0;
  tree.children = tree.children.map((node) => {
    const run = byOffset.get(node.position?.start.offset ?? -1);
    if (run === undefined || !isMark(node, mark)) return node;
    inserted += 1;
    return nodeOf(run, node);
  });
  return inserted === runs.length;
}

function isMark(node: RootContent, mark: string): boolean {
  if (node.type !== 'paragraph') return false;
  const [text, ...others] = node.children;
  return others.length === 0 && text?.type === 'text' && text.value === mark;
}

function nodeOf({ entries }: Run, { position }: RootContent): RenderedEntriesNode {
  const at = position === undefined ? {} : { position };
  return { type: 'renderedEntries', entries, children: [], ...at };
}
