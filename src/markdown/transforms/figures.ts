import type { Parents, Root } from 'mdast';
import type { VFile } from 'vfile';
import { isVisuallyEmpty } from '../../model/text/invisible.ts';
import { didYouMean, maxSuggestions } from '../../model/text/nearest.ts';
import { type BodyContext, contextOf, quoted, report, sourceOf, startOf } from '../body-context.ts';
import { directives } from '../directives.ts';
import { plainText } from '../inline-text.ts';
import { markup, type SlotNode, slotNode, type TextDirective } from '../nodes.ts';
import { walkType } from '../walk.ts';

/** How much of the line around a figure is kept: room for a qualifier. */
const reach = 30;

/**
 * Makes a span of each `:figure[more than 300]{#fighters-killed}`: the words are kept, the id of
 * the figure that they quote goes into `data-figure`, and after them stands the gap for its mark.
 */
export function figures(tree: Root, file: VFile): void {
  const context = contextOf(file);
  if (!context.types.has('textDirective')) return;
  walkType(tree, 'textDirective', (node, parent, index) => {
    if (node.name !== 'figure') return;
    const mark = checkFigure(node, context) ? [quoteMark(node, parent, index, context)] : [];
    const id = node.attributes?.id;
    const data = id === undefined || id === null || id === '' ? {} : { dataFigure: id };
    const children = [...node.children, ...mark];
    Object.assign(node, markup('span', { className: ['figure'], ...data }, children));
  });
}

/** Records where the text quotes a figure. */
function quoteMark(
  node: TextDirective,
  parent: Parents | undefined,
  index: number,
  context: BodyContext,
): SlotNode {
  const beside = (step: number) => {
    const sibling = parent?.children[index + step];
    return sibling?.type === 'text' ? sibling.value : '';
  };
  context.figures.push({
    id: node.attributes?.id ?? '',
    words: plainText(node.children),
    before: beside(-1).slice(-reach),
    after: beside(1).slice(0, reach),
    at: startOf(node),
  });
  return slotNode({ slot: 'figure', figure: context.figures.length - 1 });
}

/** Says whether the figure is quoted as it should be; reports it otherwise. */
function checkFigure(node: TextDirective, context: BodyContext): boolean {
  const id = node.attributes?.id ?? '';
  const known = context.options.figureIds;
  const before = context.problems.length;
  const source = quoted(sourceOf(context, node), 60);
  const example = `write ${directives.get('figure')?.example ?? ''}`;
  if (isVisuallyEmpty(plainText(node.children))) {
    report(context, startOf(node), `figure without words: ${source}`, example);
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
