import type { RootContent } from 'mdast';
import type { Point } from '../model/point.ts';
import { type BodyContext, sourceOf, startOf } from './body-context.ts';
import type { ContainerDirective } from './nodes.ts';

/** Whether a node is the text in square brackets after a directive's name. */
export function isLabel(node: RootContent): boolean {
  return node.type === 'paragraph' && node.data?.directiveLabel === true;
}

/** The children of a container without its text in square brackets. */
export function withoutLabel(
  children: ContainerDirective['children'],
): ContainerDirective['children'] {
  return children.filter((child) => !isLabel(child));
}

/** The line that opens a container. */
export function firstLine(node: ContainerDirective, context: BodyContext): string {
  return sourceOf(context, node).split('\n', 1)[0] ?? '';
}

/**
 * The position of an attribute in the first line; that of the directive if it is on another line.
 */
export function attributePoint(
  node: ContainerDirective,
  name: string,
  context: BodyContext,
): Point {
  const start = startOf(node);
  const line = firstLine(node, context);
  const index = line.search(new RegExp(`(?<=[{\\s])${name}\\s*=`));
  return index === -1 ? start : { line: start.line, column: start.column + index };
}
