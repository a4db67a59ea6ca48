import type { FactTable } from '../../facts/fact-table.ts';
import { digestOf } from '../../model/digest.ts';
import { compareText } from '../../model/order.ts';
import type { Theme } from '../assets/theme.ts';
import { outputPrefix } from '../content/relate-site.ts';
import { type OutputPlan, themeOutputs } from './output-plan.ts';

/** The plans of all files of a site, sorted by path. A plan is decoded on demand. */
export class PlannedOutputs {
  readonly #facts: FactTable;
  readonly #theme: readonly OutputPlan[];
  /** For each output, the number of its fact. Outputs of the theme have negative numbers, from -1 down. */
  readonly #places: Int32Array;

  constructor(facts: FactTable, theme: Pick<Theme, 'assets' | 'icons'>) {
    this.#facts = facts;
    this.#theme = themeOutputs(theme).sort((a, b) => compareText(a.path, b.path));
    const [from, to] = facts.rangeOf(outputPrefix);
    this.#places = new Int32Array(to - from + this.#theme.length);
    let [next, at] = [from, 0];
    this.#theme.forEach(({ path }, own) => {
      const before = facts.lowerBound(outputPrefix + path);
      while (next < before) this.#places[at++] = next++;
      this.#places[at++] = -1 - own;
    });
    while (next < to) this.#places[at++] = next++;
  }

  /** Digest of all plans. */
  digest(): string {
    return digestOf(`${this.#facts.digest()} ${JSON.stringify(this.#theme)}`);
  }

  get count(): number {
    return this.#places.length;
  }

  pathAt(at: number): string {
    const place = this.#places[at] ?? 0;
    return place < 0
      ? this.#themeAt(place).path
      : (this.#facts.keyAt(place)?.slice(outputPrefix.length) ?? '');
  }

  /** Digest of a plan, as bytes. */
  digestAt(at: number): Uint8Array {
    const place = this.#places[at] ?? 0;
    return place < 0
      ? Buffer.from(digestOf(JSON.stringify(this.#themeAt(place))), 'hex')
      : this.#facts.digestAt(place);
  }

  planAt(at: number): OutputPlan {
    const place = this.#places[at] ?? 0;
    // `relateSite` wrote the fact.
    return place < 0 ? this.#themeAt(place) : (this.#facts.valueAt(place) as OutputPlan);
  }

  #themeAt(place: number): OutputPlan {
    const output = this.#theme[-1 - place];
    if (output === undefined) throw new RangeError(`there is no output ${place}`);
    return output;
  }
}
