import type { FactTable } from '../../facts/fact-table.ts';
import { digestOf } from '../../model/digest.ts';
import { compareText } from '../../model/order.ts';
import type { Theme } from '../assets/theme.ts';
import { outputPrefix } from '../content/related-facts.ts';
import { type OutputPlan, themeOutputs } from './output-plan.ts';

/** Every file that a site is to have, by path. A plan is decoded if it is asked for. */
export class PlannedOutputs {
  readonly #facts: FactTable;
  readonly #own: readonly OutputPlan[];
  /** Of each output: its number among the facts, or, below 0, that of Dateline's own, from -1 on. */
  readonly #places: Int32Array;

  constructor(facts: FactTable, theme: Pick<Theme, 'assets' | 'icons'>) {
    this.#facts = facts;
    this.#own = themeOutputs(theme).sort((a, b) => compareText(a.path, b.path));
    const [from, to] = facts.rangeOf(outputPrefix);
    this.#places = new Int32Array(to - from + this.#own.length);
    let [next, at] = [from, 0];
    this.#own.forEach(({ path }, own) => {
      const before = facts.lowerBound(outputPrefix + path);
      while (next < before) this.#places[at++] = next++;
      this.#places[at++] = -1 - own;
    });
    while (next < to) this.#places[at++] = next++;
  }

  /** Stands for all plans. */
  digest(): string {
    return digestOf(`${this.#facts.digest()} ${JSON.stringify(this.#own)}`);
  }

  get count(): number {
    return this.#places.length;
  }

  pathAt(at: number): string {
    const place = this.#places[at] ?? 0;
    return place < 0
      ? this.#ownAt(place).path
      : (this.#facts.keyAt(place)?.slice(outputPrefix.length) ?? '');
  }

  /** Digest of a plan, as bytes. */
  digestAt(at: number): Uint8Array {
    const place = this.#places[at] ?? 0;
    return place < 0
      ? Buffer.from(digestOf(JSON.stringify(this.#ownAt(place))), 'hex')
      : this.#facts.digestAt(place);
  }

  planAt(at: number): OutputPlan {
    const place = this.#places[at] ?? 0;
    // It was written by `related-facts.ts`.
    return place < 0 ? this.#ownAt(place) : (this.#facts.valueAt(place) as OutputPlan);
  }

  #ownAt(place: number): OutputPlan {
    const output = this.#own[-1 - place];
    if (output === undefined) throw new RangeError(`there is no output ${place}`);
    return output;
  }
}
