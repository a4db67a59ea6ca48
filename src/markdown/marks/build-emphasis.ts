import type { PhrasingContent, RootContent, Text } from 'mdast';
import { groupBy } from '../../model/grouping.ts';
import type { Locate } from '../../model/text/lines.ts';
import { textNode } from '../nodes.ts';
import { nodePointAt, sourceOffsets } from '../source-positions.ts';
import type { DelimitedText, DelimiterRun } from './delimiter-runs.ts';
import { mergeTexts } from './merge-texts.ts';
import type { DelimiterPair } from './pair-delimiters.ts';

/** What gives the new nodes their positions. */
interface SourceText {
  /** The Markdown that the nodes were parsed from. */
  readonly text: string;
  readonly locate: Locate;
}

/**
 * The children collected so far of the emphasis that a pair opens; of the block if there is no
 * pair.
 */
interface Frame {
  readonly children: RootContent[];
  readonly pair: DelimiterPair | undefined;
}

/**
 * Replaces pairs of delimiter runs by emphasis nodes.
 * @returns the new children; nodes without delimiter runs are reused
 */
export function buildEmphasis(
  { children }: DelimitedText,
  pairs: readonly DelimiterPair[],
  source: SourceText,
): RootContent[] {
  const runs = groupBy(
    [...new Set(pairs.flatMap(({ open, close }) => [open, close]))],
    ({ child }) => child,
  );
  const frames: Frame[] = [{ children: [], pair: undefined }];
  for (const [index, node] of children.entries()) {
    const inNode = (runs.get(index) ?? []).toSorted((a, b) => a.from - b.from);
    if (node.type === 'text' && inNode.length > 0) splitText(node, inNode, pairs, frames, source);
    else frames.at(-1)?.children.push(node);
  }
  return mergeTexts(frames[0]?.children ?? []);
}

/** Splits a text at its delimiter runs. */
function splitText(
  node: Text,
  runs: readonly DelimiterRun[],
  pairs: readonly DelimiterPair[],
  frames: Frame[],
  source: SourceText,
): void {
  const offsetOf = sourceOffsets(node, source.text);
  let done = 0;
  const copyUpTo = (to: number) => {
    if (to <= done) return;
    const start = nodePointAt(offsetOf(done), source.locate);
    const end =
      to < node.value.length ? nodePointAt(offsetOf(to), source.locate) : node.position?.end;
    const position = { start, end: end ?? start };
    frames.at(-1)?.children.push(textNode(node.value.slice(done, to), position));
  };
  for (const run of runs) {
    const closing = pairs.filter(({ close }) => close === run);
    const opening = pairs.filter(({ open }) => open === run);
    const isLoose = [...closing, ...opening].some((pair) => pair.isLoose);
    const words = node.value.slice(done, run.from);
    copyUpTo(isLoose && closing.length > 0 ? done + words.trimEnd().length : run.from);
    for (const pair of closing) close(frames, pair, source);
    // Pairs are found from the inside out, so the last one is the outermost.
    for (const pair of opening.toReversed()) frames.push({ children: [], pair });
    done = run.to;
    if (isLoose && opening.length > 0) {
      done = node.value.length - node.value.slice(done).trimStart().length;
    }
  }
  copyUpTo(node.value.length);
}

function close(frames: Frame[], pair: DelimiterPair, { locate }: SourceText): void {
  const children = mergeTexts(frames.pop()?.children ?? []) as PhrasingContent[];
  const position = {
    start: nodePointAt(pair.open.offset, locate),
    end: nodePointAt(pair.close.offset + pair.close.length, locate),
  };
  const strong = { type: 'strong', children, position } as const;
  const into = frames.at(-1)?.children;
  if (pair.close.sign === '~') into?.push({ type: 'delete', children, position });
  else if (pair.length === 1) into?.push({ type: 'emphasis', children, position });
  else if (pair.length === 2) into?.push(strong);
  else into?.push({ type: 'emphasis', children: [strong], position });
}
