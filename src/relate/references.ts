import { errorAt, type Problem } from '../model/problem.ts';
import type { Reference } from '../model/site/reference.ts';
import { maxSuggestions, nearest } from '../model/text/nearest.ts';
import type { Known } from './known.ts';

/** Looks up ids written in one file, and keeps a problem for each that leads nowhere. */
export class References {
  readonly problems: Problem[] = [];
  readonly #path: string;
  readonly #known: Pick<Known, 'unreadable' | 'findPoint'>;

  /**
   * @param path the file in which the references are written
   * @param known `unreadable`: ids of files with problems of their own, which are not reported twice
   */
  constructor(path: string, known: Pick<Known, 'unreadable' | 'findPoint'>) {
    this.#path = path;
    this.#known = known;
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
    if (found === undefined && !this.#known.unreadable.has(reference.id)) {
      const guess = nearest(
        reference.id,
        this.problems.length < maxSuggestions ? known.keys() : [],
      );
      this.problems.push(
        errorAt(
          this.#path,
          this.#known.findPoint(this.#path, reference.at),
          `unknown ${what} "${reference.id}"`,
          guess === undefined ? advice : `did you mean "${guess}"? Otherwise ${advice}`,
        ),
      );
    }
    return found;
  }
}
