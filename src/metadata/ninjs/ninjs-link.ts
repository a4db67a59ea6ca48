import type { LinkElement } from '../../model/head-metadata.ts';
import type { PageContext } from '../head/page-context.ts';

/** The link from the page of an article, or from one with earlier entries, to its IPTC ninjs file. */
export function ninjsLinks({ page, publication, url }: PageContext): readonly LinkElement[] {
  if (publication.leaveOut.includes('ninjs')) return [];
  if (page.kind !== 'article' && page.kind !== 'earlier') return [];
  if (page.view.availability !== 'published') return [];
  const type = 'application/json';
  return [{ rel: 'alternate', type, title: 'ninjs', href: `${url}ninjs.json` }];
}
