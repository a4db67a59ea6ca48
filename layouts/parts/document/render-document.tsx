import type { FunctionComponent } from 'preact';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';

/**
 * Returns a function that renders a layout's props to a complete HTML document. It throws TypeError if the layout is no
 * component, or renders no document.
 */
export function documentRenderer<Props extends object>(
  layout: FunctionComponent<Props>,
): (props: Props) => string {
  return (props) => {
    if (typeof layout !== 'function') throw new TypeError('its default export is not a component');
    const html = renderToString(h(layout, props));
    if (/^<html[\s>]/.test(html)) return `<!doctype html>${html}\n`;
    throw new TypeError('it returns no page, which is <Document context={context} page={page}>');
  };
}
