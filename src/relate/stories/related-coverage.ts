import { groupBy } from '../../model/grouping.ts';
import { lazy } from '../../model/lazy.ts';
import { lowerBound } from '../../model/lower-bound.ts';
import { compareText } from '../../model/order.ts';
import { type Article, entityKey, type Site, storyKey } from '../../model/site/site.ts';

const maxRelated = 4;
/** Candidates are this many articles before and after, in the story and for each entity. */
const maxSteps = 12;

type RelatedCoverage = Site['relatedCoverage'];

/**
 * Related articles of each article, by its URL: first those of the same story, then those that share most
 * entities with it, then the nearest in time. Only neighbours in time, in the story and for each entity,
 * are candidates, so that a new article changes a limited number of old pages, and an entity that is in
 * every article counts no more than others. Computed on demand.
 * @param articles newest first
 * @param appearances the articles in which each entity appears, by its key, in the same order
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
      // Most candidates are worse than the best so far: they are dropped before an object is created.
      const last = top.length === maxRelated ? top[maxRelated - 1] : undefined;
      if (candidate.lang !== article.lang || (last && weight < last.weight)) return;
      const distance = Math.abs(article.published.epoch - candidate.published.epoch);
      insert(top, { article: candidate, weight, distance });
    });
    return top.map((candidate) => candidate.article);
  };
  const cache = new Map<Article, readonly Article[]>();
  return (url) => {
    const article = byUrl.get(url);
    if (article === undefined) return undefined;
    const found = cache.get(article) ?? best(article);
    cache.set(article, found);
    return found;
  };
}

/** Calls `visit` once for each candidate of an article, with its weight. */
type Weigh = (article: Article, visit: (other: Article, weight: number) => void) => void;

/** More than the weight of any article that only shares entities. */
const sameStoryWeight = 1_000_000;

function weigher(articles: readonly Article[], appearances: Site['appearances']): Weigh {
  const numbers = new Map(articles.map((article, number) => [article, number]));
  const numberOf = (article: Article | undefined) =>
    (article && numbers.get(article)) ?? articles.length;
  const byStory = groupBy(
    articles.filter(({ story }) => story !== undefined),
    storyOf,
  );
  const weights = new Int32Array(articles.length + 1);
  const near: number[] = [];
  const add = (list: readonly Article[], number: number, weight: number): void => {
    const position = positionIn(list, number, numberOf);
    const last = Math.min(list.length - 1, position + maxSteps);
    for (let at = Math.max(0, position - maxSteps); at <= last; at += 1) {
      const other = numberOf(list[at]);
      if (weights[other] === 0) near.push(other);
      weights[other] = (weights[other] ?? 0) + weight;
    }
  };
  const visitAll = (number: number, visit: Parameters<Weigh>[1]): void => {
    for (const found of near) {
      const other = articles[found];
      if (found !== number && other !== undefined) visit(other, weights[found] ?? 0);
      weights[found] = 0;
    }
    near.length = 0;
  };
  return (article, visit) => {
    const number = numberOf(article);
    add(byStory.get(storyOf(article)) ?? [], number, sameStoryWeight);
    for (const entity of article.entities) add(appearances.get(entityKey(entity)) ?? [], number, 1);
    visitAll(number, visit);
  };
}

function storyOf({ story, lang }: Article): string {
  return story === undefined ? '' : storyKey(lang, story);
}

/** The position of an article in a list that has the order of all articles. */
function positionIn(
  list: readonly Article[],
  number: number,
  numberOf: (article: Article | undefined) => number,
): number {
  return lowerBound(list.length, (at) => numberOf(list[at]) < number);
}

interface Candidate {
  readonly article: Article;
  readonly weight: number;
  /** Milliseconds between the publication of the two articles. */
  readonly distance: number;
}

/** Inserts a candidate into the best, which are sorted, if it is one of them. */
function insert(top: Candidate[], candidate: Candidate): void {
  let at = top.length;
  while (at > 0 && isBefore(candidate, top[at - 1])) at -= 1;
  if (at >= maxRelated) return;
  top.splice(at, 0, candidate);
  if (top.length > maxRelated) top.pop();
}

function isBefore(a: Candidate, b: Candidate | undefined): boolean {
  if (b === undefined) return true;
  if (a.weight !== b.weight) return a.weight > b.weight;
  if (a.distance !== b.distance) return a.distance < b.distance;
  return compareText(a.article.url, b.article.url) < 0;
}
