import type { FootnoteReference, PhrasingContent, Text } from 'mdast';
import type { Locate } from '../../model/text/lines.ts';
import { footnoteKey } from '../footnote-labels.ts';
import { type NodePoint, type NodePosition, textNode } from '../nodes.ts';
import { nodePointAt, sourceOffsets } from '../source-positions.ts';

/** The footnotes of a body by `footnoteKey`, and whether the label of each holds spaces. */
export type FootnoteLabels = ReadonlyMap<string, { readonly isSpaced: boolean }>;

/**
 * Splits a text at the footnote references that the parsers leave in it: those after an exclamation
 * mark (`Won![^1]`), which Sätteri takes for the start of an image, and those with spaces in their
 * label.
 * @param text the Markdown that the node was parsed from
 * @param defined the labels of the body's footnotes
 */
export function restoreFootnoteReferences(
  node: Text,
  text: string,
  defined: FootnoteLabels,
  locate: Locate,
): PhrasingContent[] {
  const { position, value } = node;
  if (position === undefined || !value.includes('[^')) return [node];
  const offsetOf = sourceOffsets(node, text);
  const out: PhrasingContent[] = [];
  let done = 0;
  let start: NodePoint = position.start;
  for (const match of value.matchAll(/\[\^([^[\]]+)\]/g)) {
    const label = match[1] ?? '';
    const offset = offsetOf(match.index);
    const known = defined.get(footnoteKey(label));
    const isLeft = value[match.index - 1] === '!' || /\s/.test(label) || known?.isSpaced === true;
    if (text[offset] !== '[' || known === undefined || !isLeft) continue;
    const from = nodePointAt(offset, locate);
    const to = nodePointAt(offsetOf(match.index + match[0].length - 1) + 1, locate);
    if (match.index > done)
      out.push(textNode(value.slice(done, match.index), { start, end: from }));
    out.push(footnoteReference(label, { start: from, end: to }));
    done = match.index + match[0].length;
    start = to;
  }
  if (done < value.length) out.push(textNode(value.slice(done), { start, end: position.end }));
  return out;
}

/** Creates a reference to the footnote with a label. */
export function footnoteReference(label: string, position: NodePosition): FootnoteReference {
  const identifier = footnoteKey(label).toLowerCase();
  return { type: 'footnoteReference', identifier, label, position };
}
