import type { Nodes } from 'mdast';
import { type Locate, lineStart } from '../../model/text/lines.ts';
import type { ContainerDirective } from '../nodes.ts';
import { nodePointAt } from '../source-positions.ts';

/**
 * Moves the end of an unclosed container directive to the end of its content. remark-directive puts
 * it after the last line feed, Sätteri after the fence that closes the container around it.
 */
export function trimContainer(
  node: ContainerDirective,
  parent: Nodes | undefined,
  text: string,
  locate: Locate,
): void {
  const { position } = node;
  const end = position?.end.offset;
  if (position === undefined || end === undefined) return;
  const limit = parent?.type === 'containerDirective' ? contentEnd(parent, text) : undefined;
  if (limit !== undefined && end > limit) position.end = nodePointAt(limit, locate);
  else if (text[end - 1] === '\n') position.end = nodePointAt(end - 1, locate);
}

/**
 * The offset at which the last line in a container ends: before its closing fence, if it has one.
 */
function contentEnd(container: ContainerDirective, text: string): number | undefined {
  const end = container.position?.end.offset;
  if (end === undefined) return undefined;
  const start = lineStart(text, end);
  return /^[\s>]*:{3,}[ \t]*$/.test(text.slice(start, end)) ? start - 1 : end;
}
