import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { LanguageWords } from '../../model/language-words.ts';
import { contextOf } from '../body-context.ts';
import { type BlockText, blockText, eachTextBlock, type TextBlock } from '../text/block-text.ts';
import { needsTypesetting, typesetParts } from '../text/typography.ts';

/**
 * Typesets the running text of every block (see `typesetParts`) and records each block's final
 * text.
 */
export function typesetText(tree: Root, file: VFile): void {
  const { options, blocks } = contextOf(file);
  eachTextBlock(tree, (block) => {
    blocks.push(typesetBlock(block, options.words));
  });
}

function typesetBlock(block: TextBlock, words: LanguageWords): BlockText {
  const original = blockText(block.children);
  if (!needsTypesetting(original.pieces, words)) return original;
  const texts = typesetParts(original.pieces, words);
  for (const [index, piece] of original.pieces.entries()) {
    if (piece.node !== undefined) piece.node.value = texts[index] ?? piece.text;
  }
  return blockText(block.children);
}
