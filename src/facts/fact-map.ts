import { BoundedCache } from '../model/bounded-cache.ts';
import type { ArticleText } from '../model/site/article.ts';
import type { Site } from '../model/site/site.ts';
import type { DerivedValue, FactSource } from './fact-source.ts';
import { type FactBytes, PackedFacts } from './packed-facts.ts';
import { type SiteOptions, siteFacts } from './site-facts.ts';
import { isTextFact, textFact } from './text-facts.ts';
import type { Fact } from './thing-facts.ts';

/** How many derived values, and how many decoded facts, are kept. */
const mostKept = 512;

/** The facts of a site that has just been related, in memory. */
export class FactMap implements FactSource {
  readonly derived = new BoundedCache<string, DerivedValue>(mostKept);
  readonly #decoded = new BoundedCache<string, unknown>(mostKept);
  readonly #facts: PackedFacts;
  readonly #textOf: (path: string) => ArticleText;

  constructor(site: Site, options: SiteOptions) {
    this.#facts = new PackedFacts(siteFacts(site, options));
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

  /** Adds facts that are made of others. */
  add(facts: Iterable<Fact>): void {
    this.#facts.add(facts);
  }

  /** All of them, the texts of articles left out. */
  bytes(): FactBytes {
    return this.#facts.bytes();
  }
}
