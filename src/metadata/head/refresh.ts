import type { MetaElement } from '../../model/head-metadata.ts';
import type { PageContext } from './page-context.ts';

/**
 * Makes browsers load the page of running live coverage again, if its front matter asks for it
 * (https://html.spec.whatwg.org/multipage/semantics.html#attr-meta-http-equiv-refresh).
 */
export function refreshMetas({ page }: PageContext): readonly MetaElement[] {
  const seconds = page.kind === 'article' ? page.view.live?.refresh : undefined;
  return seconds === undefined ? [] : [{ httpEquiv: 'refresh', content: String(seconds) }];
}
