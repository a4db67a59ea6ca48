import type { MetaElement } from '../../model/head-metadata.ts';
import type { PageContext } from './page-context.ts';
import { previewPicture } from './preview-picture.ts';

/**
 * Type and picture of the page's card on X, which takes title, description and alternative text from
 * Open Graph (https://developer.x.com/en/docs/x-for-websites/cards/overview/markup).
 */
export function twitterCardMetas(context: PageContext): readonly MetaElement[] {
  if (!context.traits.isPublic) return [];
  const picture = previewPicture(context);
  if (picture === undefined) return [{ name: 'twitter:card', content: 'summary' }];
  return [
    { name: 'twitter:card', content: 'summary_large_image' },
    { name: 'twitter:image', content: picture.url },
  ];
}
