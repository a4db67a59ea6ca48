import type { LinkElement } from '../../model/head-metadata.ts';
import type { PageContext } from '../head/page-context.ts';

/** The link from an article's page to its IPTC ninjs file. */
export function ninjsLinks({ page, publication, url }: PageContext): readonly LinkElement[] {
  if (publication.leaveOut.includes('ninjs')) return [];
  if (page.kind !== 'article' || page.view.availability !== 'published') return [];
  const type = 'application/json';
  return [{ rel: 'alternate', type, title: 'ninjs', href: `${url}ninjs.json` }];
}
