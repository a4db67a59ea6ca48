import type { RootContent, Text } from 'mdast';
import { textNode } from '../nodes.ts';

/**
 * Merges adjacent text nodes: their values joined, from the start of the first to the end of the
 * last.
 */
export function mergeTexts(nodes: readonly RootContent[]): RootContent[] {
  const merged: RootContent[] = [];
  let run: Text[] = [];
  const close = () => {
    if (run.length > 0) merged.push(joined(run));
    run = [];
  };
  for (const node of nodes) {
    if (node.type === 'text') {
      run.push(node);
    } else {
      close();
      merged.push(node);
    }
  }
  close();
  return merged;
}

function joined(run: readonly Text[]): Text {
  const value = run.map((node) => node.value).join('');
  const start = run[0]?.position?.start;
  const end = run.at(-1)?.position?.end;
  return textNode(value, start && end && { start, end });
}
