import type { MediaFile } from '../model/content-file.ts';
import type { LanguageCode } from '../model/language.ts';
import type { Moment } from '../model/moment.ts';
import { compareText } from '../model/order.ts';
import type { Checked, Problem } from '../model/problem.ts';
import { isUnpublished } from '../model/site/article/article-facts.ts';
import type { ParsedEntity } from '../model/site/entity.ts';
import type { ParsedContent } from '../model/site/parsed-content.ts';
import { defaultLanguage } from '../model/site/publication.ts';
import {
  type Article,
  entityKey,
  isListed,
  newestFirst,
  type RelatedAuthor,
  type Site,
  translatedTextKey,
  type UnpublishedArticle,
} from '../model/site/site.ts';
import type { ParsedSection } from '../model/site/story.ts';
import type { Body, ResolvedMention } from '../model/text/body.ts';
import type { ContentIndex } from './content-index.ts';
import { faultyUrls } from './faulty-urls.ts';
import { figureLedgers } from './figure-ledger.ts';
import { datesOf, leftOutArticles } from './left-out-articles.ts';
import { appearancesOf } from './mentions/appearances.ts';
import { createNameIndex, type NameIndex } from './mentions/name-index.ts';
import { References } from './mentions/references.ts';
import { mentionProblems, resolveMentions } from './mentions/resolve-mentions.ts';
import { pagesByLanguage } from './pages-by-language.ts';
import { articleProblems, checkEventPlaces } from './problems/article-problems.ts';
import { authorProblems } from './problems/author-problems.ts';
import {
  eventDisagreements,
  misplacedTimeline,
  timelineProblems,
} from './problems/event-problems.ts';
import { figureProblemsBySchedule } from './problems/figure-problems-by-schedule.ts';
import { folderProblems } from './problems/folder-problems.ts';
import { lookProblems, pageLayoutProblems } from './problems/look-problems.ts';
import { mapProblems } from './problems/map-problems.ts';
import { mediaEntryProblems, pictureProblems } from './problems/picture-problems.ts';
import { entityTopicProblems } from './problems/topic-problems.ts';
import { translationProblems } from './problems/translation-problems.ts';
import { relateArticle } from './relate-article.ts';
import { checkEmployers, checkPlacesWithin, mediaByPath } from './relate-entities.ts';
import { relateFronts } from './relate-fronts.ts';
import { siteUrls } from './site-urls.ts';
import { relatedCoverage } from './stories/related-coverage.ts';
import { mergeStoryEvents } from './stories/story-events.ts';
import { storyNeighbours } from './stories/story-neighbours.ts';
import { translationStates } from './translations.ts';

/** Everything that the site depends on besides the content. */
export interface RelateOptions {
  readonly media: readonly MediaFile[];
  /** The time of the build: articles after it are pending. */
  readonly now: Moment;
  /** The layouts that the site adds for pages of `content/pages`. */
  readonly layouts?: readonly string[];
  /** Includes drafts and pending articles, each marked as such. */
  readonly drafts: boolean;
}

/** Resolves the references between parsed files to a site. Reports every unknown name and id. */
export function relateContent(content: ParsedContent, options: RelateOptions): Checked<Site> {
  const { publication } = content;
  const names = createNameIndex(content.entities, content.unreadable);
  const index = indexContent(content, names.index, options);
  const related = content.articles.map((parsed) => relateArticle(parsed, index));
  const leftOut = leftOutArticles(content, related, index);
  const all = related.flatMap(({ article }) => article ?? []).sort(newestFirst);
  const shown = all.filter((article) => options.drafts || !isUnpublished(article.availability));
  const others = otherTexts(content, index);
  const fronts = relateFronts(content, { all, shown: shown.filter(isListed), leftOut }, index);
  const site: Site = {
    ...{ publication, now: options.now, languages: publication.languages },
    articles: shown,
    entities: [...content.entities].sort((a, b) => compareText(entityKey(a), entityKey(b))),
    ...{ places: index.places, media: index.media, mediaEntries: index.mediaEntries },
    stories: [...content.stories].sort((a, b) => compareText(a.id, b.id)),
    sections: [...content.sections].sort(byOrder),
    staticPages: [...content.staticPages].sort(byOrder),
    resolveName: index.names.resolveName,
    ...articleRelations(shown),
    storyEvents: mergeStoryEvents(content.stories, shown, publication),
    otherMentions: others.mentions,
    translations: translationStates(shown, publication, index),
    pagesIn: pagesByLanguage(content, shown, index.places),
    texts: new Map(
      content.texts.map((text) => [translatedTextKey(text.original, text.lang), text]),
    ),
    unpublished: all.flatMap(unpublishedArticle),
    ...{ leftOut, articleDates: [...all, ...datesOf(leftOut)] },
    isFaulty: faultyUrls(content, related, index),
    ...fronts.value,
    findPoint: content.findPoint,
  };
  const problems = [
    ...names.problems(content.findPoint),
    ...related.flatMap((each) => each.problems),
    ...others.problems,
    ...contentProblems(content, index, { all, leftOut, layouts: options.layouts ?? [] }),
    ...timelineProblems(all, site.storyEvents, leftOut),
    ...fronts.problems,
  ];
  return { value: site, problems };
}

/** The relations between articles. Expired ones count only for figures. @param articles newest first */
function articleRelations(articles: readonly Article[]) {
  const listed = articles.filter(isListed);
  return {
    appearances: appearancesOf(listed),
    figures: figureLedgers(articles),
    relatedCoverage: relatedCoverage(listed),
    storyNeighbours: storyNeighbours(listed),
  };
}

/** @param articles all of the content, drafts included, and those that are left out because of their errors */
function contentProblems(
  content: ParsedContent,
  index: ContentIndex,
  {
    all,
    leftOut,
    layouts,
  }: {
    readonly all: readonly Article[];
    readonly leftOut: Site['leftOut'];
    readonly layouts: readonly string[];
  },
): readonly Problem[] {
  return [
    ...content.faultyArticles.flatMap(({ references }) =>
      references === undefined ? [] : articleProblems(references, index),
    ),
    ...figureProblemsBySchedule(all, leftOut, content.publication.timeZone),
    ...eventDisagreements(content, all),
    ...authorProblems(content),
    ...folderProblems(all, content.publication, content.findPoint),
    ...checkPlacesWithin(content.entities, index),
    ...checkEmployers(content.entities, index),
    ...entityTopicProblems(content.entities, index),
    ...storyProblems(content, index),
    ...translationProblems(content, index),
    ...mediaEntryProblems(content.mediaEntries, index),
    ...lookProblems(content, index),
    ...pageLayoutProblems(content, index, layouts),
  ];
}

function indexContent(
  content: ParsedContent,
  names: NameIndex,
  options: RelateOptions,
): ContentIndex {
  const byId = <T extends { readonly id: string }>(list: readonly T[]) =>
    new Map(list.map((item) => [item.id, item]));
  const people = content.entities.filter(({ kind }) => kind === 'person');
  const authors = new Map<string, RelatedAuthor>([
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
    timeZone: content.publication.timeZone,
    now: options.now,
  };
}

function byOrder<T extends Pick<ParsedSection, 'order' | 'path'>>(a: T, b: T): number {
  const last = Number.MAX_SAFE_INTEGER;
  return (a.order ?? last) - (b.order ?? last) || compareText(a.path, b.path);
}

function unpublishedArticle(article: Article): UnpublishedArticle[] {
  const { availability, path, listed, published, url, movedFrom } = article;
  if (!isUnpublished(availability)) return [];
  return [{ path, headline: listed().headline, availability, published, url, movedFrom }];
}

function otherTexts(content: ParsedContent, index: ContentIndex) {
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
    mentions.set(path, resolveMentions(body, index.names.resolveName, self));
    problems.push(
      ...mentionProblems(path, body, index.names),
      ...mapProblems(
        path,
        body.maps.flatMap(({ places }) => places),
        index,
      ),
      ...pictureProblems(path, lang, body.pictures, index),
      ...misplacedTimeline(path, body.timeline),
    );
  }
  return { mentions, problems };
}

function storyProblems(content: ParsedContent, index: ContentIndex): readonly Problem[] {
  return content.stories.flatMap((story) => {
    const refs = new References(story.path, index);
    checkEventPlaces(story.events, refs, index);
    return refs.problems;
  });
}
