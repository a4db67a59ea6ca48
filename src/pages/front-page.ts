import type { ArticleReader } from '../facts/article-reader.ts';
import type { SiteReader } from '../facts/site-reader.ts';
import { compareText } from '../model/order.ts';
import { isOpinion } from '../model/site/article/article-kind.ts';
import { fullArticles } from './feed-urls.ts';
import type { PageAddress } from './page.ts';
import { definePage, oneInEach } from './page-kind.ts';
import { storyFigureArticles } from './story-page.ts';
import { arrange } from './views/arrangement.ts';
import { type EventView, eventViews } from './views/event-view.ts';
import { type FigureView, latestFigures } from './views/figure-view.ts';
import { type LeadView, leadView } from './views/lead-view.ts';
import { type EntityLink, type Link, type Links, linksIn } from './views/links.ts';
import { type PackageView, packageItems, packageView } from './views/package-view.ts';
import { type Teaser, teaserItem, teaserOf } from './views/teaser.ts';

export interface FrontView {
  /** The day of the newest article, `YYYY-MM-DD`; undefined before the first article. */
  readonly day: string | undefined;
  readonly lead: LeadView | undefined;
  /** What an editor has chosen to follow the lead, then other news, newest first. */
  readonly others: readonly Teaser[];
  readonly packages: readonly PackageView[];
  /** Opinion articles and editorials, which are set apart from news. */
  readonly opinion: readonly Teaser[];
  /** The running story of the lead article, with its latest events. */
  readonly story:
    | { readonly link: Link; readonly description: string; readonly events: readonly EventView[] }
    | undefined;
  readonly figures: readonly FigureView[];
  readonly whoAndWhere: readonly EntityLink[];
}

/** How many of each the front page shows at most. */
const limits = { others: 30, opinion: 6, events: 8, figures: 4, entities: 18 };

const emptyView: FrontView = {
  day: undefined,
  lead: undefined,
  others: [],
  packages: [],
  opinion: [],
  story: undefined,
  figures: [],
  whoAndWhere: [],
};

/**
 * The front page of each language. If no editor has chosen a lead, it is the newest article that is neither
 * opinion nor sponsored.
 */
export const frontPage = definePage({
  kind: 'front',
  plan: (site) => oneInEach(site, 'front', ({ urls, lang }) => urls.front(lang)),
  view: frontView,
  isPublic: true,
  feeds: fullArticles,
  inSitemap: 'always',
  sitemap: 'pages',
  openGraphType: 'website',
  schemaType: 'CollectionPage',
  showsDescription: true,
  items: ({ lead, others, packages, opinion }) => [
    ...[...(lead ? [lead] : []), ...others].map(teaserItem),
    ...packages.flatMap(packageItems),
    ...opinion.map(teaserItem),
  ],
  breadcrumb: 'none',
  map: ({ lead }) => lead?.map,
  timeline: ({ story }) =>
    story && { title: story.link.text, events: story.events, extent: 'full' },
});

function frontView({ lang, subject }: PageAddress, site: SiteReader): FrontView {
  const links = linksIn(site, lang);
  const { lead, next, packages, rest } = arrange(site, lang, subject, true);
  if (lead === undefined) return emptyView;
  const news = rest.filter(({ kind }) => !isOpinion(kind));
  const others = [...next, ...news].slice(0, Math.max(limits.others, next.length));
  const opinion = rest.filter(({ kind }) => isOpinion(kind)).slice(0, limits.opinion);
  const inPackages = packages.flatMap(({ shown }) => shown);
  return {
    day: newestDay(lang, subject, site),
    lead: leadView(lead, site, links),
    others: others.map((article) => teaserOf(article, links)),
    packages: packages.flatMap((each) => packageView(each, site, links)),
    opinion: opinion.map((article) => teaserOf(article, links)),
    story: storyView(lead, site, links),
    figures: latestFigures([lead, ...figureArticles(lead, site)], links).slice(0, limits.figures),
    whoAndWhere: mostNamed([lead, ...others, ...inPackages, ...opinion])
      .slice(0, limits.entities)
      .flatMap((key) => site.entity(key) ?? [])
      .map(links.entity),
  };
}

function newestDay(lang: string, subject: string, site: SiteReader): string | undefined {
  const [newest] = site.list(lang, subject).articles;
  return newest === undefined ? undefined : site.article(newest).day;
}

function storyView({ story }: ArticleReader, site: SiteReader, links: Links): FrontView['story'] {
  if (story === undefined) return undefined;
  const events = site.storyEvents(links.lang, story.id).slice(-limits.events);
  return {
    link: links.story(story),
    description: links.ownText(story.descriptions),
    events: eventViews(story.id, events, site, links),
  };
}

/** The articles of an article's story that give figures. */
function figureArticles(
  { lang, story }: ArticleReader,
  site: SiteReader,
): readonly ArticleReader[] {
  return story === undefined ? [] : storyFigureArticles(lang, story.id, site);
}

/** The keys of the entities that articles name, those named by most articles first. */
function mostNamed(articles: readonly ArticleReader[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const key of articles.flatMap(({ entityKeys }) => entityKeys)) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || compareText(a, b)).map(([key]) => key);
}
