import { mostGuesses, nearest } from '../model/nearest.ts';
import { errorAt, type Problem } from '../model/problem.ts';
import type { Reference } from '../model/reference.ts';

/** Looks up ids written in one file, and keeps a problem for each that leads nowhere. */
export class References {
  readonly problems: Problem[] = [];
  readonly #path: string;
  readonly #unreadable: ReadonlySet<string>;

  /**
   * @param path the file in which the references are written
   * @param unreadable ids of files with problems of their own, which are not reported twice
   */
  constructor(path: string, unreadable: ReadonlySet<string>) {
    this.#path = path;
    this.#unreadable = unreadable;
  }

  /**
   * Finds what a reference names; undefined, with a problem kept, where there is no such thing.
   * @param what the word for the thing, for the message: `section`
   * @param advice what to do where no known id is near
   */
  find<T>(
    what: string,
    reference: Reference,
    known: ReadonlyMap<string, T>,
    advice: string,
  ): T | undefined {
    const found = known.get(reference.id);
    if (found === undefined && !this.#unreadable.has(reference.id)) {
      const guess = nearest(reference.id, this.problems.length < mostGuesses ? known.keys() : []);
      this.problems.push(
        errorAt(
          this.#path,
          reference.at,
          `unknown ${what} "${reference.id}"`,
          guess === undefined ? advice : `did you mean "${guess}"? Otherwise ${advice}`,
        ),
      );
    }
    return found;
  }
}
