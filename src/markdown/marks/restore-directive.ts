import type { PhrasingContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { footnoteKey } from '../footnote-labels.ts';
import { type NodePosition, shifted, type TextDirective, textNode } from '../nodes.ts';
import { type FootnoteLabels, footnoteReference } from './restore-footnote-references.ts';

/**
 * Turns a text directive back into text if it was not meant as a directive. Without label and
 * attributes it is text with a colon in it (`10:30`). If its label is a footnote reference
 * (`10:30[^1]`), it is text and a footnote reference. Any other stays a directive.
 * @param text the Markdown that the node was parsed from
 * @param defined the labels of the body's footnotes
 */
export function restoreDirective(
  node: TextDirective,
  text: string,
  defined: FootnoteLabels,
): PhrasingContent[] {
  const { position } = node;
  const start = position?.start.offset;
  const end = position?.end.offset;
  if (position === undefined || start === undefined || end === undefined) return [node];
  const source = text.slice(start, end);
  if (Object.keys(node.attributes ?? {}).length > 0) return [node];
  if (node.children.length === 0) return [textNode(source, position)];
  const label = footnoteLabel(node, source);
  if (label === undefined) return [node];
  if (!defined.has(footnoteKey(label))) return [textNode(source, position)];
  return withFootnote(source, position, label);
}

function footnoteLabel(node: TextDirective, source: string): string | undefined {
  const label = textOf(node);
  const isReference = /^\^[^[\]\\&]+$/.test(label) && source.endsWith(`[${label}]`);
  return isReference ? label.slice(1) : undefined;
}

function withFootnote(source: string, position: NodePosition, label: string): PhrasingContent[] {
  const length = source.length - label.length - 3;
  const middle = shifted(position.start, length);
  return [
    textNode(source.slice(0, length), { start: position.start, end: middle }),
    footnoteReference(label, { start: middle, end: position.end }),
  ];
}
