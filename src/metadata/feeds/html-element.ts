import type { Element, ElementContent, Properties } from 'hast';

/** A child of an element; `undefined` is left out. */
export type HtmlChild = ElementContent | string | undefined;

/** Makes an HTML element as a hast node. Text is not escaped here; `toHtml` escapes it. */
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
