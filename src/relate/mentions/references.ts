import { errorAt, type Problem } from '../../model/problem.ts';
import type { Reference } from '../../model/site/reference.ts';
import { maxSuggestions, nearest } from '../../model/text/nearest.ts';
import type { ContentIndex } from '../content-index.ts';

/** Looks up the ids in one file, and collects a problem for each unknown one. */
export class References {
  readonly problems: Problem[] = [];
  readonly #path: string;
  readonly #index: Pick<ContentIndex, 'unreadable' | 'findPoint'>;

  /**
   * @param path of the file, inside the content folder
   * @param index `unreadable` has the ids of files with problems of their own, which are not reported twice
   */
  constructor(path: string, index: Pick<ContentIndex, 'unreadable' | 'findPoint'>) {
    this.#path = path;
    this.#index = index;
  }

  /**
   * The item with the id of a reference. Undefined, and adds a problem, if there is none.
   * @param noun for the message: `section`
   * @param advice for an id that is similar to no other
   */
  find<T>(
    noun: string,
    reference: Reference,
    items: ReadonlyMap<string, T>,
    advice: string,
  ): T | undefined {
    const found = items.get(reference.id);
    if (found === undefined && !this.#index.unreadable.has(reference.id)) {
      const guess = nearest(
        reference.id,
        this.problems.length < maxSuggestions ? items.keys() : [],
      );
      this.problems.push(
        errorAt(
          this.#path,
          this.#index.findPoint(this.#path, reference.at),
          `unknown ${noun} "${reference.id}"`,
          guess === undefined ? advice : `did you mean "${guess}"? Otherwise ${advice}`,
        ),
      );
    }
    return found;
  }
}
