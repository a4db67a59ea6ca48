import { compareText } from '../model/order.ts';
import type { Site } from '../model/site/site.ts';
import { dayOf } from '../relate/calendar.ts';
import { linksToUnpublished } from '../relate/unpublished-urls.ts';
import { articleFacts } from './article-facts.ts';
import type { Fact } from './fact.ts';
import { figureFacts } from './figure-facts.ts';
import { listFacts } from './list-facts.ts';
import { publicationFacts } from './publication-facts.ts';

/** The build options that pages and formats can read: the fact `options`. */
export interface SiteOptions {
  /** Whether social cards are made. */
  readonly cards: boolean;
}

/**
 * Every fact of a site except the texts of articles, which stay on disk. For the keys and the types of
 * their values see `src/model/site/article/article-facts.ts` and `src/model/site/fact-values.ts`.
 */
export function* siteFacts(site: Site, options: SiteOptions): Iterable<Fact> {
  yield ['options', options];
  yield ['month', dayOf(site.now, 'UTC').slice(0, 7)];
  yield* defined(publicationFacts(site));
  yield* articleFacts(site);
  for (const { code } of site.languages) {
    yield* defined(listFacts(code, site));
    yield* defined(figureFacts(code, site));
  }
  yield ['moves', movesOf(site)];
  yield ['not-republished', notRepublished(site)];
  for (const href of linksToUnpublished(site)) yield [`withheld-link:${href}`, true];
}

function defined(facts: readonly Fact[]): readonly Fact[] {
  return facts.filter(([, value]) => value !== undefined);
}

/** The paths of the articles that other sites may not republish. */
function notRepublished({ articles }: Site): readonly string[] {
  const reserved = articles.filter(({ republish }) => republish === 'no');
  return reserved.map(({ path }) => path).sort(compareText);
}

/** The former URLs of articles, sorted, each with the path of its article. */
function movesOf({ articles }: Site): readonly (readonly [former: string, path: string])[] {
  return articles
    .flatMap(({ movedFrom, path }) => movedFrom.map((former) => [former, path] as const))
    .sort(([a], [b]) => compareText(a, b));
}
