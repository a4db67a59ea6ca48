import { groupBy } from '../model/grouping.ts';
import type { EventSource } from '../model/site/article-facts.ts';
import { entityKinds } from '../model/site/entity.ts';
import type {
  ArticleList,
  PeriodCount,
  PeriodFact,
  PublishedList,
} from '../model/site/fact-values.ts';
import { type Article, articlesIn, entityKey, type Site } from '../model/site/site.ts';
import { storyEventsIn } from '../relate/story-events.ts';
import type { Fact } from './thing-facts.ts';

/** How many articles a list shows; of the others it shows in which months they are. */
const mostListed = 60;
/** How many articles a feed holds. */
const mostInFeeds = 50;
/** How many entities the page of a story lists. */
const mostEntities = 120;
/** How long an article is news to search engines, and how many of them may be. */
const freshMilliseconds = 2 * 24 * 60 * 60 * 1000;
const mostFresh = 1000;

/** The facts of lists of articles in one language: each list is one fact. */
export function listFacts(lang: string, site: Site): readonly Fact[] {
  const all = articlesIn(site, lang);
  const months = groupBy(all, ({ month }) => month);
  return [
    [`articles:${lang}`, all.map(({ path, url, availability }) => [path, url, availability])],
    ...groupFacts(lang, 'front', all),
    [`published:${lang}/archives`, publishedOf(all)],
    [`months:${lang}`, countsOf(months)],
    ...periodFacts(lang, 'month', months),
    ...periodFacts(
      lang,
      'day',
      groupBy(all, ({ day }) => day),
    ),
    ...[...groupBy(all, ({ section }) => section.id)].flatMap(([id, articles]) =>
      groupFacts(lang, `section/${id}`, articles),
    ),
    ...[...groupBy(all, ({ story }) => story?.id)].flatMap(([id, articles]) =>
      id === undefined ? [] : storyFacts(lang, id, articles),
    ),
    ...entityFacts(lang, all, site),
    ...eventFacts(lang, site),
    [`fresh:${lang}`, freshIn(all, site)],
  ];
}

function groupFacts(lang: string, subject: string, articles: readonly Article[]): readonly Fact[] {
  return [
    [`list:${lang}/${subject}`, listOf(articles)],
    [`published:${lang}/${subject}`, publishedOf(articles)],
  ];
}

function listOf(articles: readonly Article[]): ArticleList {
  const earlier = groupBy(articles.slice(mostListed), ({ month }) => month);
  return { articles: articles.slice(0, mostListed).map(pathOf), earlier: countsOf(earlier) };
}

/** Drafts and pending articles never count, even if a build shows them. */
export function publishedOf(articles: readonly Article[]): PublishedList | undefined {
  const published = articles.filter(isPublished);
  const [newest] = published;
  if (newest === undefined) return undefined;
  let { modified } = newest;
  for (const each of published) if (each.modified.epoch > modified.epoch) modified = each.modified;
  return {
    articles: published.slice(0, mostInFeeds).map(pathOf),
    modified,
    month: newest.month,
  };
}

function periodFacts(
  lang: string,
  unit: 'day' | 'month',
  periods: ReadonlyMap<string, readonly Article[]>,
): readonly Fact[] {
  const names = [...periods.keys()];
  return [
    [`${unit}-names:${lang}`, names],
    ...[...periods].flatMap(([name, articles], at): Fact[] => [
      [
        `${unit}:${lang}/${name}`,
        {
          articles: articles.map(pathOf),
          earlier: names[at + 1],
          later: names[at - 1],
        } as PeriodFact,
      ],
      [`published:${lang}/${unit}/${name}`, publishedOf(articles)],
    ]),
  ];
}

function storyFacts(lang: string, id: string, articles: readonly Article[]): readonly Fact[] {
  const entities = new Set(articles.flatMap((article) => article.entities));
  return [
    ...groupFacts(lang, `story/${id}`, articles),
    [
      `figure-articles:${lang}/story/${id}`,
      articles.filter(({ figures }) => figures.length > 0).map(pathOf),
    ],
    [`entities-of:${lang}/story/${id}`, [...entities].slice(0, mostEntities).map(entityKey)],
  ];
}

function entityFacts(lang: string, all: readonly Article[], site: Site): readonly Fact[] {
  const counts = new Map<string, number>();
  const facts = site.entities.flatMap((entity): readonly Fact[] => {
    const key = entityKey(entity);
    const named = (site.appearances.get(key) ?? []).filter((article) => article.lang === lang);
    if (named.length === 0) return [];
    counts.set(key, named.length);
    return groupFacts(lang, key, named);
  });
  const naming = entityKinds.map((kind): Fact => {
    const articles = all.filter(({ entities }) => entities.some((each) => each.kind === kind));
    return [`published:${lang}/directory/${kind}`, publishedOf(articles)];
  });
  const directories = entityKinds.map((kind): Fact => {
    const own = site.entities.filter((entity) => entity.kind === kind);
    return [
      `directory:${lang}/${kind}`,
      own.flatMap((entity) => {
        const count = counts.get(entityKey(entity));
        return count === undefined ? [] : [[entity.id, count]];
      }),
    ];
  });
  return [...facts, ...naming, ...directories];
}

function eventFacts(lang: string, site: Site): readonly Fact[] {
  return site.stories.flatMap((story): readonly Fact[] => {
    const events = storyEventsIn(site, lang, story);
    if (events.length === 0) return [];
    return [
      [`events:${lang}/${story.id}`, events.map(({ record }) => record.id)],
      ...events.map(({ record, article }): Fact => {
        const value = { id: record.id, place: record.place, article: article?.path } as EventSource;
        return [`event:${lang}/${story.id}/${record.id}`, value];
      }),
    ];
  });
}

/** The published articles of the last two days. */
function freshIn(all: readonly Article[], { now }: Site): readonly string[] {
  return all
    .filter((article) => now.epoch - article.published.epoch <= freshMilliseconds)
    .filter(isPublished)
    .slice(0, mostFresh)
    .map(pathOf);
}

export function countsOf(periods: ReadonlyMap<string, readonly Article[]>): readonly PeriodCount[] {
  return [...periods].map(([period, { length }]) => [period, length]);
}

export function pathOf({ path }: Pick<Article, 'path'>): string {
  return path;
}

function isPublished({ availability }: Pick<Article, 'availability'>): boolean {
  return availability === 'published';
}
