import type { Author } from '../../facts/article-reader.ts';
import type { PageContext } from '../head/page-context.ts';
import { deskId, entityId } from './node-ids.ts';

/** An author of an article, with the URL of the author's page. A desk is an organisation. */
export function authorNode(author: Author, context: PageContext) {
  const { links, absolute } = context;
  const { text, href } = links.author(author);
  const named = { name: text, url: absolute(href) };
  return author.kind === 'desk'
    ? ({ '@type': 'Organization', '@id': deskId(author.desk, context), ...named } as const)
    : ({ '@type': 'Person', '@id': entityId(author.person, context), ...named } as const);
}
