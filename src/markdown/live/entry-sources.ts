/** An entry of live coverage in a text, from its first colon to its last. */
export interface EntrySource {
  /** Offset of its first character, which begins a line. */
  readonly from: number;
  /** Offset after its last character. */
  readonly to: number;
  readonly text: string;
}

const opening = /^(:{3,})entry(?=[{[ \t\n])/gm;
/** A colon after a label: of a definition, unless it is that of a footnote. */
const footnoteLabel = /\[\^[^\]\n]*\]:/g;

/**
 * Finds what may be the entries of a text, without parsing it: lines from `:::entry` at the start of a line to the
 * first line of so many colons. Leaves out those that may need another part of the text: entries with footnotes, and
 * entries with links whose addresses may be defined elsewhere. The parser decides whether they are entries (see
 * `renderEntry` and `separateEntries`). Takes linear time.
 * @returns in the order of the text
 */
export function entrySources(text: string): readonly EntrySource[] {
  const hasDefinitions = text.replace(footnoteLabel, '').includes(']:');
  const found: EntrySource[] = [];
  let end = 0;
  // The lowest number of colons that no later line closes, so that each line is searched a few times only.
  let unclosed = Number.POSITIVE_INFINITY;
  for (const { 0: line, 1: colons = '', index } of text.matchAll(opening)) {
    if (index < end || colons.length >= unclosed) continue;
    const close = closingLine(text, index + line.length, colons.length);
    if (close === undefined) {
      unclosed = colons.length;
      continue;
    }
    end = close;
    const own = text.slice(index, close);
    const mayRefer = own.includes('[^') || (hasDefinitions && own.includes('['));
    if (!mayRefer) found.push({ from: index, to: close, text: own });
  }
  return found;
}

/** The offset after the next line that has only colons, at least so many; undefined if there is none. */
function closingLine(text: string, from: number, colons: number): number | undefined {
  const closing = new RegExp(`^:{${colons},}(?=[ \\t]*$)`, 'gm');
  closing.lastIndex = from;
  return closing.exec(text) === null ? undefined : closing.lastIndex;
}
