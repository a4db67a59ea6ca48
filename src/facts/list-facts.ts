import { groupBy } from '../model/grouping.ts';
import { type EventSource, isPublished } from '../model/site/article/article-facts.ts';
import { earlierPages } from '../model/site/article/live-pages.ts';
import { entityKinds, type ParsedEntity } from '../model/site/entity.ts';
import type { PagedArticle, PeriodFact } from '../model/site/fact-values.ts';
import { type Article, articlesIn, entityKey, isListed, type Site } from '../model/site/site.ts';
import { storyEventsIn } from '../relate/stories/story-events.ts';
import { articleListOf, countsOf, groupFacts, pathOf, publishedListOf } from './article-lists.ts';
import { authorFacts, type SignedArticles, signedArticles } from './author-facts.ts';
import type { Fact } from './fact.ts';
import { topicFacts } from './topic-facts.ts';

/** Maximum number of entities on the page of a story. */
const maxEntities = 120;
/**
 * The age limit and the maximum number of articles of a news sitemap:
 * https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
export const newsMilliseconds = 2 * 24 * 60 * 60 * 1000;
const maxNews = 1000;

/** The facts of the lists of articles in one language: one fact for each list. */
export function listFacts(lang: string, site: Site): readonly Fact[] {
  const pages = articlesIn(site, lang);
  const all = pages.filter(isListed);
  const months = groupBy(all, ({ month }) => month);
  const signed = signedArticles(all);
  return [
    [`articles:${lang}`, pages.map(({ path, url, availability }) => [path, url, availability])],
    [`live:${lang}`, liveIn(pages)],
    [`earlier:${lang}`, earlierIn(pages)],
    ...groupFacts(lang, 'front', all),
    ...[...site.fronts].flatMap(([key, front]): Fact[] => {
      return key.startsWith(`${lang}/`) ? [[`front:${key}`, front]] : [];
    }),
    [`published:${lang}/archives`, publishedListOf(all)],
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
    ...entityFacts(lang, all, signed, site),
    ...authorFacts(lang, signed),
    ...topicFacts(lang, pages, site),
    ...eventFacts(lang, site),
    [`fresh:${lang}`, freshIn(all, site)],
  ];
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
      [`published:${lang}/${unit}/${name}`, publishedListOf(articles)],
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
    [`entities-of:${lang}/story/${id}`, [...entities].slice(0, maxEntities).map(entityKey)],
  ];
}

function entityFacts(
  lang: string,
  all: readonly Article[],
  signed: SignedArticles,
  site: Site,
): readonly Fact[] {
  const counts = new Map<string, number>();
  const facts = site.entities.flatMap((entity): readonly Fact[] => {
    const key = entityKey(entity);
    const appearances = (site.appearances.get(key) ?? []).filter((each) => each.lang === lang);
    const own = signed.get(key) ?? [];
    const byOthers = own.length === 0 ? appearances : appearances.filter(notBy(entity));
    const count = own.length + byOthers.length;
    if (count === 0) return [];
    counts.set(key, count);
    return namedFacts(lang, key, own, byOthers);
  });
  const published = entityKinds.map((kind): Fact => {
    const articles = all.filter(
      ({ entities, byline }) =>
        entities.some((each) => each.kind === kind) || byline.some((each) => each.kind === kind),
    );
    return [`published:${lang}/directory/${kind}`, publishedListOf(articles)];
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
  return [...facts, ...published, ...directories];
}

/** Whether an article is not by a person. */
function notBy(entity: ParsedEntity): (article: Article) => boolean {
  return ({ byline }) => !byline.some((each) => each.kind === 'person' && each.person === entity);
}

/**
 * The lists of an entity. The feed of a person who signs articles has those, but the page changes with the
 * articles that name the person too, which is a fact of its own: they make no feed again.
 */
function namedFacts(
  lang: string,
  key: string,
  signed: readonly Article[],
  byOthers: readonly Article[],
): readonly Fact[] {
  if (signed.length === 0) return groupFacts(lang, key, byOthers);
  const [own, others] = [publishedListOf(signed), publishedListOf(byOthers)];
  const isLater = own && others && others.modified.epoch > own.modified.epoch;
  return [
    [`list:${lang}/${key}`, articleListOf(byOthers)],
    [`published:${lang}/${key}`, own],
    [`named-later:${lang}/${key}`, isLater ? others.modified : undefined],
  ];
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

/** The published articles with entries of live coverage; undefined if there are none. */
function liveIn(all: readonly Article[]): readonly string[] | undefined {
  const live = all.filter((article) => article.entryCount > 0 && isPublished(article));
  return live.length === 0 ? undefined : live.map(pathOf);
}

/** The articles with earlier entries of live coverage on pages of their own; undefined if there are none. */
function earlierIn(all: readonly Article[]): readonly PagedArticle[] | undefined {
  const paged = all.flatMap(({ path, url, entryCount }): readonly PagedArticle[] => {
    const pages = earlierPages(entryCount);
    return pages === 0 ? [] : [[path, url, pages]];
  });
  return paged.length === 0 ? undefined : paged;
}

/** The articles of the news sitemap: published in the last two days. */
function freshIn(all: readonly Article[], { now }: Site): readonly string[] {
  return all
    .filter((article) => now.epoch - article.published.epoch <= newsMilliseconds)
    .filter(isPublished)
    .slice(0, maxNews)
    .map(pathOf);
}
