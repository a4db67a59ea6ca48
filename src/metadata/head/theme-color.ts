import type { MetaElement } from '../../model/head-metadata.ts';
import { coloursIn, schemes } from '../../model/site/look.ts';
import type { PageContext } from './page-context.ts';

/** The colour of the browser's own interface (https://html.spec.whatwg.org/multipage/semantics.html#meta-theme-color). */
export function themeColorMetas({ publication }: PageContext): readonly MetaElement[] {
  return schemes.map((scheme) => ({
    name: 'theme-color',
    content: coloursIn(scheme, publication.look).paper,
    media: `(prefers-color-scheme: ${scheme})`,
  }));
}
