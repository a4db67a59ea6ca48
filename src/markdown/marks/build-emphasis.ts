import type { PhrasingContent, RootContent, Text } from 'mdast';
import { groupBy } from '../../model/grouping.ts';
import { mergeTexts } from '../plain-text.ts';
import { type Locate, valueOffsets } from '../text-places.ts';
import type { EmphasisMark, MarkedText } from './emphasis-marks.ts';
import type { EmphasisPair } from './emphasis-pairs.ts';

/** What is needed to place the nodes that are made. */
export interface Source {
  /** The Markdown that the nodes were read from. */
  readonly text: string;
  readonly locate: Locate;
}

/** Nodes that are being put together, and the pair around them. */
interface Frame {
  readonly children: RootContent[];
  readonly pair: EmphasisPair | undefined;
}

/**
 * Puts emphasis in the place of pairs of marks.
 * @returns the nodes anew; nodes that hold no marks are the same
 */
export function buildEmphasis(
  { children }: MarkedText,
  pairs: readonly EmphasisPair[],
  source: Source,
): RootContent[] {
  const marks = groupBy(
    [...new Set(pairs.flatMap(({ open, close }) => [open, close]))],
    ({ child }) => child,
  );
  const frames: Frame[] = [{ children: [], pair: undefined }];
  for (const [index, node] of children.entries()) {
    const inNode = (marks.get(index) ?? []).toSorted((a, b) => a.from - b.from);
    if (node.type === 'text' && inNode.length > 0) cutText(node, inNode, pairs, frames, source);
    else frames.at(-1)?.children.push(node);
  }
  return mergeTexts(frames[0]?.children ?? []);
}

/** Cuts a text at its marks. */
function cutText(
  node: Text,
  marks: readonly EmphasisMark[],
  pairs: readonly EmphasisPair[],
  frames: Frame[],
  source: Source,
): void {
  const offsetOf = valueOffsets(node, source.text);
  let done = 0;
  const pass = (to: number) => {
    if (to <= done) return;
    const start = placeAt(offsetOf(done), source);
    const end = to < node.value.length ? placeAt(offsetOf(to), source) : node.position?.end;
    const position = { start, end: end ?? start };
    frames.at(-1)?.children.push({ type: 'text', value: node.value.slice(done, to), position });
  };
  for (const mark of marks) {
    const closing = pairs.filter(({ close }) => close === mark);
    const opening = pairs.filter(({ open }) => open === mark);
    const isLoose = [...closing, ...opening].some((pair) => pair.isLoose);
    const words = node.value.slice(done, mark.from);
    pass(isLoose && closing.length > 0 ? done + words.trimEnd().length : mark.from);
    for (const pair of closing) close(frames, pair, source);
    // Made from the inside out, so the outermost is opened first.
    for (const pair of opening.toReversed()) frames.push({ children: [], pair });
    done = mark.to;
    if (isLoose && opening.length > 0) {
      done = node.value.length - node.value.slice(done).trimStart().length;
    }
  }
  pass(node.value.length);
}

function close(frames: Frame[], pair: EmphasisPair, source: Source): void {
  const children = mergeTexts(frames.pop()?.children ?? []) as PhrasingContent[];
  const position = {
    start: placeAt(pair.open.offset, source),
    end: placeAt(pair.close.offset + pair.close.length, source),
  };
  const strong = { type: 'strong', children, position } as const;
  const into = frames.at(-1)?.children;
  if (pair.close.sign === '~') into?.push({ type: 'delete', children, position });
  else if (pair.length === 1) into?.push({ type: 'emphasis', children, position });
  else if (pair.length === 2) into?.push(strong);
  else into?.push({ type: 'emphasis', children: [strong], position });
}

function placeAt(offset: number, { locate }: Source) {
  return { ...locate(offset), offset };
}
