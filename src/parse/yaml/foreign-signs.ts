import { parseDocument } from 'yaml';
import type { Fault } from '../../model/problem.ts';
import { foreignCommas } from '../../model/text/foreign-commas.ts';
import { lineEnd, lineStart } from '../../model/text/lines.ts';

/** A fault with its offset in the text. */
export interface PlacedFault extends Fault {
  readonly offset: number;
}

const wide = String.raw`[\u00A0\u2000-\u200A\u202F\u205F\u3000]`;
/** Wide spaces before, in and after the dashes and the key of a line. */
const wideSpace = new RegExp(
  String.raw`^(?:[ \t]|- )*(?:-?${wide}|["']?[\w-]+["']?[ \t]*:${wide})`,
);
/** A comma or semicolon of another script between two items in brackets. */
const separator = new RegExp(String.raw`[${foreignCommas}]\s*(?=["'{[]|[a-zA-Z][\w-]*:\s)`, 'g');

/**
 * A sign of another script, or a space of another width, in the line of a syntax error: YAML takes it for text, and an
 * editor does not see the difference.
 * @param place offset of the error
 * @returns undefined if the line would not be right with the sign of YAML
 */
export function foreignSign(text: string, place: number): PlacedFault | undefined {
  const start = lineStart(text, place);
  const line = text.slice(start, lineEnd(text, place));
  if (line.length > longestLine) return undefined;
  const space = wideSpace.exec(line)?.[0];
  if (space !== undefined) {
    const message = 'a no-break space, which YAML does not read as a space';
    const advice = `replace it with an ordinary space: ${line.replace(new RegExp(wide, 'g'), ' ').trim()}`;
    return { offset: start + space.search(new RegExp(wide)), message, advice };
  }
  const [first] = line.matchAll(separator);
  if (first === undefined || !/[[{]/.test(line.slice(0, first.index))) return undefined;
  const meant = line.replace(separator, ', ').trim();
  if (parseDocument(meant).errors.length > 0) return undefined;
  const message = `"${first[0].trim()}" does not separate items in brackets`;
  return { offset: start + first.index, message, advice: `write a comma: ${meant}` };
}

/** In UTF-16 code units. A longer line does not fit in a message. */
const longestLine = 500;
