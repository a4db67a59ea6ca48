import type { Point } from '../../model/point.ts';
import type { Position } from '../../model/position.ts';
import type { Problem } from '../../model/problem.ts';
import type { Body, BodyEntry } from '../../model/text/body.ts';

/** An entry of live coverage that was parsed and rendered alone. Its positions count from its own first line. */
export interface RenderedEntry
  extends Pick<
    Body,
    'parts' | 'mentions' | 'links' | 'pictures' | 'maps' | 'figures' | 'wordCount'
  > {
  readonly entry: BodyEntry;
  readonly problems: readonly Problem[];
}

/** A rendered entry, and how many lines of the file are above it. */
export interface PlacedEntry extends RenderedEntry {
  readonly linesAbove: number;
}

/** Moves a point from an entry to the file. */
export function pointInFile(at: Point, linesAbove: number): Point {
  return { line: at.line + linesAbove, column: at.column };
}

/** An entry with the positions of the file. */
export function inFile(entry: PlacedEntry): PlacedEntry {
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
