import type { Point } from './point.ts';

/** The way to a value in YAML: `['events', 0, 'place']`. */
export type KeyPath = readonly PropertyKey[];

/** Where something is written in a content file: a point of its text, or the way to a value of its YAML. */
export type Position = Point | KeyPath;

/**
 * Finds line and column of a position, which for the way to a value takes a second reading of the file:
 * only for problems.
 * @param path of the file inside the content folder
 */
export type FindPoint = (path: string, position: Position) => Point;
