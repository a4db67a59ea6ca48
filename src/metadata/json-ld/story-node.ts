import type { CreativeWorkSeries } from 'schema-dts';
import type { Story } from '../../model/site/fact-values.ts';
import type { StoryView } from '../../pages/story-page.ts';
import { absoluteUrl } from '../absolute-url.ts';
import type { PageContext } from '../head/page-context.ts';
import { known, some } from './known.ts';
import { publisherId, storyId } from './node-ids.ts';

/*
 * A running story is a CreativeWorkSeries: works "that share certain properties" and are published
 * one after the other, without an end that is known (https://schema.org/CreativeWorkSeries). A
 * Collection would be closed and without order; an Event would be the thing that happened, of
 * which the story is the telling.
 */

/** A story where an article says that it is part of it. */
export function storyReference(story: Story, context: PageContext) {
  const { publication, links } = context;
  const url = links.urls.story(links.lang, story.id);
  return {
    '@type': 'CreativeWorkSeries',
    '@id': storyId(url, context),
    name: links.name(story.names).text,
    url: absoluteUrl(publication, url),
    inLanguage: links.lang,
  } as const;
}

/** A story on its own page, with its articles, newest first. */
export function storyNode(view: StoryView, context: PageContext): CreativeWorkSeries {
  const { url, page, absolute, format } = context;
  return known({
    '@type': 'CreativeWorkSeries',
    '@id': storyId(page.url, context),
    mainEntityOfPage: { '@id': url },
    name: view.name.text,
    description: view.description || undefined,
    url,
    inLanguage: page.lang,
    publisher: { '@id': publisherId(context) },
    hasPart: some(
      view.articles.map(
        ({ headline, href, published }) =>
          ({
            '@type': 'NewsArticle',
            headline,
            url: absolute(href),
            inLanguage: page.lang,
            datePublished: format.machineDateTime(published),
          }) as const,
      ),
    ),
  });
}
