import type { ArticleReader } from '../../facts/article-reader.ts';
import type { SiteReader } from '../../facts/site-reader.ts';
import type { ArticleTimeline } from '../../model/site/article/article-facts.ts';
import type { Body } from '../../model/text/body.ts';
import { type EventView, eventViews } from './event-view.ts';
import type { Link, Links } from './links.ts';

/** The events of its story that an article shows. */
export interface TimelineView extends Omit<ArticleTimeline, 'events'> {
  readonly story: Link;
  readonly events: readonly EventView[];
}

/** The timeline of an article; undefined unless a text of it has a place for it. */
export function timelineInText(
  { parts }: Pick<Body, 'parts'>,
  article: ArticleReader,
  site: SiteReader,
  links: Links,
): TimelineView | undefined {
  const isPlaced = parts.some((part) => typeof part === 'object' && part.slot === 'timeline');
  return isPlaced ? timelineView(article, site, links) : undefined;
}

/** The timeline that the page of an article shows after its text; undefined if there is none, or if a text places it. */
export function timelineAfterText(
  article: ArticleReader,
  site: SiteReader,
  links: Links,
): TimelineView | undefined {
  return article.timeline?.extent === 'compact' ? timelineView(article, site, links) : undefined;
}

function timelineView(
  article: ArticleReader,
  site: SiteReader,
  links: Links,
): TimelineView | undefined {
  const { story, timeline } = article;
  if (timeline === undefined || story === undefined) return undefined;
  const { events, extent, isPart } = timeline;
  // An article does not link to itself.
  const own = links.to(article.url);
  return {
    story: links.story(story),
    events: eventViews(story.id, events, site, links).map((view) =>
      view.article?.href === own ? { ...view, article: undefined } : view,
    ),
    extent,
    isPart,
  };
}
