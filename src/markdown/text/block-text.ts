import type { Nodes, PhrasingContent, RootContent, Text } from 'mdast';
import { oneLine } from '../../model/text/one-line.ts';
import type { MentionNode } from '../nodes.ts';
import { walk } from '../walk.ts';

/** A block of running text. */
export type TextBlock = Extract<Nodes, { type: 'paragraph' | 'heading' | 'tableCell' }>;

/** Whether a node is a block of running text. */
export function isTextBlock(node: Nodes): node is TextBlock {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
}

/** Part of a block's plain text, and its node. */
export interface TextPiece {
  readonly text: string;
  /** Its index in the block's plain text. */
  readonly from: number;
  /** The text node; undefined for code and line breaks. */
  readonly node: Text | undefined;
  /** True for code and line breaks, which are not typeset. */
  readonly fixed: boolean;
}

/** A name, and its range in the block's plain text. */
export interface MentionSpan {
  readonly mention: MentionNode;
  readonly from: number;
  readonly to: number;
}

/** The plain text of a block as readers see it, with its pieces and names. */
export interface BlockText {
  readonly text: string;
  readonly pieces: readonly TextPiece[];
  readonly mentions: readonly MentionSpan[];
}

/** Calls a function for every block of running text, in document order. */
export function eachTextBlock(tree: Nodes, call: (block: TextBlock) => void): void {
  walk(tree, (node) => {
    if (!isTextBlock(node)) return undefined;
    call(node);
    return 'skip';
  });
}

/** A `BlockText` under construction. */
interface Collected {
  readonly pieces: TextPiece[];
  readonly mentions: MentionSpan[];
  text: string;
}

/** The plain text of a block, or of any list of inline nodes, without references to footnotes. */
export function blockText(children: readonly PhrasingContent[]): BlockText {
  const into: Collected = { pieces: [], mentions: [], text: '' };
  for (const child of children) read(child, into);
  return into;
}

function read(node: PhrasingContent, into: Collected): void {
  if (node.type === 'text') add(node.value, node, into);
  else if (node.type === 'inlineCode') add(node.value, undefined, into);
  else if (node.type === 'break') add('\n', undefined, into);
  else readInside(node, into);
}

function readInside(node: PhrasingContent, into: Collected): void {
  if (!('children' in node) || isFootnoteReference(node)) return;
  const from = into.text.length;
  for (const child of node.children) read(child as PhrasingContent, into);
  if (node.type === 'mention') into.mentions.push({ mention: node, from, to: into.text.length });
}

function add(text: string, node: Text | undefined, into: Collected): void {
  into.pieces.push({ text, from: into.text.length, node, fixed: node === undefined });
  into.text += text;
}

/** Whether a node is a reference to a footnote, which is not part of the sentence. */
function isFootnoteReference(node: PhrasingContent): boolean {
  return node.type === 'markup' && node.data.hName === 'sup';
}

/** The plain text of inline nodes, with runs of white space collapsed. */
export function plainText(children: readonly PhrasingContent[]): string {
  return oneLine(blockText(children).text);
}

/** The plain text of blocks in reading order, joined by spaces. */
export function textOfBlocks(blocks: readonly RootContent[]): string {
  const texts: string[] = [];
  for (const block of blocks) {
    eachTextBlock(block, (found) => texts.push(plainText(found.children)));
  }
  return texts.filter((text) => text !== '').join(' ');
}
