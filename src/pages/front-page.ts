import type { ParsedEntity } from '../model/entity.ts';
import type { LanguageCode } from '../model/language.ts';
import type { MapView } from '../model/locator-map.ts';
import { compareText } from '../model/order.ts';
import { type Article, articlesIn, entityKey, type Site } from '../model/site.ts';
import { type EventView, storyEvents } from './event-view.ts';
import { wholeArticles } from './feed-urls.ts';
import { type FigureView, figuresOf } from './figure-view.ts';
import type { InputDigests } from './input-digests.ts';
import { type EntityLink, type Link, type Links, linksIn } from './links.ts';
import { mapView } from './map-view.ts';
import type { Plan } from './page.ts';
import { definePage } from './page-kind.ts';
import { type PictureView, pictureView } from './picture-view.ts';
import { storyInputs } from './story-inputs.ts';
import { type Teaser, teaserItem, teaserOf } from './teaser.ts';

export interface FrontView {
  /** The day of the newest article, `YYYY-MM-DD`; undefined before the first article. */
  readonly day: string | undefined;
  readonly lead:
    | (Teaser & {
        readonly keyPoints: readonly string[];
        readonly picture: PictureView | undefined;
        /** In the place of a picture. */
        readonly map: MapView | undefined;
      })
    | undefined;
  readonly others: readonly Teaser[];
  /** The running story to which the lead belongs, with the last that happened in it. */
  readonly story:
    | { readonly link: Link; readonly description: string; readonly events: readonly EventView[] }
    | undefined;
  readonly figures: readonly FigureView[];
  readonly whoAndWhere: readonly EntityLink[];
}

/** How much of each the front page shows, however much there is. */
const most = { keyPoints: 3, others: 30, events: 8, figures: 4, entities: 18 };

/** The front page of each language: the newest article leads. */
export const frontPage = definePage({
  kind: 'front',
  plan: planPages,
  isPublic: true,
  feeds: wholeArticles,
  inSitemap: 'always',
  sitemap: 'pages',
  openGraphType: 'website',
  schemaType: 'CollectionPage',
  showsDescription: true,
  items: ({ lead, others }) => (lead ? [lead, ...others] : others).map(teaserItem),
  breadcrumb: 'none',
  map: ({ lead }) => lead?.map,
  timeline: ({ story }) =>
    story && { title: story.link.text, events: story.events, extent: 'full' },
});

function planPages(site: Site, digests: InputDigests): readonly Plan<FrontView>[] {
  return site.languages.map(({ code }) => {
    const links = linksIn(site, code);
    const articles = articlesIn(site, code);
    return {
      url: links.urls.front(code),
      lang: code,
      inputs: () => inputsOf(articles, site, digests, code),
      view: () => frontView(articles, site, links),
    };
  });
}

function inputsOf(
  articles: readonly Article[],
  site: Site,
  digests: InputDigests,
  lang: LanguageCode,
): readonly string[] {
  const entity = (each: ParsedEntity) => digests.entity(each, lang);
  const [lead] = articles;
  if (lead === undefined) return [];
  const shown = articles.slice(0, 1 + most.others);
  return [
    lead.keyPointsDigest,
    lead.figuresDigest,
    ...digests.lead(lead),
    ...lead.mapPlaces.map(entity),
    digests.countries(),
    ...shown.map(digests.teaser),
    ...mostNamed(shown).slice(0, most.entities).map(entity),
    ...(lead.story === undefined
      ? []
      : storyInputs(lead.story, ofStoryOf(lead, articles), site, digests, lang)),
  ];
}

/** The articles of the story that leads. */
function ofStoryOf({ story }: Article, articles: readonly Article[]): readonly Article[] {
  return story === undefined ? [] : articles.filter((article) => article.story === story);
}

function frontView(articles: readonly Article[], site: Site, links: Links): FrontView {
  const [lead] = articles;
  if (lead === undefined) {
    return { day: undefined, lead, others: [], story: undefined, figures: [], whoAndWhere: [] };
  }
  const ofStory = ofStoryOf(lead, articles);
  const text = lead.text();
  return {
    day: lead.day,
    lead: {
      ...teaserOf(lead, links),
      keyPoints: text.keyPoints.slice(0, most.keyPoints),
      picture: text.lead && pictureView(text.lead, site, links),
      map: mapView(lead.mapPlaces, lead.place, site, links),
    },
    others: articles.slice(1, 1 + most.others).map((article) => teaserOf(article, links)),
    story: lead.story && {
      link: links.story(lead.story),
      description: links.own(lead.story.descriptions),
      events: storyEvents(lead.story, site, links).slice(-most.events),
    },
    figures: figuresOf([lead, ...ofStory], links).slice(0, most.figures),
    whoAndWhere: mostNamed(articles.slice(0, 1 + most.others))
      .slice(0, most.entities)
      .map(links.entity),
  };
}

function mostNamed(articles: readonly Article[]) {
  const counts = new Map<Article['entities'][number], number>();
  for (const entity of articles.flatMap(({ entities }) => entities)) {
    counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || compareText(entityKey(a), entityKey(b)))
    .map(([entity]) => entity);
}
