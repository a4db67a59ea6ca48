import type { CssNode, List, ListItem } from 'css-tree';
import generate from 'css-tree/generator';
import parse from 'css-tree/parser';
import walk from 'css-tree/walker';
import { shortened } from '../../model/text/shortened.ts';
import { isOwnValue } from './drawing-allowed.ts';
import { DrawingFault, saveAsPlainSvg } from './drawing-tree.ts';

/** Sanitised CSS, and the parts that were removed from it. */
interface SanitisedStyles {
  readonly css: string;
  readonly removed: readonly string[];
}

/** The at-rules that a drawing may have, for example for a dark background. */
const allowedAtRules = ['media', 'supports'];

/** How deep brackets of CSS may be nested. The parser recurses into them. */
const maxBrackets = 200;

/**
 * Removes from CSS everything that refers to something outside of the drawing, and everything that cannot be parsed.
 * Throws DrawingFault if it is nested too deep for the parser.
 * @param context `declarationList` for an attribute `style`
 * @param offset of its element in the text
 */
export function sanitiseStyles(
  css: string,
  context: 'stylesheet' | 'declarationList',
  offset: number,
): SanitisedStyles {
  if (depthOfBrackets(css) > maxBrackets) {
    const what = `has styles with brackets nested more than ${maxBrackets} times`;
    throw new DrawingFault(what, saveAsPlainSvg, offset);
  }
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

/** The deepest nesting of brackets of any kind, also of those in texts and comments. */
function depthOfBrackets(css: string): number {
  let [depth, deepest] = [0, 0];
  for (const [bracket] of css.matchAll(/[()[\]{}]/g)) {
    depth = '([{'.includes(bracket) ? depth + 1 : Math.max(0, depth - 1);
    deepest = Math.max(deepest, depth);
  }
  return deepest;
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
