/** A line that is not blank. */
export interface BlockLine {
  /** Where it stands in the text, without its line end, in UTF-16 code units. */
  readonly from: number;
  readonly to: number;
  /** Whether it may belong to the same paragraph as the line before it. */
  readonly continues: boolean;
}

/** What is open before a line. */
interface State {
  /** Where the text of each open list item begins, in columns from 0; the outermost first. */
  columns: number[];
  /** The number of cells in a row of the open table; 0 outside tables. */
  cells: number;
  /** The cells of the line before, if it may be the head of a table; else 0. */
  headCells: number;
  /** Whether the line before ends all paragraphs: a blank line or a heading. */
  fresh: boolean;
}

const blank = /^[ \t>]*$/;
const heading = /^ {0,3}#{1,6}(?:[ \t]|$)/;
const item = /^( *)([-+*]|\d{1,9}[.)])( +)(?=\S)/;
const row = /^ {0,3}\|/;
const ruler = /^ {0,3}\|[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/**
 * Cuts a Markdown text into lines and says of each if it may continue the paragraph before it
 * (https://spec.commonmark.org/0.31.2/#paragraphs). Doubtful lines continue: so no paragraph of
 * the text reaches over more than one run of lines that continue each other, whatever its writer
 * wants a reader of it to believe.
 */
export function* blockLines(text: string): Generator<BlockLine> {
  const state: State = { columns: [], cells: 0, headCells: 0, fresh: true };
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const to = end === -1 ? text.length : end;
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

/** Keeps the columns of the items that the line may stand in. */
function beginsItem(line: string, state: State): boolean {
  const indent = line.search(/[^ ]/);
  const { columns } = state;
  while ((columns.at(-1) ?? 0) > indent) columns.pop();
  const [written, blanks = '', marker = '', gap = ''] = item.exec(line) ?? [];
  // From four columns on it is the text of the paragraph before it, or code.
  if (written === undefined || blanks.length - (columns.at(-1) ?? 0) > 3) return false;
  // Only an item that begins at 1 may interrupt a paragraph.
  const mayInterrupt = marker.length === 1 || /^1[.)]$/.test(marker);
  if (!mayInterrupt && !state.fresh && columns.length === 0 && state.cells === 0) return false;
  columns.push(blanks.length + marker.length + (gap.length > 4 ? 1 : gap.length));
  return true;
}

function isHeading(line: string, state: State): boolean {
  if (!heading.test(line)) return false;
  state.cells = 0;
  return true;
}

/** Finds tables at the margin: a row at the head of a block, and a ruler of as many cells. */
function isRow(line: string, state: State): boolean {
  if (!row.test(line)) {
    Object.assign(state, { cells: 0, headCells: 0 });
    return false;
  }
  if (state.cells > 0) return true;
  const cells = line.trim().replace(/\|$/, '').split('|').length;
  if (state.headCells === cells && ruler.test(line)) state.cells = cells;
  const mayHead = state.fresh && state.columns.length === 0 && !line.includes('\\');
  state.headCells = mayHead ? cells : 0;
  return state.cells > 0;
}
