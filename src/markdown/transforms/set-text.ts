import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { contextOf } from '../body-context.ts';
import { blockText, eachTextBlock } from '../inline-text.ts';
import { typesetStretches } from '../typography.ts';

/** Sets the running text of every block in the language's marks; code and addresses stay. */
export function setText(tree: Root, file: VFile): void {
  const { words } = contextOf(file).options;
  eachTextBlock(tree, (block) => {
    const { pieces } = blockText(block.children);
    const set = typesetStretches(
      pieces.map((piece) => ({ text: piece.text, fixed: piece.node === undefined })),
      words,
    );
    for (const [index, piece] of pieces.entries()) {
      if (piece.node !== undefined) piece.node.value = set[index] ?? piece.text;
    }
  });
}
