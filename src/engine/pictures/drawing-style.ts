import type { CssNode, List, ListItem } from 'css-tree';
import generate from 'css-tree/generator';
import parse from 'css-tree/parser';
import walk from 'css-tree/walker';
import { shortened } from '../../model/text/shortened.ts';
import { isOwnValue } from './drawing-allowed.ts';

/** Sanitised CSS, and the parts that were removed from it. */
interface SanitisedStyles {
  readonly css: string;
  readonly removed: readonly string[];
}

/** The at-rules that a drawing may have, for example for a dark background. */
const allowedAtRules = ['media', 'supports'];

/**
 * Removes from CSS everything that refers to something outside of the drawing, and everything that cannot be parsed.
 * @param context `declarationList` for an attribute `style`
 */
export function sanitiseStyles(
  css: string,
  context: 'stylesheet' | 'declarationList',
): SanitisedStyles {
  const removed: string[] = [];
  const tree = parse(css, { context, parseCustomProperty: true });
  walk(tree, (node: CssNode, item: ListItem<CssNode>, list: List<CssNode>) => {
    if (isOwn(node)) return undefined;
    removed.push(shortened(generate(node), 60));
    list?.remove(item);
    return walk.skip;
  });
  return { css: generate(tree), removed };
}

function isOwn(node: CssNode): boolean {
  switch (node.type) {
    case 'Atrule':
      return allowedAtRules.includes(node.name.toLowerCase());
    case 'Declaration':
      return node.value.type !== 'Raw' && isOwnValue(generate(node.value));
    case 'Raw':
      return false;
    default:
      return true;
  }
}
