import { type FunctionComponent, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { lazyByObject } from '../../../src/model/lazy.ts';
import { safeChild } from '../safe-html.ts';
import type { LayoutContext } from './layout-props.ts';

/** The parts of the context that are the same on every page of a language. */
export type EditionProps = Pick<LayoutContext, 'edition' | 'strings'>;

/**
 * Returns a component that renders another one once for each edition and puts the resulting HTML into all
 * further pages. The type of the props ensures that the component cannot depend on its page.
 */
export function memoizeByEdition(
  component: FunctionComponent<EditionProps>,
): FunctionComponent<EditionProps> {
  const htmlIn = lazyByObject((edition: EditionProps['edition']) =>
    lazyByObject((strings: EditionProps['strings']) =>
      renderToString(h(component, { edition, strings })),
    ),
  );
  return ({ edition, strings }) => safeChild(htmlIn(edition)(strings));
}
