import { compareText } from '../model/order.ts';
import type { Site } from '../model/site/site.ts';
import { dayOf } from '../relate/calendar.ts';
import { articleFacts } from './article-fact-values.ts';
import { figureFacts } from './figure-facts.ts';
import { listFacts } from './list-facts.ts';
import { type Fact, thingFacts } from './thing-facts.ts';

/** What of a build's options pages and formats may know: the fact `options`. */
export interface SiteOptions {
  /** Whether pictures for other sites are made. */
  readonly cards: boolean;
}

/**
 * Everything that pages and formats may read of a site, the texts of articles left out, which stay on
 * disk: each fact under its key. The keys and what stands under them are described in
 * `src/model/site/article-facts.ts` and `src/model/site/fact-values.ts`.
 */
export function* siteFacts(site: Site, options: SiteOptions): Iterable<Fact> {
  yield ['options', options];
  yield ['month', dayOf(site.now, 'UTC').slice(0, 7)];
  yield* known(thingFacts(site));
  yield* articleFacts(site);
  for (const { code } of site.languages) {
    yield* known(listFacts(code, site));
    yield* known(figureFacts(code, site));
  }
  yield ['moves', movesOf(site)];
}

function known(facts: readonly Fact[]): readonly Fact[] {
  return facts.filter(([, value]) => value !== undefined);
}

/** The old addresses of articles, each with the article that has moved from it. */
function movesOf({ articles }: Site): readonly (readonly [old: string, path: string])[] {
  return articles
    .flatMap(({ movedFrom, path }) => movedFrom.map((old) => [old, path] as const))
    .sort(([a], [b]) => compareText(a, b));
}
