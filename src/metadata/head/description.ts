import type { MetaElement } from '../../model/head-metadata.ts';
import type { PageContext } from './page-context.ts';

/**
 * The page's description and, for an article, its authors
 * (https://html.spec.whatwg.org/multipage/semantics.html#standard-metadata-names).
 */
export function descriptionMetas({ page, words }: PageContext): readonly MetaElement[] {
  const authors = page.kind === 'article' ? page.view.byline : [];
  return [
    ...(words.description === '' ? [] : [{ name: 'description', content: words.description }]),
    ...authors.map(({ text }) => ({ name: 'author', content: text })),
  ];
}
