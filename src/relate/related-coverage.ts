import { compareText } from '../model/order.ts';
import { type Article, entityKey, type Site } from '../model/site.ts';

const mostShown = 4;
/** How many articles before and after, in the story and for each entity, are looked at. */
const reach = 12;

/** Articles by number, in the lists of what they share: a list for each story and each entity. */
interface Enlisted {
  /** The articles of each list, by number, in their order. */
  readonly lists: readonly (readonly number[])[];
  /** The lists of each article, and its position in each. */
  readonly listsOf: readonly (readonly number[])[];
  readonly positionsOf: readonly (readonly number[])[];
}

type RelatedCoverage = Site['relatedCoverage'];

/**
 * What to read after each article, by its URL: articles of the same story first, then those with
 * which it shares most entities, then the nearest in time. In the story and for each entity only
 * neighbours in time are looked at: so a new article changes a bounded number of old pages, and
 * what stands in every article weighs no more than what stands in few. It is found when it is
 * asked for.
 * @param articles newest first
 */
export function relatedCoverage(articles: readonly Article[]): RelatedCoverage {
  let finder: ((url: string) => readonly Article[] | undefined) | undefined;
  return {
    get: (url) => {
      finder ??= coverageFinder(articles);
      return finder(url);
    },
  };
}

function coverageFinder(articles: readonly Article[]): RelatedCoverage['get'] {
  const numbers = new Map(articles.map(({ url }, number) => [url, number]));
  const weigh = weigher(enlist(articles), articles);
  const known = new Map<number, readonly Article[]>();
  const best = (article: Article, number: number): readonly Article[] => {
    const top: Candidate[] = [];
    weigh(number, (other, weight) => {
      const candidate = articles[other];
      // Most are no match for those that have been found: told before anything is made of them.
      const last = top.length === mostShown ? top[mostShown - 1] : undefined;
      if (candidate?.lang !== article.lang || (last && weight < last.weight)) return;
      const distance = Math.abs(article.published.epoch - candidate.published.epoch);
      place(top, { article: candidate, weight, distance });
    });
    return top.map((candidate) => candidate.article);
  };
  return (url) => {
    const number = numbers.get(url);
    const article = number === undefined ? undefined : articles[number];
    if (number === undefined || article === undefined) return undefined;
    const found = known.get(number) ?? best(article, number);
    known.set(number, found);
    return found;
  };
}

function enlist(articles: readonly Article[]): Enlisted {
  const numbers = new Map<string, number>();
  const lists: number[][] = [];
  const listsOf: number[][] = [];
  const positionsOf: number[][] = [];
  for (const [number, article] of articles.entries()) {
    const own = keysOf(article).map((key) => {
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, lists.length);
      return lists.push([]) - 1;
    });
    listsOf.push(own);
    positionsOf.push(own.map((list) => (lists[list]?.push(number) ?? 0) - 1));
  }
  return { lists, listsOf, positionsOf };
}

/** The story comes first, where there is one. */
function keysOf({ story, lang, entities }: Article): readonly string[] {
  const ofEntities = entities.map(entityKey);
  return story === undefined ? ofEntities : [`story/${lang}/${story.id}`, ...ofEntities];
}

/** Tells of each article near another in any of its lists, once, with its weight. */
type Weigh = (number: number, tell: (other: number, weight: number) => void) => void;

/** An article of the same story weighs more than any that shares entities alone. */
const ofSameStory = 1_000_000;

function weigher({ lists, listsOf, positionsOf }: Enlisted, articles: readonly Article[]): Weigh {
  const weights = new Int32Array(articles.length);
  const near: number[] = [];
  const add = (all: readonly number[], position: number, weight: number): void => {
    const last = Math.min(all.length - 1, position + reach);
    for (let at = Math.max(0, position - reach); at <= last; at += 1) {
      const other = all[at] ?? 0;
      if (weights[other] === 0) near.push(other);
      weights[other] = (weights[other] ?? 0) + weight;
    }
  };
  const tellAll = (number: number, tell: Parameters<Weigh>[1]): void => {
    for (const other of near) {
      if (other !== number) tell(other, weights[other] ?? 0);
      weights[other] = 0;
    }
    near.length = 0;
  };
  return (number, tell) => {
    const positions = positionsOf[number] ?? [];
    const hasStory = articles[number]?.story !== undefined;
    for (const [index, list] of (listsOf[number] ?? []).entries()) {
      const weight = index === 0 && hasStory ? ofSameStory : 1;
      add(lists[list] ?? [], positions[index] ?? 0, weight);
    }
    tellAll(number, tell);
  };
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
