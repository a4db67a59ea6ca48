import type { Point } from './point.ts';

/** The path to a value in YAML: `['events', 0, 'place']`. */
export type KeyPath = readonly PropertyKey[];

/** Where something is written in a content file: a point in its text, or the key path of a YAML value. */
export type Position = Point | KeyPath;

/**
 * Finds the line and column of a position. For a key path, it reads and parses the file again: use it
 * only to report problems.
 * @param path of the file, relative to the content folder
 */
export type FindPoint = (path: string, position: Position) => Point;
