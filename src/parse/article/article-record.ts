import { linksOf, listsOf } from '../../markdown/live/separated-body.ts';
import { lazy } from '../../model/lazy.ts';
import type { PictureUse } from '../../model/pictures/picture.ts';
import type {
  ArticleRecord,
  PictureRecord,
  StoredArticle,
} from '../../model/site/article/article.ts';
import { listedValues } from '../../model/site/article/article-values.ts';
import { newestEntry } from '../../model/site/article/live-entry.ts';
import type { ArticleChange } from '../../model/site/article/translation.ts';
import { eventRecord } from '../../model/site/event-record.ts';
import type { Figure, FigureRecord } from '../../model/site/figure.ts';
import type { Mention, NamingSentence } from '../../model/text/body.ts';
import { livePages } from '../live/live-pages.ts';
import { joinedArticle, type SeparatedArticle } from './article.ts';

/** Extracts from an article what the rest of the site needs without its text. */
export function articleRecord(article: SeparatedArticle): ArticleRecord {
  const { path, slug, lang, published, until, status, republish, body, lead, leadMap } = article;
  const { mentions, pictures, maps } = listsOf(body);
  return {
    path,
    slug,
    lang,
    published,
    until,
    status,
    republish,
    section: article.section.id,
    story: article.story?.id,
    place: article.place?.id,
    byline: article.byline.map(({ id }) => id),
    topics: article.topics.map(({ id }) => id),
    mapPlaces: (leadMap?.places ?? []).map(({ id }) => id),
    bodyMapPlaces: distinct(maps.flatMap(({ places }) => places.map(({ id }) => id))),
    ...namesOf(mentions),
    links: distinct(linksOf(body).map(({ href }) => href)),
    pictures: [...(lead === undefined ? [] : [lead]), ...pictures].map(pictureRecord),
    hasLeadPicture: lead !== undefined,
    events: article.events.map(eventRecord),
    hasTimeline: body.rest.timeline !== undefined,
    entryCount: article.entries?.length ?? 0,
    movedFrom: article.movedFrom.map((old) => old.path),
    changes: changesOf(article),
    version: article.translationOf?.version,
    figures: article.figures.map(figureRecord),
  };
}

function pictureRecord({ path, alt, credit }: PictureUse): PictureRecord {
  return { path, hasAlt: alt !== undefined, hasCredit: credit !== undefined };
}

/** Wraps a parsed article, whose text is in memory, as one that is read on demand. */
export function storedArticle(article: SeparatedArticle): StoredArticle {
  const pages = lazy(() => livePages(article));
  return {
    record: articleRecord(article),
    text: lazy(() => joinedArticle(article)),
    shown: () => pages().shown,
    earlier: (number) => pages().earlier[number - 1],
    sentences: () => namingSentences(article),
    listed: () => listedValues(article),
  };
}

function namingSentences({ body }: SeparatedArticle): readonly NamingSentence[] {
  return listsOf(body).mentions.map(({ target, sentence }) => ({ target, sentence }));
}

function namesOf(mentions: readonly Mention[]): Pick<ArticleRecord, 'names' | 'speakers'> {
  const names = distinct(mentions.map(({ target }) => target));
  const required = new Set(mentions.filter((each) => each.required).map(({ target }) => target));
  return {
    names,
    speakers: names.filter((name) => !required.has(name)),
  };
}

/** The newest entry of live coverage counts as a change: others are older. */
function changesOf(article: SeparatedArticle): readonly ArticleChange[] {
  const { updated, corrections, updates } = article;
  const newest = newestEntry(article.entries ?? []);
  return [
    ...(updated === undefined ? [] : [{ ...updated, kind: 'change' as const }]),
    ...(newest === undefined ? [] : [{ ...newest.time, kind: 'change' as const }]),
    ...corrections.map(({ date }) => ({ ...date, kind: 'correction' as const })),
    ...updates.map(({ date }) => ({ ...date, kind: 'update' as const })),
  ];
}

function figureRecord({ id, qualifier, amount, to, asOf, supersedes }: Figure): FigureRecord {
  return { id, qualifier, amount, to, asOf, supersedes };
}

function distinct(list: readonly string[]): readonly string[] {
  return [...new Set(list)];
}
