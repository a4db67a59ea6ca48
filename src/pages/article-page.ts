import type { ArticleReader } from '../facts/article-reader.ts';
import type { SiteReader } from '../facts/site-reader.ts';
import { externalHref, type Href } from '../model/address/href.ts';
import type { Moment } from '../model/moment.ts';
import type { MapView } from '../model/pictures/locator-map.ts';
import type { Correction, ParsedArticle, Source } from '../model/site/article/article.ts';
import type { Availability } from '../model/site/article/article-facts.ts';
import type { ArticleKind } from '../model/site/article/article-kind.ts';
import { mayRepublish, republishUrl } from '../model/site/article/republish.ts';
import type { ListedArticle } from '../model/site/fact-values.ts';
import { resolveMentions } from '../relate/mentions/resolve-mentions.ts';
import { noFeeds } from './feed-urls.ts';
import type { PageAddress } from './page.ts';
import { definePage, emptyList } from './page-kind.ts';
import { type BodyBlock, type QuotedFigure, splitOpening } from './views/body-blocks.ts';
import { type BodyView, bodyView, type FigureMark } from './views/body-view.ts';
import { type FigureView, figureView, latestFigures } from './views/figure-view.ts';
import { type EntityLink, type Link, type Links, linksIn } from './views/links.ts';
import { type LiveView, textViewOf } from './views/live-view.ts';
import { mapView } from './views/map-view.ts';
import { type PictureView, pictureView } from './views/picture-view.ts';
import { linkedOnceIn } from './views/split-body.ts';
import { plainTeaser, type Teaser } from './views/teaser.ts';
import { type TimelineView, timelineView } from './views/timeline-view.ts';
import { type TranslationView, translationView } from './views/translation-view.ts';

/** A correction or an update, as the page shows it. */
export interface NoteView {
  readonly kind: 'correction' | 'update';
  readonly date: Moment;
  readonly note: string;
  readonly was: string | undefined;
  readonly now: string | undefined;
}

export interface ArticleView {
  readonly availability: Availability;
  readonly kicker: string | undefined;
  readonly kind: ArticleKind;
  /** When live coverage ended. */
  readonly ended: Moment | undefined;
  readonly headline: string;
  readonly standfirst: string;
  readonly section: Link;
  readonly story: Link | undefined;
  readonly byline: readonly Link[];
  readonly place: Link | undefined;
  readonly published: Moment;
  /** When it last changed; undefined unless that is more than a minute after `published`. */
  readonly updated: Moment | undefined;
  /** When it left the lists or will do so. */
  readonly until: Moment | undefined;
  /** Whole years from publication to the build's `now`. */
  readonly ageInYears: number;
  readonly keyPoints: readonly string[];
  readonly wordCount: number;
  readonly lead: PictureView | undefined;
  /** The map at the head of the article, shown if it has no lead picture. */
  readonly map: MapView | undefined;
  /** Its text; of live coverage, the text above the first entry. */
  readonly body: BodyView;
  /** The first paragraphs of `body`, before the map, and what follows it: without a map, all of it. */
  readonly opening: readonly BodyBlock[];
  readonly afterOpening: readonly BodyBlock[];
  /** The figures that the text quotes, in the order of their numbers. */
  readonly quotedFigures: readonly QuotedFigure[];
  /** Undefined for an article without entries. */
  readonly live: LiveView | undefined;
  /** Shown after the text unless the text places it with `::timeline`. */
  readonly timeline: TimelineView | undefined;
  /** Corrections and updates that change the meaning of the article; newest first, as in the next. */
  readonly notesBeforeText: readonly NoteView[];
  readonly notesAfterText: readonly NoteView[];
  /** All corrections in the order of the file, for metadata. */
  readonly corrections: readonly Correction[];
  /** Its versions in other languages; undefined if the page has nothing to say about them. */
  readonly translation: TranslationView | undefined;
  readonly sources: readonly SourceView[];
  readonly topics: readonly Link[];
  readonly entities: readonly EntityLink[];
  readonly figures: readonly FigureView[];
  /** The articles of the same story that were published before and after it. */
  readonly storyBefore: Link | undefined;
  readonly storyAfter: Link | undefined;
  /** Without those two. */
  readonly related: readonly Teaser[];
  /** The page with the article's HTML and text for other sites; undefined if they may not republish it. */
  readonly republish: Href | undefined;
  /** Undefined for an expired article if the archive has no other article of its day. */
  readonly dayArchive: { readonly day: string; readonly href: Href } | undefined;
}

export interface SourceView extends Pick<Source, 'name' | 'kind'> {
  readonly href: Href | undefined;
}

/** A page for each article. */
export const articlePage = definePage({
  kind: 'article',
  plan: planPages,
  view: articleView,
  isPublic: true,
  feeds: noFeeds,
  inSitemap: 'with articles',
  sitemap: 'month',
  openGraphType: 'article',
  schemaType: 'WebPage',
  showsDescription: true,
  items: emptyList,
  breadcrumb: ({ section: { text, href } }) => [{ name: text, href }],
  map: ({ map }) => map,
  timeline: ({ timeline }) => timeline && { ...timeline, title: timeline.story.text },
});

function planPages(site: SiteReader): readonly PageAddress[] {
  return site.languages.flatMap(({ code: lang }) => {
    const articles = site.fact<readonly ListedArticle[]>(`articles:${lang}`) ?? [];
    return articles.map(([path, url]) => ({ url, lang, subject: path, origin: path }));
  });
}

/** The view of an article, made once and shared by its page, its ninjs file and its feeds. */
export function articleView({ url, lang, subject }: PageAddress, site: SiteReader): ArticleView {
  return site.derived(`view:${url}`, (own) =>
    makeArticleView(own.article(subject), own, linksIn(own, lang)),
  );
}

function makeArticleView(article: ArticleReader, site: SiteReader, links: Links): ArticleView {
  const text = article.text();
  const notes = notesOf(text);
  const { lead, body } = text;
  const figures = latestFigures([article], links);
  const map = mapView(article.mapPlaces, article.place, site, links);
  const marks = figureMarks(article, text, links);
  return {
    availability: article.availability,
    kicker: article.kicker,
    kind: article.kind,
    ended: article.ended,
    headline: article.headline,
    standfirst: article.standfirst,
    section: links.section(article.section),
    story: article.story && links.story(article.story),
    byline: article.byline.map(links.author),
    place: article.place && links.entity(article.place),
    published: article.published,
    updated: article.updated,
    ...{ until: text.until, ageInYears: article.ageInYears },
    keyPoints: text.keyPoints,
    wordCount: body.wordCount,
    lead: lead && pictureView(lead, site, links),
    map,
    ...articleText(article, site, links, marks, map),
    timeline: timelineView(article, site, links),
    notesBeforeText: notes
      .filter((note) => note.substantive)
      .map(({ substantive: _, ...note }) => note),
    notesAfterText: notes
      .filter((note) => !note.substantive)
      .map(({ substantive: _, ...note }) => note),
    corrections: text.corrections,
    translation: translationView(article.translation, site, links),
    sources: text.sources.map(sourceView),
    topics: article.topics.map(links.topic),
    entities: article.entities.map(links.entity),
    figures,
    ...coverageOf(article, links),
    ...footLinks(article, text, site, links),
  };
}

/** The text of an article, with the entries of live coverage apart. */
function articleText(
  article: ArticleReader,
  site: SiteReader,
  links: Links,
  marks: readonly FigureMark[],
  map: MapView | undefined,
) {
  const { body } = article.text();
  const mentions = resolveMentions(body, (name) => article.resolveName(name));
  const text = textViewOf(article, site, links, (parts) => {
    const linked = parts === body.parts ? mentions : linkedOnceIn(parts, mentions);
    return bodyView({ ...body, parts }, linked, site, links, marks);
  });
  const { blocks, ...fields } = text;
  // The summary of live coverage is short, and all of it is before the map.
  if (text.live !== undefined) return { ...fields, opening: blocks, afterOpening: [] };
  const split = map === undefined ? { opening: [], afterOpening: blocks } : splitOpening(blocks);
  return { ...fields, ...split };
}

/** Other articles that the page links to. */
function coverageOf(article: ArticleReader, links: Links) {
  const { storyBefore: before, storyAfter: after } = article;
  const linkTo = ({ url, headline }: ArticleReader): Link => ({
    href: links.to(url),
    text: headline,
  });
  return {
    storyBefore: before && linkTo(before),
    storyAfter: after && linkTo(after),
    related: article
      .related()
      .filter(({ path }) => path !== before?.path && path !== after?.path)
      .map((other) => plainTeaser(other, links)),
  };
}

function footLinks(
  article: ArticleReader,
  text: ParsedArticle,
  site: SiteReader,
  links: Links,
): Pick<ArticleView, 'republish' | 'dayArchive'> {
  return {
    republish: republishHref(article, text, site, links),
    dayArchive: dayArchive(article, site, links),
  };
}

function republishHref(
  article: ArticleReader,
  { republish }: ParsedArticle,
  { publication }: SiteReader,
  links: Links,
): Href | undefined {
  const isFree = mayRepublish(publication) && republish === 'yes';
  return isFree && article.availability === 'published'
    ? links.to(republishUrl(article.url))
    : undefined;
}

function dayArchive(
  { availability, lang, day }: ArticleReader,
  site: SiteReader,
  links: Links,
): ArticleView['dayArchive'] {
  const hasPage = availability !== 'expired' || site.fact(`day:${lang}/${day}`) !== undefined;
  return hasPage ? { day, href: links.archive(day) } : undefined;
}

/** The marks of the figures that a text may quote. */
function figureMarks(
  article: ArticleReader,
  text: ParsedArticle,
  links: Links,
): readonly FigureMark[] {
  return text.figures.map((figure) => {
    const { article: _, supersedes: __, ...mark } = figureView(figure, article, links);
    return mark;
  });
}

function sourceView({ name, kind, url }: Source): SourceView {
  return { name, kind, href: url === undefined ? undefined : externalHref(url) };
}

/** Corrections and updates in one list, newest first. */
function notesOf(article: ParsedArticle) {
  return [
    ...article.corrections.map((correction) => ({ kind: 'correction' as const, ...correction })),
    ...article.updates.map((update) => ({
      kind: 'update' as const,
      was: undefined,
      now: undefined,
      ...update,
    })),
  ].sort((a, b) => b.date.epoch - a.date.epoch);
}
