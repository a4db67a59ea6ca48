import { BoundedCache } from '../model/bounded-cache.ts';
import type { ArticleText } from '../model/site/article.ts';
import type { DerivedValue, FactSource } from './fact-source.ts';
import type { FactTable } from './fact-table.ts';
import { isTextFact, textFact } from './text-facts.ts';

/** How many facts are held decoded: those of some 4,000 articles, which many lists show. */
const mostFacts = 16_384;
/** How many derived values are held: all that a batch of 400 pages and the files beside them need (`makeOutputs`). */
const mostDerived = 1536;

/** The facts of a site from the cache: each is decoded if it is asked for. */
export class FactStore implements FactSource {
  readonly derived = new BoundedCache<string, DerivedValue>(mostDerived);
  readonly #decoded = new BoundedCache<string, unknown>(mostFacts);
  readonly #table: FactTable;
  readonly #textOf: (path: string) => ArticleText;

  /** @param textOf finds the text of an article by its path */
  constructor(table: FactTable, textOf: (path: string) => ArticleText) {
    this.#table = table;
    this.#textOf = textOf;
  }

  // Texts are long, and kept by whoever reads them, but for what lists show of them.
  readonly get = (key: string): unknown => {
    if (!isTextFact(key)) return this.#decoded.get(key, () => this.#table.value(key));
    const read = () => textFact(key, this.#textOf);
    return key.endsWith('#listed') ? this.#decoded.get(key, read) : read();
  };
}
