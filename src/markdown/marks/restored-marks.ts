import type { PhrasingContent, Text } from 'mdast';
import { footnoteKey } from '../footnote-labels.ts';
import { type Locate, valueOffsets } from '../text-places.ts';

type Place = NonNullable<Text['position']>['start'];

/** The footnotes of a body by key, each with whether its label is written with blanks. */
export type FootnoteLabels = ReadonlyMap<string, { readonly isSpaced: boolean }>;

/**
 * Cuts a text at the marks of footnotes that the parsers leave in it: behind an exclamation mark
 * (`Won![^1]`), which Sätteri takes for the start of an image, and with blanks in their label.
 * @param text the Markdown that the node was read from
 * @param defined the labels of the body's footnotes
 */
export function restoreMarks(
  node: Text,
  text: string,
  defined: FootnoteLabels,
  locate: Locate,
): PhrasingContent[] {
  const { position, value } = node;
  if (position === undefined || !value.includes('[^')) return [node];
  const offsetOf = valueOffsets(node, text);
  const out: PhrasingContent[] = [];
  let done = 0;
  let start: Place = position.start;
  for (const match of value.matchAll(/\[\^([^[\]]+)\]/g)) {
    const label = match[1] ?? '';
    const offset = offsetOf(match.index);
    const known = defined.get(footnoteKey(label));
    const isLeft = value[match.index - 1] === '!' || /\s/.test(label) || known?.isSpaced === true;
    if (text[offset] !== '[' || known === undefined || !isLeft) continue;
    const from: Place = { ...locate(offset), offset };
    const end = offsetOf(match.index + match[0].length - 1) + 1;
    const to: Place = { ...locate(end), offset: end };
    if (match.index > done) out.push(textBetween(value.slice(done, match.index), start, from));
    out.push({
      type: 'footnoteReference',
      identifier: footnoteKey(label).toLowerCase(),
      label,
      position: { start: from, end: to },
    });
    done = match.index + match[0].length;
    start = to;
  }
  if (done < value.length) out.push(textBetween(value.slice(done), start, position.end));
  return out;
}

function textBetween(value: string, start: Place, end: Place): Text {
  return { type: 'text', value, position: { start, end } };
}
