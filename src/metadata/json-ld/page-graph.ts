import { deskOf } from '../../pages/author-page.ts';
import { isAddedPage } from '../../pages/page-kinds.ts';
import { topicOf } from '../../pages/topics/topic-page.ts';
import type { PageContext } from '../head/page-context.ts';
import { articleNode } from './article-node.ts';
import { authorPageNode } from './author-node.ts';
import { breadcrumbNode } from './breadcrumb-node.ts';
import { entityNode } from './entity-node.ts';
import type { GraphNode, PageGraph } from './graph.ts';
import { articleId, deskId, entityId, storyId, topicId } from './node-ids.ts';
import { publisherNode } from './publisher-node.ts';
import { storyNode } from './story-node.ts';
import { topicNode } from './topic-node.ts';
import { webPageNode } from './web-page-node.ts';
import { websiteNode } from './website-node.ts';

/**
 * Makes the JSON-LD of a page: its subject, the page itself, its breadcrumb trail, the site and its
 * publisher. It contains only what the page shows. Undefined for the not-found page and if site.yaml
 * leaves JSON-LD out.
 */
export function pageGraph(context: PageContext): PageGraph | undefined {
  const { traits, publication } = context;
  if (!traits.isPublic || publication.leaveOut.includes('json-ld')) return undefined;
  const subject = subjectNode(context);
  const nodes = [
    subject?.node,
    webPageNode(context, subject?.id),
    breadcrumbNode(context),
    websiteNode(context),
    publisherNode(context),
  ];
  return {
    '@context': 'https://schema.org',
    '@graph': nodes.filter((node) => node !== undefined),
  };
}

interface Subject {
  /** The node's `@id`. */
  readonly id: string;
  readonly node: GraphNode;
}

/** The thing that the page is about; undefined for lists and other pages without a single subject. */
function subjectNode(context: PageContext): Subject | undefined {
  const { page, input } = context;
  if (isAddedPage(page)) return undefined;
  switch (page.kind) {
    case 'article': {
      const article = input.site.article(page.subject);
      return { id: articleId(context), node: articleNode(article, page.view, context) };
    }
    case 'story':
      return { id: storyId(page.url, context), node: storyNode(page.view, context) };
    case 'topic': {
      const topic = topicOf(page.subject, input.site);
      return topic && { id: topicId(topic, context), node: topicNode(topic, page.view, context) };
    }
    case 'author': {
      const id = authorIdOf(context);
      return id === undefined ? undefined : { id, node: authorPageNode(id, page.view, context) };
    }
    case 'person':
    case 'place':
    case 'organisation': {
      const entity = input.site.entity(page.subject);
      return (
        entity && {
          id: entityId(entity, context),
          node: entityNode(entity, page.view, context),
        }
      );
    }
    case 'earlier':
    case 'front':
    case 'section':
    case 'directory':
    case 'topics':
    case 'figures':
    case 'figure':
    case 'day':
    case 'month':
    case 'archives':
    case 'feeds':
    case 'search':
    case 'static':
    case 'offline':
    case 'not-found':
      return undefined;
  }
  return page satisfies never;
}

/** The `@id` of the author whose page it is. */
function authorIdOf(context: PageContext): string | undefined {
  const { page, input } = context;
  const desk = deskOf(page.subject, input.site);
  if (desk !== undefined) return deskId(desk, context);
  const person = input.site.entity(page.subject);
  return person && entityId(person, context);
}
