import type { FunctionComponent } from 'preact';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** Makes of a layout a function that gives the whole HTML document. */
export function rendererOf<Props extends object>(
  layout: FunctionComponent<Props>,
): (props: Props) => string {
  return (props) => `<!doctype html>${renderToString(h(layout, props))}\n`;
}
