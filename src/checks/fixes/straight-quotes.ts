import { blockText, eachTextBlock, type TextBlock } from '../../markdown/text/block-text.ts';
import { quoteChanges } from '../../markdown/text/typography.ts';
import { languageWords } from '../../parse/parse-context.ts';
import { offsetsOf } from './body-tree.ts';
import type { Edit, Fix, FixInput } from './fix.ts';

/** Writes the quotation marks and apostrophes that pages show in place of straight ones. */
export const straightQuotes: Fix = {
  id: 'straight-quotes',
  what: 'straight quotation marks and apostrophes',
  keeps: 'text',
  edits: (input) => {
    const edits: Edit[] = [];
    if (input.body === undefined) return edits;
    eachTextBlock(input.body.root, (block) => edits.push(...editsIn(block, input)));
    return edits;
  },
};

function editsIn(block: TextBlock, { body, source, lang, context }: FixInput): readonly Edit[] {
  const { text, pieces } = blockText(block.children);
  const changes = quoteChanges(text, languageWords(context, lang));
  if (body === undefined || changes.size === 0) return [];
  return pieces.flatMap(({ node, from, text: piece }) => {
    if (node === undefined) return [];
    const offsetOf = offsetsOf(node, body);
    return [...piece.matchAll(/["']/g)].flatMap(({ 0: mark, index }) => {
      const change = changes.get(from + index);
      const at = offsetOf(index);
      // An escape or a character reference is written on purpose.
      if (change === undefined || source.text[at] !== mark) return [];
      return [{ from: at, to: at + 1, text: change.text }];
    });
  });
}
