import type { Body, BodyPart } from '../../model/text/body.ts';
import { emptyLists, type GrowingLists, movedSlot } from './moved-slots.ts';
import { inFile, type PlacedEntry } from './rendered-entry.ts';
import type { SeparatedBody } from './separated-body.ts';

/** Puts the entries that were rendered alone into the rest of a body, with their positions in the file. */
export function joinEntries({ rest, runs }: SeparatedBody): Body {
  if (runs.size === 0) return rest;
  const placed = new Map([...runs].map(([index, entries]) => [index, entries.map(inFile)]));
  const lists = emptyLists();
  const parts = joinedParts(rest, placed, lists);
  const all = [...placed.values()].flat();
  return {
    ...rest,
    ...lists,
    parts,
    links: [...rest.links, ...all.flatMap(({ links }) => links)],
    wordCount: all.reduce((sum, { wordCount }) => sum + wordCount, rest.wordCount),
  };
}

function joinedParts(
  body: Body,
  runs: ReadonlyMap<number, readonly PlacedEntry[]>,
  lists: GrowingLists,
): readonly BodyPart[] {
  return withoutFiller(body.parts, runs).flatMap((part) => {
    if (typeof part === 'string') return [part];
    const run = part.slot === 'entry' ? runs.get(part.index) : undefined;
    return run === undefined || part.slot !== 'entry'
      ? [movedSlot(part, body, lists)]
      : partsOfRun(run, part.index, lists);
  });
}

/** Leaves out the white space and the slot after the first slot of each run. */
function withoutFiller(
  parts: Body['parts'],
  runs: ReadonlyMap<number, readonly PlacedEntry[]>,
): Body['parts'] {
  const opensRun = (part: BodyPart | undefined) =>
    typeof part === 'object' && part.slot === 'entry' && runs.has(part.index);
  return parts.filter((_, at) => !opensRun(parts[at - 1]) && !opensRun(parts[at - 2]));
}

/** @param first index of the first entry */
function partsOfRun(
  run: readonly PlacedEntry[],
  first: number,
  lists: GrowingLists,
): readonly BodyPart[] {
  return run.flatMap((entry, index): readonly BodyPart[] => [
    ...(index === 0 ? [] : ['\n']),
    { slot: 'entry', index: first + index },
    ...entry.parts.map((part) => (typeof part === 'string' ? part : movedSlot(part, entry, lists))),
    { slot: 'entryend' },
  ]);
}
