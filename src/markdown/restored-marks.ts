import type { PhrasingContent, Text } from 'mdast';
import { type Locate, valueOffsets } from './text-places.ts';

type Place = NonNullable<Text['position']>['start'];

/**
 * Cuts a text at the marks of footnotes that stand behind an exclamation mark (`Won![^1]`): Sätteri
 * takes the two for the start of an image and leaves them as text.
 * @param text the Markdown that the node was read from
 * @param defined the labels of the body's footnotes, in upper case
 */
export function restoreMarks(
  node: Text,
  text: string,
  defined: ReadonlySet<string>,
  locate: Locate,
): PhrasingContent[] {
  const { position, value } = node;
  if (position === undefined || !value.includes('![^')) return [node];
  const offsetOf = valueOffsets(node, text);
  const out: PhrasingContent[] = [];
  let done = 0;
  let start: Place = position.start;
  for (const match of value.matchAll(/!\[\^([^\s[\]]+)\]/g)) {
    const label = match[1] ?? '';
    const offset = offsetOf(match.index + 1);
    if (text[offset] !== '[' || !defined.has(label.toUpperCase())) continue;
    const from: Place = { ...locate(offset), offset };
    const to: Place = { ...locate(offset + label.length + 3), offset: offset + label.length + 3 };
    out.push(textBetween(value.slice(done, match.index + 1), start, from));
    out.push({
      type: 'footnoteReference',
      identifier: label.toLowerCase(),
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
