import type { Parents, Root } from 'mdast';
import type { VFile } from 'vfile';
import { isVisuallyEmpty } from '../../model/text/invisible.ts';
import { didYouMean, maxSuggestions } from '../../model/text/nearest.ts';
import { type BodyContext, contextOf, quoted, report, sourceOf, startOf } from '../body-context.ts';
import { writeDirective } from '../directives.ts';
import { markup, type SlotNode, slotNode, type TextDirective } from '../nodes.ts';
import { plainText } from '../text/block-text.ts';
import { walkType } from '../walk.ts';

/** How many characters around a figure are recorded: enough for a qualifier such as "more than". */
const contextLength = 30;

/**
 * Replaces each `:figure[more than 300]{#fighters-killed}` by a `span` with its words and a slot for the figure's
 * mark.
 */
export function figures(tree: Root, file: VFile): void {
  const context = contextOf(file);
  walkType(tree, 'textDirective', (node, parent, index) => {
    if (node.name !== 'figure') return;
    const mark = isValidQuote(node, context) ? [markSlot(node, parent, index, context)] : [];
    const children = [...node.children, ...mark];
    Object.assign(node, markup('span', { className: ['figure'] }, children));
  });
}

/** Records the quote of a figure, and creates the slot for its mark. */
function markSlot(
  node: TextDirective,
  parent: Parents | undefined,
  index: number,
  context: BodyContext,
): SlotNode {
  const textAt = (step: number) => {
    const sibling = parent?.children[index + step];
    return sibling?.type === 'text' ? sibling.value : '';
  };
  context.figures.push({
    id: node.attributes?.id ?? '',
    words: plainText(node.children),
    before: textAt(-1).slice(-contextLength),
    after: textAt(1).slice(0, contextLength),
    at: startOf(node),
  });
  return slotNode({ slot: 'figure', index: context.figures.length - 1 });
}

/** Whether the figure is quoted correctly; reports what is wrong. */
function isValidQuote(node: TextDirective, context: BodyContext): boolean {
  const id = node.attributes?.id ?? '';
  const known = context.options.figureIds;
  const before = context.problems.length;
  const source = quoted(sourceOf(context, node), 60);
  const example = writeDirective('figure');
  if (isVisuallyEmpty(plainText(node.children))) {
    report(context, startOf(node), `figure without text: ${source}`, example);
  }
  if (id === '') {
    report(context, startOf(node), `figure without an id: ${source}`, example);
  } else if (!known.has(id)) {
    report(
      context,
      startOf(node),
      `unknown figure ${quoted(id)}`,
      didYouMean(
        id,
        before < maxSuggestions ? known : [],
        'list it under "figures" in the front matter',
      ),
    );
  }
  return context.problems.length === before;
}
