import { articlesIn, type Site } from '../model/site.ts';
import type { ParsedStory } from '../model/story.ts';
import { type BodyView, bodyView } from './body-view.ts';
import { type EventView, storyEvents } from './event-view.ts';
import { type FigureView, figuresOf } from './figure-view.ts';
import { type EntityLink, type Links, linksIn } from './links.ts';
import type { PageOf } from './page.ts';
import { type Teaser, teaserOf } from './teaser.ts';

export interface StoryView {
  readonly name: string;
  readonly description: string;
  readonly body: BodyView;
  /** In the order in which they happened. */
  readonly events: readonly EventView[];
  /** Newest first. */
  readonly articles: readonly Teaser[];
  readonly figures: readonly FigureView[];
  readonly entities: readonly EntityLink[];
}

/** A page for each running story. */
export function storyPages(site: Site): readonly PageOf<'story', StoryView>[] {
  return site.languages.flatMap(({ code }) =>
    site.stories.map((story) => ({
      kind: 'story',
      url: linksIn(site, code).urls.story(code, story.id),
      lang: code,
      origin: story.path,
      view: storyView(story, site, linksIn(site, code)),
    })),
  );
}

function storyView(story: ParsedStory, site: Site, links: Links): StoryView {
  const articles = articlesIn(site, links.lang).filter((article) => article.story === story);
  return {
    name: links.said(story.names),
    description: links.said(story.descriptions),
    body: bodyView(story.body, site.otherMentions.get(story.path) ?? [], site, links),
    events: storyEvents(story, articles, site, links),
    articles: articles.map((article) => teaserOf(article, links)),
    figures: figuresOf(articles, links),
    entities: [...new Set(articles.flatMap(({ entities }) => entities))].map(links.entity),
  };
}
