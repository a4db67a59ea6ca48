import { groupByEach } from '../../model/grouping.ts';
import { lazy } from '../../model/lazy.ts';
import { lowerBound } from '../../model/lower-bound.ts';
import { compareText } from '../../model/order.ts';
import { type Article, type Site, storyKey } from '../../model/site/site.ts';

const maxRelated = 4;
/** Candidates are this many articles before and after, in the story and for each entity. */
const maxSteps = 12;

type RelatedCoverage = Site['relatedCoverage'];

/**
 * Related articles of each article, by its URL: first those of the same story, then those that share most
 * entities with it, then the nearest in time. The candidates are the articles before and after it, in the
 * story and for each entity. So a new article changes a limited number of old pages, and an entity that is
 * in every article counts no more than others. Computed on demand.
 * @param articles newest first
 */
export function relatedCoverage(articles: readonly Article[]): RelatedCoverage {
  const finder = lazy(() => coverageFinder(articles));
  return { get: (url) => finder()(url) };
}

function coverageFinder(articles: readonly Article[]): RelatedCoverage['get'] {
  const numbers = new Map(articles.map(({ url }, number) => [url, number]));
  const weigh = weigher(articles);
  return (url) => {
    const number = numbers.get(url);
    const article = number === undefined ? undefined : articles[number];
    if (number === undefined || article === undefined) return undefined;
    const top: Candidate[] = [];
    weigh(article, number, (other, weight) => {
      // Most candidates are worse than the best so far: they are dropped before anything is read of them.
      const last = top.length === maxRelated ? top[maxRelated - 1] : undefined;
      if (last && weight < last.weight) return;
      const candidate = articles[other];
      if (candidate?.lang !== article.lang) return;
      const distance = Math.abs(article.published.epoch - candidate.published.epoch);
      insert(top, { article: candidate, weight, distance });
    });
    return top.map((candidate) => candidate.article);
  };
}

/** Calls `visit` once for each candidate of an article, with its number and weight. @param number of the article */
type Weigh = (
  article: Article,
  number: number,
  visit: (other: number, weight: number) => void,
) => void;

/** More than the weight of any article that only shares entities. */
const sameStoryWeight = 1_000_000;

/** Articles are numbers here, their positions in the list, because a large site compares millions. */
function weigher(articles: readonly Article[]): Weigh {
  const numbersBy = <Key>(keysOf: (article: Article) => readonly Key[]) => {
    const keys = articles.map(keysOf);
    return groupByEach(keys.keys(), (number) => keys[number] ?? []);
  };
  const byStory = numbersBy(storyOf);
  const byEntity = numbersBy(({ entities }) => entities);
  const weights = new Int32Array(articles.length);
  const near: number[] = [];
  const add = (list: readonly number[], number: number, weight: number): void => {
    const position = lowerBound(list.length, (at) => (list[at] ?? 0) < number);
    const last = Math.min(list.length - 1, position + maxSteps);
    for (let at = Math.max(0, position - maxSteps); at <= last; at += 1) {
      const other = list[at] ?? 0;
      if (weights[other] === 0) near.push(other);
      weights[other] = (weights[other] ?? 0) + weight;
    }
  };
  const visitNear = (number: number, visit: Parameters<Weigh>[2]): void => {
    for (const found of near) {
      if (found !== number) visit(found, weights[found] ?? 0);
      weights[found] = 0;
    }
    near.length = 0;
  };
  return (article, number, visit) => {
    for (const key of storyOf(article)) add(byStory.get(key) ?? [], number, sameStoryWeight);
    for (const entity of article.entities) add(byEntity.get(entity) ?? [], number, 1);
    visitNear(number, visit);
  };
}

function storyOf({ story, lang }: Article): readonly string[] {
  return story === undefined ? [] : [storyKey(lang, story)];
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
