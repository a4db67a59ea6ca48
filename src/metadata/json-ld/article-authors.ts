import type { Author } from '../../facts/article-facts.ts';
import type { PageContext } from '../head/page-context.ts';
import { entityId } from './node-ids.ts';

/** Who signs the article: a desk is an organisation, each with the page that tells about it. */
export function authorNode(author: Author, context: PageContext) {
  const { links, absolute } = context;
  const { text, href } = links.author(author);
  const about = { name: text, url: absolute(href) };
  return author.kind === 'desk'
    ? ({ '@type': 'Organization', ...about } as const)
    : ({ '@type': 'Person', '@id': entityId(author.person, context), ...about } as const);
}
