import { groupBy } from '../model/grouping.ts';
import { lazy } from '../model/lazy.ts';
import { compareText } from '../model/order.ts';
import { type Article, entityKey, type Site, storyKey } from '../model/site/site.ts';

const mostShown = 4;
/** How many articles before and after, in the story and for each entity, are looked at. */
const reach = 12;

type RelatedCoverage = Site['relatedCoverage'];

/**
 * What to read after each article, by its URL: articles of the same story first, then those with
 * which it shares most entities, then the nearest in time. In the story and for each entity only
 * neighbours in time are looked at: so a new article changes a bounded number of old pages, and
 * what stands in every article weighs no more than what stands in few. It is found when it is
 * asked for.
 * @param articles newest first
 * @param appearances the articles in which each entity stands, by its key, in the same order
 */
export function relatedCoverage(
  articles: readonly Article[],
  appearances: Site['appearances'],
): RelatedCoverage {
  const finder = lazy(() => coverageFinder(articles, appearances));
  return { get: (url) => finder()(url) };
}

function coverageFinder(
  articles: readonly Article[],
  appearances: Site['appearances'],
): RelatedCoverage['get'] {
  const byUrl = new Map(articles.map((article) => [article.url, article]));
  const weigh = weigher(articles, appearances);
  const best = (article: Article): readonly Article[] => {
    const top: Candidate[] = [];
    weigh(article, (candidate, weight) => {
      // Most are no match for those that have been found: told before anything is made of them.
      const last = top.length === mostShown ? top[mostShown - 1] : undefined;
      if (candidate.lang !== article.lang || (last && weight < last.weight)) return;
      const distance = Math.abs(article.published.epoch - candidate.published.epoch);
      place(top, { article: candidate, weight, distance });
    });
    return top.map((candidate) => candidate.article);
  };
  const known = new Map<Article, readonly Article[]>();
  return (url) => {
    const article = byUrl.get(url);
    if (article === undefined) return undefined;
    const found = known.get(article) ?? best(article);
    known.set(article, found);
    return found;
  };
}

/** Tells of each article near another in any list of what they share, once, with its weight. */
type Weigh = (article: Article, tell: (other: Article, weight: number) => void) => void;

/** An article of the same story weighs more than any that shares entities alone. */
const ofSameStory = 1_000_000;

function weigher(articles: readonly Article[], appearances: Site['appearances']): Weigh {
  const numbers = new Map(articles.map((article, number) => [article, number]));
  const numberOf = (article: Article | undefined) =>
    (article && numbers.get(article)) ?? articles.length;
  const ofStories = groupBy(
    articles.filter(({ story }) => story !== undefined),
    storyOf,
  );
  const weights = new Int32Array(articles.length + 1);
  const near: number[] = [];
  const add = (list: readonly Article[], number: number, weight: number): void => {
    const position = positionIn(list, number, numberOf);
    const last = Math.min(list.length - 1, position + reach);
    for (let at = Math.max(0, position - reach); at <= last; at += 1) {
      const other = numberOf(list[at]);
      if (weights[other] === 0) near.push(other);
      weights[other] = (weights[other] ?? 0) + weight;
    }
  };
  const tellAll = (number: number, tell: Parameters<Weigh>[1]): void => {
    for (const found of near) {
      const other = articles[found];
      if (found !== number && other !== undefined) tell(other, weights[found] ?? 0);
      weights[found] = 0;
    }
    near.length = 0;
  };
  return (article, tell) => {
    const number = numberOf(article);
    add(ofStories.get(storyOf(article)) ?? [], number, ofSameStory);
    for (const entity of article.entities) add(appearances.get(entityKey(entity)) ?? [], number, 1);
    tellAll(number, tell);
  };
}

function storyOf({ story, lang }: Article): string {
  return story === undefined ? '' : storyKey(lang, story);
}

/** Where an article stands in a list that is in the order of all articles, by halving. */
function positionIn(
  list: readonly Article[],
  number: number,
  numberOf: (article: Article | undefined) => number,
): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numberOf(list[middle]) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Candidate {
  readonly article: Article;
  readonly weight: number;
  /** Milliseconds between the two. */
  readonly distance: number;
}

/** Puts a candidate among the best, if it belongs there. */
function place(top: Candidate[], candidate: Candidate): void {
  let at = top.length;
  while (at > 0 && isBefore(candidate, top[at - 1])) at -= 1;
  if (at >= mostShown) return;
  top.splice(at, 0, candidate);
  if (top.length > mostShown) top.pop();
}

function isBefore(a: Candidate, b: Candidate | undefined): boolean {
  if (b === undefined) return true;
  if (a.weight !== b.weight) return a.weight > b.weight;
  if (a.distance !== b.distance) return a.distance < b.distance;
  return compareText(a.article.url, b.article.url) < 0;
}
