import { BoundedCache } from '../model/bounded-cache.ts';
import type { ArticleText } from '../model/site/article/article.ts';
import type { DerivedValue, FactSource } from './fact-source.ts';
import type { FactTable } from './fact-table.ts';
import { isTextFact, textFact } from './text-facts.ts';

/** Number of decoded facts to hold: those of about 4,000 articles, since many lists show the same ones. */
const maxFacts = 16_384;
/** Number of derived values to hold: more than a batch of 400 outputs needs (`makeOutputs`). */
const maxDerived = 1536;

/** The facts of a site in the cache. A fact is decoded when it is read. */
export class CachedFactSource implements FactSource {
  readonly derived = new BoundedCache<string, DerivedValue>(maxDerived);
  readonly #decoded = new BoundedCache<string, unknown>(maxFacts);
  readonly #table: FactTable;
  readonly #textOf: (path: string) => ArticleText;

  /** @param textOf returns the text of an article, by its path */
  constructor(table: FactTable, textOf: (path: string) => ArticleText) {
    this.#table = table;
    this.#textOf = textOf;
  }

  // Texts are large and `textOf` has a cache of its own, so only what lists show of them is cached here.
  readonly get = (key: string): unknown => {
    if (!isTextFact(key)) return this.#decoded.get(key, () => this.#table.value(key));
    const read = () => textFact(key, this.#textOf);
    return key.endsWith('#listed') ? this.#decoded.get(key, read) : read();
  };
}
