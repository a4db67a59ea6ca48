import { BoundedCache } from '../model/bounded-cache.ts';
import type { ArticleText } from '../model/site/article/article.ts';
import type { DerivedValue, FactSource } from './fact-source.ts';
import type { FactTable } from './fact-table.ts';
import { isTextFact, type TextDigests, textFact, textFactDigest } from './text-facts.ts';

/** Number of decoded facts to hold: those of about 4,000 articles, since many lists show the same ones. */
const maxFacts = 16_384;
/** Number of derived values to hold: more than a batch of 400 outputs needs (`makeOutputs`). */
const maxDerived = 1536;

/** The texts of articles, by path. */
export interface ArticleTexts {
  /** Throws RangeError if there is no such article. */
  readonly textOf: (path: string) => ArticleText;
  /** Undefined if there is no such article. */
  readonly digestsOf: (path: string) => TextDigests | undefined;
}

/** Stores derived values from build to build. @param digestOf returns the digest of a fact of this build, by its key */
export type StoreDerived = (
  key: string,
  digestOf: (fact: string) => string,
  make: () => DerivedValue,
) => DerivedValue;

/** The facts of a site in the cache. A fact is decoded when it is read. */
export class CachedFactSource implements FactSource {
  readonly derived = new BoundedCache<string, DerivedValue>(maxDerived);
  readonly #decoded = new BoundedCache<string, unknown>(maxFacts);
  readonly #table: FactTable;
  readonly #texts: ArticleTexts;
  readonly stored: FactSource['stored'];

  /** @param store if derived values are stored */
  constructor(table: FactTable, texts: ArticleTexts, store?: StoreDerived) {
    this.#table = table;
    this.#texts = texts;
    this.stored = store && ((key, make) => store(key, this.#digestOf, make));
  }

  readonly #digestOf = (key: string): string =>
    isTextFact(key) ? textFactDigest(key, this.#texts.digestsOf) : this.#table.digestOf(key);

  // Texts are large and `textOf` has a cache of its own, so only what lists show of them is cached here.
  readonly get = (key: string): unknown => {
    if (!isTextFact(key)) return this.#decoded.get(key, () => this.#table.value(key));
    const read = () => textFact(key, this.#texts.textOf);
    return key.endsWith('#listed') ? this.#decoded.get(key, read) : read();
  };
}
