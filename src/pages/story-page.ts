import { groupBy } from '../model/grouping.ts';
import { once } from '../model/once.ts';
import { type Article, articlesIn, type Site, standsIn, textIn } from '../model/site.ts';
import type { ParsedStory } from '../model/story.ts';
import { type ArchiveLink, monthLinks } from './archive-links.ts';
import { type BodyView, textView } from './body-view.ts';
import { type EventView, storyEvents } from './event-view.ts';
import { wholeArticles } from './feed-urls.ts';
import { type FigureView, figuresOf } from './figure-view.ts';
import { type InputDigests, listDigest } from './input-digests.ts';
import { type EntityLink, type Links, linksIn, type Words } from './links.ts';
import type { Plan } from './page.ts';
import { definePage, none, nothing } from './page-kind.ts';
import { storyInputs } from './story-inputs.ts';
import { type Teaser, teaserOf } from './teaser.ts';

export interface StoryView {
  readonly name: Words;
  readonly description: string;
  readonly body: BodyView;
  /** In the order in which they happened. */
  readonly events: readonly EventView[];
  /** The newest, at most `mostShown`. */
  readonly articles: readonly Teaser[];
  /** Months of the archive in which the story has more than is shown; empty where all is shown. */
  readonly earlier: readonly ArchiveLink[];
  readonly figures: readonly FigureView[];
  readonly entities: readonly EntityLink[];
}

/** How much of each a story's page lists. */
const mostShown = 60;
const mostEntities = 120;

/** A page for each running story, in each edition in which it stands. */
export const storyPage = definePage({
  kind: 'story',
  plan: planPages,
  isPublic: true,
  feeds: wholeArticles,
  inSitemap: 'always',
  sitemap: 'pages',
  openGraphType: 'website',
  schemaType: 'CollectionPage',
  showsDescription: true,
  items: none,
  breadcrumb: none,
  map: nothing,
  timeline: ({ name, events }) => ({ title: name.text, events, extent: 'full' }),
});

function planPages(site: Site, digests: InputDigests): readonly Plan<StoryView>[] {
  return site.languages.flatMap(({ code }) => {
    const links = linksIn(site, code);
    const byStory = once(() => groupBy(articlesIn(site, code), (article) => article.story));
    const standing = site.stories.filter((story) => standsIn(site, story, code));
    return standing.map((story) => {
      const articles = () => byStory().get(story) ?? [];
      const earlier = once(() => monthLinks(articles().slice(mostShown), links));
      return {
        url: links.urls.story(code, story.id),
        lang: code,
        origin: story.path,
        inputs: () => [
          listDigest([story, earlier()]),
          digests.text(textIn(site, story, code), code),
          ...storyInputs(story, articles(), site, digests, code),
          ...articles().slice(0, mostShown).map(digests.teaser),
          ...entitiesOf(articles()).map((entity) => digests.entity(entity, code)),
        ],
        view: () => ({ ...storyView(story, articles(), site, links), earlier: earlier() }),
      };
    });
  });
}

function storyView(
  story: ParsedStory,
  articles: readonly Article[],
  site: Site,
  links: Links,
): Omit<StoryView, 'earlier'> {
  return {
    name: links.name(story.names),
    description: links.own(story.descriptions),
    body: textView(textIn(site, story, links.lang), site, links),
    events: storyEvents(story, site, links),
    articles: articles.slice(0, mostShown).map((article) => teaserOf(article, links)),
    figures: figuresOf(articles, links),
    entities: entitiesOf(articles).map(links.entity),
  };
}

function entitiesOf(articles: readonly Article[]): Article['entities'] {
  return [...new Set(articles.flatMap(({ entities }) => entities))].slice(0, mostEntities);
}
