import type { Nodes } from 'mdast';
import { isDirective } from '../../markdown/nodes.ts';
import { blockText, isTextBlock, type TextBlock } from '../../markdown/text/block-text.ts';
import { type BodyTree, offsetsOf, rangeOf } from '../fixes/body-tree.ts';
import type { StyleBlock } from './style-rule.ts';

interface Place {
  readonly isQuoted: boolean;
  readonly hasSpeaker: boolean;
}

/** The blocks of running text in reading order, without code. */
export function styleBlocks(body: BodyTree): readonly StyleBlock[] {
  return blocksIn(body.root, { isQuoted: false, hasSpeaker: false }, body);
}

function blocksIn(node: Nodes, place: Place, body: BodyTree): readonly StyleBlock[] {
  if (isTextBlock(node)) return [styleBlock(node, place, body)];
  if (!('children' in node)) return [];
  const inside = placeIn(node, place);
  return node.children.flatMap((child: Nodes) => blocksIn(child, inside, body));
}

function placeIn(node: Nodes, place: Place): Place {
  if (node.type === 'blockquote') return { isQuoted: true, hasSpeaker: false };
  if (!isDirective(node) || node.name !== 'quote') return place;
  return { isQuoted: true, hasSpeaker: (node.attributes?.by ?? '') !== '' };
}

function styleBlock(node: TextBlock, place: Place, body: BodyTree): StyleBlock {
  const { pieces } = blockText(node.children);
  // Code is not prose.
  const text = pieces
    .map((piece) => (piece.fixed ? '_'.repeat(piece.text.length) : piece.text))
    .join('');
  const offsetOf = (index: number) => {
    const piece = pieces.findLast(({ from }) => from <= index);
    if (piece?.node === undefined) return rangeOf(node, body)[0];
    // `offsetsOf` needs ascending indexes, so each search has its own.
    return offsetsOf(piece.node, body)(index - piece.from);
  };
  return { kind: node.type, text, ...place, offsetOf };
}
