import type { ArticleReader } from '../facts/article-reader.ts';
import type { SiteReader } from '../facts/site-reader.ts';
import type { Href } from '../model/address/href.ts';
import type { Moment } from '../model/moment.ts';
import type { MapView } from '../model/pictures/locator-map.ts';
import type { Availability } from '../model/site/article/article-facts.ts';
import type { ArticleKind } from '../model/site/article/article-kind.ts';
import { mayRepublish, republishUrl } from '../model/site/article/republish.ts';
import type { ListedArticle } from '../model/site/fact-values.ts';
import { type ArticleTextView, articleTextView } from './article-text.ts';
import { noFeeds } from './feed-urls.ts';
import type { PageAddress } from './page.ts';
import { definePage, emptyList } from './page-kind.ts';
import { type BodyBlock, splitOpening } from './views/body-blocks.ts';
import { type FigureView, latestFigures } from './views/figure-view.ts';
import { type EntityLink, type Link, type Links, linksIn } from './views/links.ts';
import { mapView } from './views/map-view.ts';
import { plainTeaser, type Teaser } from './views/teaser.ts';
import { type TimelineView, timelineAfterText } from './views/timeline-view.ts';

/** An article as its page shows it: its text, and what the site knows around it. */
export interface ArticleView extends Omit<ArticleTextView, 'blocks' | 'isOffered'> {
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
  /** Whole years from publication to the build's `now`. */
  readonly ageInYears: number;
  /** The map at the head of the article, shown if it has no lead picture. */
  readonly map: MapView | undefined;
  /** The first paragraphs of `body`, before the map, and what follows it: without a map, all of it. */
  readonly opening: readonly BodyBlock[];
  readonly afterOpening: readonly BodyBlock[];
  /** Shown after the text if it is compact; otherwise the text has a place for it. */
  readonly timeline: TimelineView | undefined;
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

/** The view of an article, made once and shared by its page and its metadata. */
export function articleView(page: PageAddress, site: SiteReader): ArticleView {
  return site.derived(`view:${page.url}`, (own) => makeArticleView(page, own));
}

function makeArticleView(page: PageAddress, site: SiteReader): ArticleView {
  const article = site.article(page.subject);
  const links = linksIn(site, page.lang);
  const map = mapView(article.mapPlaces, article.place, site, links);
  const { blocks, isOffered, ...shown } = articleTextView(page, site);
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
    ageInYears: article.ageInYears,
    map,
    topics: article.topics.map(links.topic),
    entities: article.entities.map(links.entity),
    figures: latestFigures([article], links),
    republish: isOffered ? republishHref(article, site, links) : undefined,
    dayArchive: dayArchive(article, site, links),
    ...splitText(shown.live, blocks, map),
    ...coverageOf(article, links),
    ...shown,
    timeline: shown.timeline ?? timelineAfterText(article, site, links),
  };
}

/** Divides a text at the map. The summary of live coverage is short, and all of it is before the map. */
function splitText(
  live: ArticleView['live'],
  blocks: readonly BodyBlock[],
  map: ArticleView['map'],
): Pick<ArticleView, 'opening' | 'afterOpening'> {
  if (live !== undefined) return { opening: blocks, afterOpening: [] };
  return map === undefined ? { opening: [], afterOpening: blocks } : splitOpening(blocks);
}

/** Other articles that the page links to. */
function coverageOf(article: ArticleReader, links: Links) {
  const { storyBefore: before, storyAfter: after } = article;
  return {
    storyBefore: before && links.article(before),
    storyAfter: after && links.article(after),
    related: article
      .related()
      .filter(({ path }) => path !== before?.path && path !== after?.path)
      .map((other) => plainTeaser(other, links)),
  };
}

function republishHref(
  { availability, url }: ArticleReader,
  { publication }: SiteReader,
  links: Links,
): Href | undefined {
  return mayRepublish(publication) && availability === 'published'
    ? links.to(republishUrl(url))
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
