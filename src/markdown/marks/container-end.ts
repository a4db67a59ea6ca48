import type { Nodes } from 'mdast';
import type { ContainerDirective, NodePoint } from '../nodes.ts';

/**
 * Moves the end of an unclosed container directive to the end of its content. remark-directive puts
 * it after the last line feed, Sätteri after the fence that closes the container around it.
 */
export function trimContainer(
  node: ContainerDirective,
  parent: Nodes | undefined,
  text: string,
): void {
  const end = node.position?.end;
  if (end?.offset === undefined) return;
  const limit = parent?.type === 'containerDirective' ? contentEnd(parent, text) : undefined;
  if (limit !== undefined && end.offset > limit) moveBack(end, limit, text);
  else if (text[end.offset - 1] === '\n') moveBack(end, end.offset - 1, text);
}

/**
 * The offset at which the last line in a container ends: before its closing fence, if it has one.
 */
function contentEnd(container: ContainerDirective, text: string): number | undefined {
  const end = container.position?.end.offset;
  if (end === undefined) return undefined;
  const lineStart = text.lastIndexOf('\n', end - 1) + 1;
  return /^[\s>]*:{3,}[ \t]*$/.test(text.slice(lineStart, end)) ? lineStart - 1 : end;
}

function moveBack(end: NodePoint, offset: number, text: string): void {
  const lines = text.slice(offset, end.offset).split('\n').length - 1;
  end.line -= lines;
  end.column = offset - text.lastIndexOf('\n', offset - 1);
  end.offset = offset;
}
