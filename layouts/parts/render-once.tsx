import { type FunctionComponent, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Surroundings } from './layout-props.ts';
import { rawChild } from './raw-html.ts';

/** What is the same on every page of one language. */
export type EditionProps = Pick<Surroundings, 'edition' | 'strings'>;

/**
 * Makes of a part that shows nothing of its page one that is rendered once for each language, and
 * put into every further page as the text that came of it. That it shows nothing of its page, its
 * props see to.
 */
export function renderOnce(part: FunctionComponent<EditionProps>): FunctionComponent<EditionProps> {
  const texts = new WeakMap<EditionProps['edition'], WeakMap<EditionProps['strings'], string>>();
  return ({ edition, strings }) => {
    const byStrings = texts.get(edition) ?? new WeakMap<EditionProps['strings'], string>();
    texts.set(edition, byStrings);
    const text = byStrings.get(strings) ?? renderToString(h(part, { edition, strings }));
    byStrings.set(strings, text);
    return rawChild(text);
  };
}
