import type { Nodes, Parents } from 'mdast';

/**
 * Calls a function for every node, a parent before its children, in the order of the text. What
 * the function does to a node's children is seen; where it returns 'skip', they are passed over.
 *
 * In the place of unist-util-visit, which gives every step a function with a name of its own for
 * stack traces: with a dozen transforms that took two thirds of the whole pipeline's time.
 * @param tree must not be nested deeper than recursion can go: see `tooDeepTree`
 */
export function walk(
  tree: Nodes,
  call: (node: Nodes, parent: Parents | undefined, index: number) => 'skip' | undefined,
): void {
  step(tree, undefined, 0, call);
}

function step(
  node: Nodes,
  parent: Parents | undefined,
  index: number,
  call: Parameters<typeof walk>[1],
): void {
  if (call(node, parent, index) === 'skip' || !('children' in node)) return;
  for (let at = 0; at < node.children.length; at += 1) {
    const child = node.children[at];
    if (child !== undefined) step(child, node, at, call);
  }
}

/** Calls a function for every node of one type, in the order of the text. */
export function walkType<T extends Nodes['type']>(
  tree: Nodes,
  type: T,
  call: (node: Extract<Nodes, { type: T }>, parent: Parents | undefined, index: number) => void,
): void {
  const isWanted = (node: Nodes): node is Extract<Nodes, { type: T }> => node.type === type;
  walk(tree, (node, parent, index) => {
    if (isWanted(node)) call(node, parent, index);
  });
}
