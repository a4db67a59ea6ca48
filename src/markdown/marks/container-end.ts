import type { Nodes, Text } from 'mdast';
import type { ContainerDirective } from '../nodes.ts';

type Place = NonNullable<Text['position']>['end'];

/**
 * Sets the end of a container that is not closed where its content ends. The parsers put it after
 * the last line feed (remark-directive), or behind the fence that closes the container around it
 * (Sätteri).
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

/** Where the last line inside a container ends: before its closing fence, if it has one. */
function contentEnd(container: ContainerDirective, text: string): number | undefined {
  const end = container.position?.end.offset;
  if (end === undefined) return undefined;
  const lineStart = text.lastIndexOf('\n', end - 1) + 1;
  return /^[\s>]*:{3,}[ \t]*$/.test(text.slice(lineStart, end)) ? lineStart - 1 : end;
}

function moveBack(end: Place, offset: number, text: string): void {
  const passed = text.slice(offset, end.offset).split('\n').length - 1;
  end.line -= passed;
  end.column = offset - text.lastIndexOf('\n', offset - 1);
  end.offset = offset;
}
