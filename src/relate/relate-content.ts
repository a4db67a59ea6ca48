import type { MediaFile } from '../model/content-file.ts';
import type { LanguageCode } from '../model/language.ts';
import type { Moment } from '../model/moment.ts';
import { compareText } from '../model/order.ts';
import type { Checked, Problem } from '../model/problem.ts';
import type { ParsedEntity } from '../model/site/entity.ts';
import type { ParsedContent } from '../model/site/parsed-content.ts';
import { defaultLanguage } from '../model/site/publication.ts';
import {
  type Article,
  type Author,
  entityKey,
  type Site,
  textKey,
  type UnpublishedArticle,
} from '../model/site/site.ts';
import type { ParsedSection } from '../model/site/story.ts';
import type { Body, ResolvedMention } from '../model/text/body.ts';
import { appearancesOf } from './appearances.ts';
import { figureLedger, figureLedgers } from './figure-ledger.ts';
import type { Known } from './known.ts';
import { indexNames, type NameIndex } from './names.ts';
import { checkEventPlaces } from './problems/article-problems.ts';
import {
  eventDisagreements,
  misplacedTimeline,
  timelineProblems,
} from './problems/event-problems.ts';
import { figureProblems } from './problems/figure-problems.ts';
import { mapProblems } from './problems/map-problems.ts';
import { mediaEntryProblems, pictureProblems } from './problems/picture-problems.ts';
import { translationProblems } from './problems/translation-problems.ts';
import { References } from './references.ts';
import { relateArticle } from './relate-article.ts';
import { checkPlacesWithin, mediaByPath } from './relate-entities.ts';
import { relatedCoverage } from './related-coverage.ts';
import { mentionProblems, resolveMentions } from './resolve-mentions.ts';
import { siteUrls } from './site-urls.ts';
import { standingByLanguage } from './standing.ts';
import { mergeStoryEvents } from './story-events.ts';
import { translationStates } from './translations.ts';

/** What, besides the content, decides how the site is put together. */
export interface RelateOptions {
  readonly media: readonly MediaFile[];
  /** The build's only clock: decides what is pending and what is old news. */
  readonly now: Moment;
  /** Build drafts and pending articles too, each marked as such. */
  readonly drafts: boolean;
}

/** Relates the parsed files to each other; reports every name and id that leads nowhere. */
export function relateContent(content: ParsedContent, options: RelateOptions): Checked<Site> {
  const { publication } = content;
  const names = indexNames(content.entities, content.unreadable);
  const known = knownThings(content, names.index, options);
  const related = content.articles.map((parsed) => relateArticle(parsed, known));
  const all = related.flatMap(({ article }) => article ?? []).sort(newestFirst);
  const shown = all.filter((article) => options.drafts || article.availability === 'published');
  const others = otherTexts(content, known);
  const appearances = appearancesOf(shown);
  const site: Site = {
    ...{ publication, now: options.now },
    languages: publication.languages,
    articles: shown,
    entities: [...content.entities].sort((a, b) => compareText(entityKey(a), entityKey(b))),
    ...{ places: known.places, media: known.media, mediaEntries: known.mediaEntries },
    stories: [...content.stories].sort((a, b) => compareText(a.id, b.id)),
    sections: [...content.sections].sort(byOrder),
    staticPages: [...content.staticPages].sort(byOrder),
    appearances,
    figures: figureLedgers(shown),
    resolveName: known.names.resolveName,
    relatedCoverage: relatedCoverage(shown, appearances),
    storyEvents: mergeStoryEvents(content.stories, shown, publication),
    otherMentions: others.mentions,
    translations: translationStates(shown, publication, known),
    pagesIn: standingByLanguage(content, shown, known.places),
    texts: new Map(content.texts.map((text) => [textKey(text.original, text.lang), text])),
    unpublished: all.flatMap(unpublishedArticle),
    articleDates: all,
    findPoint: content.findPoint,
  };
  const problems = [
    ...names.problems(content.findPoint),
    ...related.flatMap((each) => each.problems),
    ...figureProblems(figureLedger(all), publication.timeZone),
    ...others.problems,
    ...contentProblems(content, known),
    ...eventDisagreements(content, all),
    ...timelineProblems(all, site.storyEvents),
  ];
  return { value: site, problems };
}

function contentProblems(content: ParsedContent, known: Known): readonly Problem[] {
  return [
    ...checkPlacesWithin(content.entities, known),
    ...storyProblems(content, known),
    ...translationProblems(content, known),
    ...mediaEntryProblems(content.mediaEntries, known.media),
  ];
}

function knownThings(content: ParsedContent, names: NameIndex, options: RelateOptions): Known {
  const byId = <T extends { readonly id: string }>(list: readonly T[]) =>
    new Map(list.map((item) => [item.id, item]));
  const people = content.entities.filter(({ kind }) => kind === 'person');
  const authors = new Map<string, Author>([
    ...people.map((person) => [person.id, { kind: 'person', person }] as const),
    ...content.publication.desks.map((desk) => [desk.id, { kind: 'desk', desk }] as const),
  ]);
  return {
    sections: byId(content.sections),
    stories: byId(content.stories),
    places: byId(content.entities.filter(({ kind }) => kind === 'place')),
    authors,
    topics: new Map(content.publication.topics.map((topic) => [topic.code, topic])),
    media: mediaByPath(options.media),
    mediaEntries: new Map(content.mediaEntries.map((entry) => [entry.picture, entry])),
    names,
    unreadable: content.unreadable,
    findPoint: content.findPoint,
    urls: siteUrls(content.publication),
    monthOf: months(),
    timeZone: content.publication.timeZone,
    now: options.now,
  };
}

function months(): Known['monthOf'] {
  const known = new Map<string, string>();
  return (day) => {
    const month = known.get(day) ?? day.slice(0, 7);
    known.set(day, month);
    return month;
  };
}

function newestFirst(a: Article, b: Article): number {
  return b.published.epoch - a.published.epoch || compareText(a.url, b.url);
}

function byOrder<T extends Pick<ParsedSection, 'order' | 'path'>>(a: T, b: T): number {
  const last = Number.MAX_SAFE_INTEGER;
  return (a.order ?? last) - (b.order ?? last) || compareText(a.path, b.path);
}

function unpublishedArticle(article: Article): UnpublishedArticle[] {
  const { availability, path, listed, published, url, movedFrom } = article;
  if (availability === 'published') return [];
  return [{ path, headline: listed().headline, availability, published, url, movedFrom }];
}

function otherTexts(content: ParsedContent, known: Known) {
  const home = defaultLanguage(content.publication);
  const texts: { path: string; lang?: LanguageCode; body: Body; self?: ParsedEntity }[] = [
    ...content.entities.map((entity) => ({ path: entity.path, body: entity.body, self: entity })),
    ...content.stories,
    ...content.staticPages,
    ...content.texts.map(({ path, lang, original, body }) => {
      const self = content.entities.find((entity) => entity.path === original);
      return self === undefined ? { path, lang, body } : { path, lang, body, self };
    }),
  ];
  const mentions = new Map<string, readonly ResolvedMention<ParsedEntity>[]>();
  const problems: Problem[] = [];
  for (const { path, lang = home, body, self } of texts) {
    mentions.set(path, resolveMentions(body, known.names.resolveName, self));
    problems.push(
      ...mentionProblems(path, body, known.names),
      ...mapProblems(
        path,
        body.maps.flatMap(({ places }) => places),
        known,
      ),
      ...pictureProblems(path, lang, body.pictures, known),
      ...misplacedTimeline(path, body.timeline),
    );
  }
  return { mentions, problems };
}

function storyProblems(content: ParsedContent, known: Known): readonly Problem[] {
  return content.stories.flatMap((story) => {
    const refs = new References(story.path, known);
    checkEventPlaces(story.events, refs, known);
    return refs.problems;
  });
}
