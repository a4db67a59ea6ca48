import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { LanguageWords } from '../../model/language-words.ts';
import { contextOf } from '../body-context.ts';
import { type BlockText, blockText, eachTextBlock, type TextBlock } from '../inline-text.ts';
import { hasMarks, typesetStretches } from '../typography.ts';

/**
 * Sets the running text of every block in the language's marks, code and addresses excepted, and
 * records each block as it then reads.
 */
export function setText(tree: Root, file: VFile): void {
  const { options, blocks } = contextOf(file);
  eachTextBlock(tree, (block) => {
    blocks.push(setBlock(block, options.words));
  });
}

function setBlock(block: TextBlock, words: LanguageWords): BlockText {
  const read = blockText(block.children);
  if (!hasMarks(read.pieces, words)) return read;
  const set = typesetStretches(read.pieces, words);
  for (const [index, piece] of read.pieces.entries()) {
    if (piece.node !== undefined) piece.node.value = set[index] ?? piece.text;
  }
  return blockText(block.children);
}
