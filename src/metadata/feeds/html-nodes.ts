import type { Element, ElementContent, Properties } from 'hast';

/** What may stand in an element: `undefined` for nothing, so that parts can be left out in place. */
export type HtmlChild = ElementContent | string | undefined;

/** Makes an element of HTML as data; who writes it as text escapes what must be. */
export function htmlElement(
  tagName: string,
  properties: Properties,
  ...children: readonly HtmlChild[]
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.flatMap((child) => {
      if (child === undefined) return [];
      return [typeof child === 'string' ? { type: 'text' as const, value: child } : child];
    }),
  };
}
