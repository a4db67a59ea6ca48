import { lineEnd } from '../../model/text/lines.ts';

/** A line that is not blank. */
export interface BlockLine {
  /** Its range in the text, without the line end, in UTF-16 code units. */
  readonly from: number;
  readonly to: number;
  /** Whether it may belong to the same paragraph as the line before it. */
  readonly continues: boolean;
}

/** The open blocks before a line. */
interface State {
  /** The column, from 0, at which the text of each open list item begins; the outermost first. */
  columns: number[];
  /** Number of cells in a row of the open table; 0 outside tables. */
  cells: number;
  /** Number of cells of the previous line if it may be the head of a table, otherwise 0. */
  headCells: number;
  /** Whether the previous line is blank or a heading, so that a new block begins. */
  fresh: boolean;
}

const blank = /^[ \t>]*$/;
const heading = /^ {0,3}#{1,6}(?:[ \t]|$)/;
const item = /^( *)([-+*]|\d{1,9}[.)])( +)(?=\S)/;
const row = /^ {0,3}\|/;
const delimiterRow = /^ {0,3}\|[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/**
 * Yields the lines of a Markdown text that are not blank, and whether each may continue the
 * paragraph before it (https://spec.commonmark.org/0.31.2/#paragraphs). A doubtful line counts as
 * continuing, so every paragraph of the text is within one run of continuing lines, even in hostile
 * text.
 */
export function* blockLines(text: string): Generator<BlockLine> {
  const state: State = { columns: [], cells: 0, headCells: 0, fresh: true };
  for (let from = 0; from < text.length; ) {
    const to = lineEnd(text, from);
    const line = text.slice(from, to);
    if (blank.test(line)) {
      Object.assign(state, { cells: 0, headCells: 0, fresh: true });
    } else {
      const begins = beginsItem(line, state) || isHeading(line, state) || isRow(line, state);
      yield { from, to, continues: !begins && !state.fresh };
      state.fresh = state.cells === 0 && heading.test(line);
    }
    from = to + 1;
  }
}

/** Whether a line begins a list item. Updates the columns of the open items. */
function beginsItem(line: string, state: State): boolean {
  const indent = line.search(/[^ ]/);
  const { columns } = state;
  while ((columns.at(-1) ?? 0) > indent) columns.pop();
  const [written, spaces = '', marker = '', gap = ''] = item.exec(line) ?? [];
  // With four or more columns of indent, it is code or part of the paragraph before it.
  if (written === undefined || spaces.length - (columns.at(-1) ?? 0) > 3) return false;
  // An ordered list may interrupt a paragraph only if it starts with 1.
  const mayInterrupt = marker.length === 1 || /^1[.)]$/.test(marker);
  if (!mayInterrupt && !state.fresh && columns.length === 0 && state.cells === 0) return false;
  columns.push(spaces.length + marker.length + (gap.length > 4 ? 1 : gap.length));
  return true;
}

function isHeading(line: string, state: State): boolean {
  if (!heading.test(line)) return false;
  state.cells = 0;
  return true;
}

/** Finds unindented tables: a row that begins a block, then a delimiter row with as many cells. */
function isRow(line: string, state: State): boolean {
  if (!row.test(line)) {
    Object.assign(state, { cells: 0, headCells: 0 });
    return false;
  }
  if (state.cells > 0) return true;
  const cells = line.trim().replace(/\|$/, '').split('|').length;
  if (state.headCells === cells && delimiterRow.test(line)) state.cells = cells;
  const mayHead = state.fresh && state.columns.length === 0 && !line.includes('\\');
  state.headCells = mayHead ? cells : 0;
  return state.cells > 0;
}
