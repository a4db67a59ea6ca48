import type { Nodes, Parents, RootContent } from 'mdast';

/**
 * Calls a function for every node, parents before children, in document order. The walk sees
 * changes that the function makes to a node's children; if it returns 'skip', it does not visit
 * them.
 *
 * Not unist-util-visit, which creates a named function for every node, for stack traces: with a
 * dozen transforms, that took two thirds of the pipeline's time.
 * @param tree must not be nested too deep for recursion: see `findDeepNode`
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

/** Calls a function for every node of one type, in document order. */
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

/** Gives a node other children. They must be of types that it may have, which the types of mdast cannot say. */
export function setChildren(node: Parents, children: readonly RootContent[]): void {
  Object.assign(node, { children });
}

/**
 * Replaces nodes, parents before children. Each list of children is made once: splicing would be quadratic.
 * @param replace returns a list of other nodes, or the node itself if it stays
 */
export function replaceNodes(
  tree: Nodes,
  replace: (node: RootContent) => RootContent | readonly RootContent[],
): void {
  walk(tree, (node) => {
    if (!('children' in node)) return;
    const before: readonly RootContent[] = node.children;
    const after = before.map(replace);
    if (after.some((each, index) => each !== before[index])) setChildren(node, after.flat());
  });
}
