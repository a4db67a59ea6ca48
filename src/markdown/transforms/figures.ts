import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { didYouMean } from '../../model/nearest.ts';
import { type BodyContext, contextOf, quoted, report, sourceOf, startOf } from '../body-context.ts';
import { directives } from '../directives.ts';
import { plainText } from '../inline-text.ts';
import { markup, type TextDirective } from '../nodes.ts';
import { walkType } from '../walk.ts';

/**
 * Makes a span of each `:figure[more than 300]{#fighters-killed}`: the words are kept, the id of
 * the figure that they quote goes into `data-figure`.
 */
export function figures(tree: Root, file: VFile): void {
  const context = contextOf(file);
  if (!context.types.has('textDirective')) return;
  walkType(tree, 'textDirective', (node) => {
    if (node.name !== 'figure') return;
    checkFigure(node, context);
    const id = node.attributes?.id;
    const data = id === undefined || id === null || id === '' ? {} : { dataFigure: id };
    Object.assign(node, markup('span', { className: ['figure'], ...data }, node.children));
  });
}

function checkFigure(node: TextDirective, context: BodyContext): void {
  const id = node.attributes?.id ?? '';
  const known = context.options.figureIds;
  const source = quoted(sourceOf(context, node), 60);
  const example = `write ${directives.get('figure')?.example ?? ''}`;
  if (plainText(node.children) === '') {
    report(context, startOf(node), `figure without words: ${source}`, example);
  }
  if (id === '') {
    report(context, startOf(node), `figure without an id: ${source}`, example);
  } else if (!known.includes(id)) {
    report(
      context,
      startOf(node),
      `unknown figure ${quoted(id)}`,
      didYouMean(id, known, 'list it under "figures" in the front matter'),
    );
  }
}
