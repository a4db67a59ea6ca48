import type { HeadMetadata, LinkElement, MetaElement } from '../model/head-metadata.ts';
import type { Page } from '../pages/page-kinds.ts';
import { absoluteUrl } from './absolute-url.ts';
import type { MetadataInput } from './metadata-input.ts';

/** What stands in the head of a page for machines. */
export function headMetadata(page: Page, input: MetadataInput): HeadMetadata {
  return { metas: metas(page, input), links: links(page, input), jsonLd: undefined };
}

function metas(page: Page, input: MetadataInput): readonly MetaElement[] {
  const description = { name: 'description', content: input.wordsOf(page).description };
  return page.kind === 'not-found'
    ? [description, { name: 'robots', content: 'noindex' }]
    : [description];
}

function links(page: Page, { site }: MetadataInput): readonly LinkElement[] {
  if (page.kind === 'not-found') return [];
  return [{ rel: 'canonical', href: absoluteUrl(site.publication, page.url) }];
}
