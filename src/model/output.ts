import { digestOf } from './digest.ts';
import { once } from './once.ts';

/** A file of the site that is not a page: a feed, a site map, metadata for machines. */
export interface Output {
  /** From the root of the site, without a leading slash: `feed.xml`, `.well-known/security.txt`. */
  readonly path: string;
  readonly body: string | Uint8Array;
}

/** A file that is planned: it is made only where it is not there yet, or has changed. */
export interface PlannedOutput {
  readonly path: string;
  /** Stands for everything that the file is made from; as long as it is the same, so is the file. */
  readonly inputs: () => readonly string[];
  readonly body: () => string | Uint8Array;
}

/** The plan of a file that costs no more to make than to plan. */
export function madeOutput({ path, body }: Output): PlannedOutput {
  return { path, inputs: () => [digestOf(body)], body: () => body };
}

/** The plan of a file that is made once, when it is asked for or its digest is. */
export function lazyOutput(path: string, make: () => string): PlannedOutput {
  const body = once(make);
  return { path, inputs: () => [digestOf(body())], body };
}
