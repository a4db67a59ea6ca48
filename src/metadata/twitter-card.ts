import type { MetaElement } from '../model/head-metadata.ts';
import type { PageContext } from './page-context.ts';

/**
 * The form of the card on X; title, text and picture it takes from Open Graph
 * (https://developer.x.com/en/docs/x-for-websites/cards/overview/markup).
 */
export function twitterCardMetas({ page }: PageContext): readonly MetaElement[] {
  if (page.kind === 'not-found') return [];
  const withPicture = page.kind === 'article' && page.view.lead !== undefined;
  return [{ name: 'twitter:card', content: withPicture ? 'summary_large_image' : 'summary' }];
}
