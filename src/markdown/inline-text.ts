import type { Nodes, PhrasingContent, RootContent, Text } from 'mdast';
import type { MentionNode } from './nodes.ts';
import { walk } from './walk.ts';

/** A block that holds running text. */
export type TextBlock = Extract<Nodes, { type: 'paragraph' | 'heading' | 'tableCell' }>;

/** A stretch of a block's plain text, and the node that it comes from. */
export interface TextPiece {
  readonly text: string;
  /** Where the stretch begins in the block's plain text. */
  readonly from: number;
  /** The text node; undefined for code and line breaks. */
  readonly node: Text | undefined;
  /** Code and line breaks, which typography leaves alone. */
  readonly fixed: boolean;
}

/** A name, with the stretch of the block's plain text that it covers. */
export interface MentionSpan {
  readonly mention: MentionNode;
  readonly from: number;
  readonly to: number;
}

/** The plain text of a block as the reader sees it, with its pieces and names. */
export interface BlockText {
  readonly text: string;
  readonly pieces: readonly TextPiece[];
  readonly mentions: readonly MentionSpan[];
}

/** Calls a function for every block of running text, in the order of the tree. */
export function eachTextBlock(tree: Nodes, call: (block: TextBlock) => void): void {
  walk(tree, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      call(node);
      return 'skip';
    }
    return undefined;
  });
}

interface Reader {
  readonly pieces: TextPiece[];
  readonly mentions: MentionSpan[];
  text: string;
}

/** Reads the plain text of a block, or of any list of inline nodes. Footnote marks are left out. */
export function blockText(children: readonly PhrasingContent[]): BlockText {
  const reader: Reader = { pieces: [], mentions: [], text: '' };
  for (const child of children) read(child, reader);
  return reader;
}

function read(node: PhrasingContent, reader: Reader): void {
  if (node.type === 'text') add(node.value, node, reader);
  else if (node.type === 'inlineCode') add(node.value, undefined, reader);
  else if (node.type === 'break') add('\n', undefined, reader);
  else readInside(node, reader);
}

function readInside(node: PhrasingContent, reader: Reader): void {
  if (!('children' in node) || isMark(node)) return;
  const from = reader.text.length;
  for (const child of node.children) read(child as PhrasingContent, reader);
  if (node.type === 'mention')
    reader.mentions.push({ mention: node, from, to: reader.text.length });
}

function add(text: string, node: Text | undefined, reader: Reader): void {
  reader.pieces.push({ text, from: reader.text.length, node, fixed: node === undefined });
  reader.text += text;
}

/** The mark of a footnote in the text is no part of the sentence. */
function isMark(node: PhrasingContent): boolean {
  return node.type === 'markup' && node.data.hName === 'sup';
}

/** The plain text of inline nodes with every run of white space as one space. */
export function plainText(children: readonly PhrasingContent[]): string {
  return blockText(children).text.replace(/\s+/g, ' ').trim();
}

/** The plain text of blocks in reading order, a space between two blocks. */
export function textOfBlocks(blocks: readonly RootContent[]): string {
  const texts: string[] = [];
  for (const block of blocks) {
    eachTextBlock(block, (found) => texts.push(plainText(found.children)));
  }
  return texts.filter((text) => text !== '').join(' ');
}
