import type { CreativeWorkSeries } from 'schema-dts';
import type { Story } from '../../model/site/fact-values.ts';
import type { StoryView } from '../../pages/story-page.ts';
import { absoluteUrl } from '../absolute-url.ts';
import type { PageContext } from '../head/page-context.ts';
import { nonEmpty, omitUndefined } from '../omit-undefined.ts';
import { referenceType } from './article-types.ts';
import { publisherId, storyId } from './node-ids.ts';

/*
 * A running story is a CreativeWorkSeries: works "that share certain properties", published one after
 * the other without a planned end (https://schema.org/CreativeWorkSeries). A Collection would be closed
 * and unordered. An Event would be what happened, not the reports about it.
 */

/** A reference to a story from one of its articles. */
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

/** A story on its own page, with its articles, newest first, as its parts. */
export function storyNode(view: StoryView, context: PageContext): CreativeWorkSeries {
  const { url, page, absolute, format } = context;
  return omitUndefined({
    '@type': 'CreativeWorkSeries',
    '@id': storyId(page.url, context),
    mainEntityOfPage: { '@id': url },
    name: view.name.text,
    description: view.description || undefined,
    url,
    inLanguage: page.lang,
    publisher: { '@id': publisherId(context) },
    hasPart: nonEmpty(
      view.articles.map(
        ({ headline, href, published, kind }) =>
          ({
            '@type': referenceType(kind),
            headline,
            url: absolute(href),
            inLanguage: page.lang,
            datePublished: format.machineDateTime(published),
          }) as const,
      ),
    ),
  });
}
