import type { EventCard } from '../model/event-card.ts';
import type { LanguageCode } from '../model/language.ts';
import { once } from '../model/once.ts';
import type { Article, Site } from '../model/site.ts';
import type { ContentScan } from './content-scan.ts';
import { NumberLists } from './number-lists.ts';
import type { Product } from './product.ts';

/**
 * How the articles of a site hang together, so that a few of its files can be made without looking at
 * the rest. A file of the content goes by its number in the scan, one of the site by its number among
 * the products.
 */
export interface KeptRelations {
  /** For each file of the content those of the site that show its text, whole or in part. */
  readonly shownIn: NumberLists;
  /** For each file of the content those of the site that show no more of it than sentences with names. */
  readonly quotedIn: NumberLists;
  /** For each file of the site that shows texts the articles of which it is made; empty for others. */
  readonly madeOf: NumberLists;
  /** For each article those to read after it, best first. */
  readonly related: NumberLists;
  readonly answers: () => SiteAnswers;
}

/** What only the whole site can tell, besides. */
export interface SiteAnswers {
  /** `Site.storyEvents`, by the same keys. */
  readonly events: Readonly<Record<string, readonly KeptEvent[]>>;
  /** `Site.standing`. */
  readonly standing: readonly (readonly [lang: LanguageCode, paths: readonly string[]])[];
  /** The languages in which articles give figures. */
  readonly figured: readonly LanguageCode[];
}

/** An event, and the path of the article that tells it; without where the story's own file does. */
export type KeptEvent = readonly [card: EventCard, teller?: string];

/**
 * Notes how the articles of a site hang together.
 * @param files the content
 * @param kept paths of the files of the site, in the order by which they are numbered
 * @param planned the same files, as they were planned
 */
export function relationsOf(
  site: Site,
  files: ContentScan['files'],
  kept: readonly string[],
  planned: readonly Product[],
): KeptRelations {
  const byPath = new Map(files.map(({ path }, number) => [path, number]));
  const numberOf = (path: string) => byPath.get(path) ?? [];
  const shownIn = files.map((): number[] => []);
  const quotedIn = files.map((): number[] => []);
  const stamps = new Map(planned.map(({ path, stamp }) => [path, stamp]));
  const madeOf = kept.map((path, number) => {
    const stamp = stamps.get(path);
    if (stamp === undefined) throw new RangeError(`${path} was not planned`);
    const { texts, quoted, articles } = stamp();
    for (const text of texts.flatMap(numberOf)) shownIn[text]?.push(number);
    for (const text of quoted.flatMap(numberOf)) quotedIn[text]?.push(number);
    return texts.length + quoted.length === 0 ? [] : articles.flatMap(numberOf);
  });
  const related: number[][] = files.map(() => []);
  for (const { path, url } of site.articles) {
    const others = site.relatedCoverage.get(url) ?? [];
    related[byPath.get(path) ?? -1] = others.flatMap((other) => numberOf(other.path));
  }
  return {
    shownIn: NumberLists.of(shownIn),
    quotedIn: NumberLists.of(quotedIn),
    madeOf: NumberLists.of(madeOf),
    related: NumberLists.of(related),
    answers: once(() => answersOf(site)),
  };
}

function answersOf({ storyEvents, standing, figures }: Site): SiteAnswers {
  return {
    events: Object.fromEntries(
      [...storyEvents].map(([key, events]) => [
        key,
        events.map(({ card, article }): KeptEvent => (article ? [card, article.path] : [card])),
      ]),
    ),
    standing: [...standing].map(([lang, paths]) => [lang, [...paths]]),
    figured: [...figures.keys()],
  };
}

/** A part of a site, with what only the whole can tell taken from what was noted. */
export function withAnswers(
  part: Site,
  answers: SiteAnswers,
  relatedTo: (article: Article) => readonly string[],
): Site {
  const byPath = new Map(part.articles.map((article) => [article.path, article]));
  const byUrl = new Map(part.articles.map((article) => [article.url, article]));
  const found = (path: string) => byPath.get(path) ?? [];
  return {
    ...part,
    standing: new Map(answers.standing.map(([lang, paths]) => [lang, new Set(paths)])),
    figures: new Map(answers.figured.map((lang) => [lang, part.figures.get(lang) ?? new Map()])),
    storyEvents: new Map(
      Object.entries(answers.events).map(([key, events]) => [
        key,
        events.map(([card, teller]) => ({
          card,
          article: teller === undefined ? undefined : byPath.get(teller),
        })),
      ]),
    ),
    relatedCoverage: {
      get: (url) => {
        const article = byUrl.get(url);
        return article && relatedTo(article).flatMap(found);
      },
    },
  };
}
