import type { MetaElement } from '../../model/head-metadata.ts';
import type { PageContext } from './page-context.ts';

/**
 * Lets search engines index published pages and show previews of any length, and keeps all other pages
 * out of the index (https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag).
 */
export function robotsMetas({ page, traits }: PageContext): readonly MetaElement[] {
  const hidden =
    !traits.isPublic ||
    ((page.kind === 'article' || page.kind === 'earlier') &&
      page.view.availability !== 'published');
  const content = hidden ? 'noindex' : 'max-image-preview:large, max-snippet:-1';
  return [{ name: 'robots', content }];
}
