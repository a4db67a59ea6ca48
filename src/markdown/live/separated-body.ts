import type { Problem } from '../../model/problem.ts';
import type { Body } from '../../model/text/body.ts';
import { emptyLists, type Lists, movedSlot } from './moved-slots.ts';
import { inFile, type PlacedEntry } from './rendered-entry.ts';

/** A body, some of whose entries were rendered alone. */
export interface SeparatedBody {
  /**
   * The body without these entries: each run of them is one slot, with nothing before its end. The list `entries` has
   * them all.
   */
  readonly rest: Body;
  /** Entries that follow each other, by the index of the first one in the body. */
  readonly runs: ReadonlyMap<number, readonly PlacedEntry[]>;
}

/** All entries that were rendered alone, in the order of the file. */
export function aloneEntries({ runs }: SeparatedBody): readonly PlacedEntry[] {
  return [...runs.values()].flat();
}

/** The names, pictures, maps and quotes of figures of the whole body, in its order. Those of `runs` have no positions. */
export function listsOf({ rest, runs }: SeparatedBody): Lists {
  if (runs.size === 0) return rest;
  const lists = emptyLists();
  for (const part of rest.parts) {
    if (typeof part === 'string') continue;
    movedSlot(part, rest, lists);
    const run = part.slot === 'entry' ? runs.get(part.index) : undefined;
    for (const { mentions, pictures, maps, figures } of run ?? []) {
      lists.mentions.push(...mentions);
      lists.pictures.push(...pictures);
      lists.maps.push(...maps);
      lists.figures.push(...figures);
    }
  }
  return lists;
}

/** The links of the whole body. Those of `runs` have no positions. */
export function linksOf(body: SeparatedBody): Body['links'] {
  return [...body.rest.links, ...aloneEntries(body).flatMap(({ links }) => links)];
}

/** The quotes of figures in the whole body, with their positions in the file. */
export function figureQuotesOf(body: SeparatedBody): Body['figures'] {
  const quoting = aloneEntries(body).filter(({ figures }) => figures.length > 0);
  return [...body.rest.figures, ...quoting.flatMap((entry) => inFile(entry).figures)];
}

/** The problems of the entries that were rendered alone. @param path of the file */
export function entryProblems(body: SeparatedBody, path: string): readonly Problem[] {
  return aloneEntries(body)
    .filter(({ problems }) => problems.length > 0)
    .flatMap((entry) => inFile(entry).problems.map((problem): Problem => ({ ...problem, path })));
}
