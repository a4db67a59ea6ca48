import type { MetaElement } from '../../model/head-metadata.ts';
import { pageKinds } from '../../pages/page-kinds.ts';
import type { PageContext } from './page-context.ts';
import { sharedPicture } from './shared-picture.ts';

/**
 * The form of the card on X and its picture; title, text and the picture's words it takes from Open
 * Graph (https://developer.x.com/en/docs/x-for-websites/cards/overview/markup).
 */
export function twitterCardMetas(context: PageContext): readonly MetaElement[] {
  if (!pageKinds[context.page.kind].isPublic) return [];
  const picture = sharedPicture(context);
  if (picture === undefined) return [{ name: 'twitter:card', content: 'summary' }];
  return [
    { name: 'twitter:card', content: 'summary_large_image' },
    { name: 'twitter:image', content: picture.url },
  ];
}
