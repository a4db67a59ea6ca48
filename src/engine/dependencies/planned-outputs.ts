import type { FactTable } from '../../facts/fact-table.ts';
import { digestOf } from '../../model/digest.ts';
import { compareText } from '../../model/order.ts';
import type { Publication } from '../../model/site/publication.ts';
import type { Theme } from '../assets/theme.ts';
import { outputPrefix } from '../content/relate-site.ts';
import { type OutputPlan, type SearchOutput, themeOutputs } from './output-plan.ts';

/** The plans of all files of a site, sorted by path. A plan is decoded on demand. */
export class PlannedOutputs {
  readonly #facts: FactTable;
  /** The outputs of the theme and of the search. */
  readonly #others: readonly OutputPlan[];
  /** For each output, the number of its fact. The others have negative numbers, from -1 down. */
  readonly #places: Int32Array;

  /** @param search the files of the search index; empty without a search */
  constructor(
    facts: FactTable,
    theme: Pick<Theme, 'assets' | 'icons' | 'layouts'>,
    search: readonly SearchOutput[],
  ) {
    this.#facts = facts;
    // `relateSite` wrote the fact.
    const publication = facts.value('publication') as Pick<Publication, 'offline'> | undefined;
    const has = { hasSearch: search.length > 0, offline: publication?.offline === true };
    const others = [...themeOutputs(theme, has), ...search];
    this.#others = others.sort((a, b) => compareText(a.path, b.path));
    const [from, to] = facts.rangeOf(outputPrefix);
    this.#places = new Int32Array(to - from + this.#others.length);
    let [next, at] = [from, 0];
    this.#others.forEach(({ path }, own) => {
      const key = outputPrefix + path;
      // The files of the search are neighbours, so most of them need no search.
      if (next < to && (facts.keyAt(next) ?? '') < key) {
        const before = facts.lowerBound(key);
        while (next < before) this.#places[at++] = next++;
      }
      this.#places[at++] = -1 - own;
    });
    while (next < to) this.#places[at++] = next++;
  }

  /** Digest of all plans. */
  digest(): string {
    return digestOf(`${this.#facts.digest()} ${JSON.stringify(this.#others)}`);
  }

  get count(): number {
    return this.#places.length;
  }

  pathAt(at: number): string {
    const place = this.#places[at] ?? 0;
    return place < 0
      ? this.#otherAt(place).path
      : (this.#facts.keyAt(place)?.slice(outputPrefix.length) ?? '');
  }

  /** All paths, for a walk over the outputs. */
  paths(): readonly string[] {
    const keys = this.#facts.keys();
    return Array.from(this.#places, (place) =>
      place < 0 ? this.#otherAt(place).path : (keys[place]?.slice(outputPrefix.length) ?? ''),
    );
  }

  /** Digest of a plan, as bytes. */
  digestAt(at: number): Uint8Array {
    const place = this.#places[at] ?? 0;
    return place < 0
      ? Buffer.from(digestOf(JSON.stringify(this.#otherAt(place))), 'hex')
      : this.#facts.digestAt(place);
  }

  planAt(at: number): OutputPlan {
    const place = this.#places[at] ?? 0;
    return place < 0 ? this.#otherAt(place) : planIn(this.#facts, place);
  }

  /** The number of the fact that has a plan; undefined if it is a plan of the theme or of the search. */
  factAt(at: number): number | undefined {
    const place = this.#places[at] ?? 0;
    return place < 0 ? undefined : place;
  }

  #otherAt(place: number): OutputPlan {
    const output = this.#others[-1 - place];
    if (output === undefined) throw new RangeError(`there is no output ${place}`);
    return output;
  }
}

/** The plan that the fact with a number has. `relateSite` wrote it. */
export function planIn(facts: FactTable, fact: number): OutputPlan {
  return facts.valueAt(fact) as OutputPlan;
}
