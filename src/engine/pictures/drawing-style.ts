import { type CssNode, generate, type List, type ListItem, parse, walk } from 'css-tree';
import { isOwnValue } from './drawing-allowed.ts';

/** Styles without what would load something, and what that was. */
interface OwnStyles {
  readonly css: string;
  readonly leftOut: readonly string[];
}

/** Rules that a drawing may have around others: for a dark background, say. */
const allowedRules = ['media', 'supports'];

/**
 * Takes out of styles everything that names something outside of the drawing, and what cannot be read.
 * @param context whether it is a style sheet, or an attribute `style`
 */
export function ownStyles(css: string, context: 'stylesheet' | 'declarationList'): OwnStyles {
  const leftOut: string[] = [];
  const tree = parse(css, { context, parseCustomProperty: true });
  walk(tree, (node: CssNode, item: ListItem<CssNode>, list: List<CssNode>) => {
    if (isOwn(node)) return undefined;
    leftOut.push(shortened(generate(node)));
    list?.remove(item);
    return walk.skip;
  });
  return { css: generate(tree), leftOut };
}

function isOwn(node: CssNode): boolean {
  switch (node.type) {
    case 'Atrule':
      return allowedRules.includes(node.name.toLowerCase());
    case 'Declaration':
      return node.value.type !== 'Raw' && isOwnValue(generate(node.value));
    case 'Raw':
      return false;
    default:
      return true;
  }
}

function shortened(css: string): string {
  return css.length > 60 ? `${css.slice(0, 60)}…` : css;
}
