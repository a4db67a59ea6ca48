import type { Position } from '../../model/position.ts';
import type { Problem } from '../../model/problem.ts';
import type { Body, BodyPart } from '../../model/text/body.ts';
import type { Rendered } from '../render-tree.ts';
import { emptyLists, type GrowingLists, movedSlot } from './moved-slots.ts';
import { type PlacedEntry, pointInFile } from './rendered-entry.ts';

/**
 * Puts entries that were rendered alone into the rest of the body.
 * @param runs entries that follow each other, by the index of the first one in the body
 * @param path of the file, for the problems
 */
export function joinEntries(
  { body, problems }: Rendered,
  runs: ReadonlyMap<number, readonly PlacedEntry[]>,
  path: string,
): Rendered {
  const placed = new Map([...runs].map(([index, entries]) => [index, entries.map(inFile)]));
  const lists = emptyLists();
  const parts = joinedParts(body, placed, lists);
  const all = [...placed.values()].flat();
  return {
    body: {
      ...body,
      ...lists,
      parts,
      links: [...body.links, ...all.flatMap(({ links }) => links)],
      wordCount: all.reduce((sum, { wordCount }) => sum + wordCount, body.wordCount),
    },
    problems: [
      ...problems,
      ...all.flatMap((entry) => entry.problems.map((problem): Problem => ({ ...problem, path }))),
    ],
  };
}

function joinedParts(
  body: Body,
  runs: ReadonlyMap<number, readonly PlacedEntry[]>,
  lists: GrowingLists,
): readonly BodyPart[] {
  return withoutFiller(body.parts, runs).flatMap((part) => {
    if (typeof part === 'string') return [part];
    const run = part.slot === 'entry' ? runs.get(part.entry) : undefined;
    return run === undefined || part.slot !== 'entry'
      ? [movedSlot(part, body, lists)]
      : partsOfRun(run, part.entry, lists);
  });
}

/** Leaves out the white space and the slot after the first slot of each run. */
function withoutFiller(
  parts: Body['parts'],
  runs: ReadonlyMap<number, readonly PlacedEntry[]>,
): Body['parts'] {
  const opensRun = (part: BodyPart | undefined) =>
    typeof part === 'object' && part.slot === 'entry' && runs.has(part.entry);
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
    { slot: 'entry', entry: first + index },
    ...entry.parts.map((part) => (typeof part === 'string' ? part : movedSlot(part, entry, lists))),
    { slot: 'entryend' },
  ]);
}

/** An entry with the positions of the file. */
function inFile(entry: PlacedEntry): PlacedEntry {
  const { linesAbove, mentions, links, pictures, maps, figures, problems } = entry;
  if (linesAbove === 0) return entry;
  const shift = <T extends { readonly at: Position }>(each: T): T =>
    'line' in each.at ? { ...each, at: pointInFile(each.at, linesAbove) } : each;
  return {
    ...entry,
    mentions: mentions.map(shift),
    links: links.map(shift),
    pictures: pictures.map(shift),
    maps: maps.map(({ places }) => ({ places: places.map(shift) })),
    figures: figures.map(shift),
    problems: problems.map(shift),
  };
}
