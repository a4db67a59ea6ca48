import type { ArticleReader } from '../facts/article-reader.ts';
import type { SiteReader } from '../facts/site-reader.ts';
import { compareText } from '../model/order.ts';
import type { MapView } from '../model/pictures/locator-map.ts';
import { isOpinion } from '../model/site/article-kind.ts';
import { fullArticles } from './feed-urls.ts';
import type { PageAddress } from './page.ts';
import { definePage } from './page-kind.ts';
import { storyFigureArticles } from './story-page.ts';
import { type EventView, eventViews } from './views/event-view.ts';
import { type FigureView, latestFigures } from './views/figure-view.ts';
import { type EntityLink, type Link, type Links, linksIn } from './views/links.ts';
import { mapView } from './views/map-view.ts';
import { type PictureView, pictureView } from './views/picture-view.ts';
import { type Teaser, teaserItem, teaserOf } from './views/teaser.ts';

export interface FrontView {
  /** The day of the newest article, `YYYY-MM-DD`; undefined before the first article. */
  readonly day: string | undefined;
  readonly lead:
    | (Teaser & {
        readonly keyPoints: readonly string[];
        readonly picture: PictureView | undefined;
        /** Shown if there is no picture. */
        readonly map: MapView | undefined;
      })
    | undefined;
  readonly others: readonly Teaser[];
  /** Opinion articles and editorials, which are set apart from news. */
  readonly opinion: readonly Teaser[];
  /** The running story of the lead article, with its latest events. */
  readonly story:
    | { readonly link: Link; readonly description: string; readonly events: readonly EventView[] }
    | undefined;
  readonly figures: readonly FigureView[];
  readonly whoAndWhere: readonly EntityLink[];
}

/** How many of each the front page shows at limits. */
const limits = { keyPoints: 3, others: 30, opinion: 6, events: 8, figures: 4, entities: 18 };

const emptyView: FrontView = {
  day: undefined,
  lead: undefined,
  others: [],
  opinion: [],
  story: undefined,
  figures: [],
  whoAndWhere: [],
};

/** The front page of each language: the newest article leads that is neither opinion nor sponsored. */
export const frontPage = definePage({
  kind: 'front',
  plan: planPages,
  view: frontView,
  isPublic: true,
  feeds: fullArticles,
  inSitemap: 'always',
  sitemap: 'pages',
  openGraphType: 'website',
  schemaType: 'CollectionPage',
  showsDescription: true,
  items: ({ lead, others, opinion }) =>
    [...(lead ? [lead] : []), ...others, ...opinion].map(teaserItem),
  breadcrumb: 'none',
  map: ({ lead }) => lead?.map,
  timeline: ({ story }) =>
    story && { title: story.link.text, events: story.events, extent: 'full' },
});

function planPages(site: SiteReader): readonly PageAddress[] {
  return site.languages.map(({ code: lang }) => {
    return { url: linksIn(site, lang).urls.front(lang), lang, subject: 'front' };
  });
}

function frontView({ lang, subject }: PageAddress, site: SiteReader): FrontView {
  const links = linksIn(site, lang);
  const articles = site.list(lang, subject).articles.map((path) => site.article(path));
  const { lead, others, opinion } = arrange(articles);
  if (lead === undefined) return emptyView;
  return {
    day: articles[0]?.day,
    lead: leadView(lead, site, links),
    others: others.map((article) => teaserOf(article, links)),
    opinion: opinion.map((article) => teaserOf(article, links)),
    story: storyView(lead, site, links),
    figures: latestFigures([lead, ...figureArticles(lead, site)], links).slice(0, limits.figures),
    whoAndWhere: mostNamed([lead, ...others, ...opinion])
      .slice(0, limits.entities)
      .flatMap((key) => site.entity(key) ?? [])
      .map(links.entity),
  };
}

/** Chooses the lead and sets opinion apart. @param articles newest first */
function arrange(articles: readonly ArticleReader[]) {
  const isLead = ({ kind }: ArticleReader) => kind !== 'sponsored' && !isOpinion(kind);
  const lead = articles.find(isLead) ?? articles[0];
  const rest = articles.filter((article) => article !== lead);
  const others = rest.filter(({ kind }) => !isOpinion(kind)).slice(0, limits.others);
  const opinion = rest.filter(({ kind }) => isOpinion(kind)).slice(0, limits.opinion);
  return { lead, others, opinion };
}

function leadView(lead: ArticleReader, site: SiteReader, links: Links): FrontView['lead'] {
  const picture = lead.leadPicture();
  return {
    ...teaserOf(lead, links),
    keyPoints: lead.keyPoints().slice(0, limits.keyPoints),
    picture: picture && pictureView(picture, site, links),
    map: mapView(lead.mapPlaces, lead.place, site, links),
  };
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
