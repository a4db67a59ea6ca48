import type { Moment } from '../model/moment.ts';
import { compareText } from '../model/order.ts';
import type {
  ArticleContext,
  ArticleRelations,
  ArticleSummary,
  ArticleTimeline,
  CoverageFact,
} from '../model/site/article/article-facts.ts';
import { earlierPages } from '../model/site/article/live-pages.ts';
import { type Article, authorKey, entityKey, type Site } from '../model/site/site.ts';
import { wholeYearsUntil } from '../relate/calendar.ts';
import { shownUpdate } from '../relate/modified.ts';
import { planTimeline } from '../relate/stories/plan-timeline.ts';
import type { Fact } from './fact.ts';

/**
 * The facts of each article besides its text. They come in the order of their keys, because a
 * list that is nearly sorted is sorted faster.
 */
export function* articleFacts(site: Site): Iterable<Fact> {
  const articles = [...site.articles].sort((a, b) => compareText(a.path, b.path));
  for (const article of articles) yield [`article:${article.path}`, relationsOf(article, site)];
  const yearsSince = wholeYearsUntil(site.now);
  for (const article of articles) {
    yield [`context:${article.path}`, contextOf(article, site, yearsSince)];
  }
  for (const article of articles) yield* coverageFacts(article);
  for (const article of articles) yield [`summary:${article.path}`, summaryOf(article)];
}

/**
 * What the pages with earlier entries read of their article: `coverage:PATH`, and for each name in the text its entity,
 * `named:PATH/NAME`.
 */
function* coverageFacts(article: Article): Iterable<Fact> {
  if (earlierPages(article.entryCount) === 0) return;
  const { path, url, availability, section } = article;
  yield [`coverage:${path}`, { url, availability, section: section.id } as CoverageFact];
  for (const [name, at] of entityByName(article)) {
    const entity = article.entities[at];
    if (entity !== undefined) yield [`named:${path}/${name}`, entityKey(entity)];
  }
}

function entityByName({
  names,
  namedEntities,
  entities,
}: Article): ArticleRelations['entityByName'] {
  return names.flatMap((name, at) => {
    const entity = namedEntities[at];
    return entity === undefined ? [] : [[name, entities.indexOf(entity)] as const];
  });
}

/** Names every field: to spread several objects takes three times as long, and a large site has a million summaries. */
function summaryOf(article: Article): ArticleSummary {
  const { place, hasLeadPicture, pictures } = article;
  return {
    path: article.path,
    slug: article.slug,
    lang: article.lang,
    url: article.url,
    published: article.published,
    modified: article.modified,
    day: article.day,
    availability: article.availability,
    section: article.section.id,
    place: place?.id,
    leadPicture: hasLeadPicture ? pictures[0]?.path : undefined,
  } as ArticleSummary;
}

function relationsOf(article: Article, site: Site): ArticleRelations {
  const { movedFrom, story } = article;
  return {
    story: story?.id,
    byline: article.byline.map(authorKey),
    topics: article.topics.map(({ code }) => code),
    entityByName: entityByName(article),
    entities: article.entities.map(entityKey),
    mapPlaces: article.mapPlaces.map(({ id }) => id),
    pictures: article.pictures.map(({ path }) => path),
    hasLeadPicture: article.hasLeadPicture,
    hasEvents: article.events.length > 0,
    hasFigures: article.figures.length > 0,
    movedFrom,
    timeline: timelineOf(article, site),
    translation: site.translations.get(article.url),
  } as ArticleRelations;
}

function contextOf(
  article: Article,
  site: Site,
  yearsSince: (published: Moment) => number,
): ArticleContext {
  const neighbours = site.storyNeighbours.get(article.url);
  return {
    storyBefore: neighbours?.before?.path,
    storyAfter: neighbours?.after?.path,
    related: (site.relatedCoverage.get(article.url) ?? []).map(({ path }) => path),
    ageInYears: yearsSince(article.published),
    updated: shownUpdate(article, site.now),
  } as ArticleContext;
}

function timelineOf(article: Article, site: Site): ArticleTimeline | undefined {
  const planned = planTimeline(article, site);
  if (planned === undefined) return undefined;
  const { events, extent, isPart } = planned;
  return { events: events.map(({ record }) => record.id), extent, isPart };
}
