import { BoundedCache } from '../model/bounded-cache.ts';
import type { ArticleText } from '../model/site/article/article.ts';
import type { Site } from '../model/site/site.ts';
import type { Fact } from './fact.ts';
import type { DerivedValue, FactSource } from './fact-source.ts';
import { FactTableBuilder, type FactTableBytes } from './fact-table-builder.ts';
import { type SiteOptions, siteFacts } from './site-facts.ts';
import { isTextFact, textFact } from './text-facts.ts';

/** Size of the cache of derived values, and of that of decoded facts. */
const maxCached = 512;

/** The facts of a site that has just been related. */
export class MemoryFactSource implements FactSource {
  readonly derived = new BoundedCache<string, DerivedValue>(maxCached);
  readonly #decoded = new BoundedCache<string, unknown>(maxCached);
  readonly #facts: FactTableBuilder;
  readonly #textOf: (path: string) => ArticleText;

  constructor(site: Site, options: SiteOptions) {
    this.#facts = new FactTableBuilder(siteFacts(site, options));
    const articles = new Map(site.articles.map((article) => [article.path, article]));
    this.#textOf = (path) => {
      const article = articles.get(path);
      if (article === undefined) throw new RangeError(`there is no article ${path}`);
      return article;
    };
  }

  readonly get = (key: string): unknown =>
    isTextFact(key)
      ? textFact(key, this.#textOf)
      : this.#decoded.get(key, () => this.#facts.value(key));

  /** Adds facts that were derived from the others. */
  add(facts: Iterable<Fact>): void {
    this.#facts.add(facts);
  }

  /** The table of all facts except the texts of articles. */
  bytes(): FactTableBytes {
    return this.#facts.bytes();
  }
}
