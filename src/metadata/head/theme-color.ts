import type { MetaElement } from '../../model/head-metadata.ts';
import { siteColours } from './site-colours.ts';

/** The colour of the browser's own interface (https://html.spec.whatwg.org/multipage/semantics.html#meta-theme-color). */
export function themeColorMetas(): readonly MetaElement[] {
  return (['light', 'dark'] as const).map((scheme) => ({
    name: 'theme-color',
    content: siteColours.paper[scheme],
    media: `(prefers-color-scheme: ${scheme})`,
  }));
}
