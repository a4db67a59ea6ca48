import type { FunctionComponent } from 'preact';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** Returns a function that renders a layout's props to a complete HTML document. */
export function documentRenderer<Props extends object>(
  layout: FunctionComponent<Props>,
): (props: Props) => string {
  return (props) => `<!doctype html>${renderToString(h(layout, props))}\n`;
}
