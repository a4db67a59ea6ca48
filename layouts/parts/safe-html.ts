import type { VNode } from 'preact';
import { jsxTemplate } from 'preact/jsx-runtime';

/** Marks a text as safe HTML, for `dangerouslySetInnerHTML`. Use it only for sanitised or our own HTML and CSS. */
export function safeHtml(html: string): { readonly __html: string } {
  return { __html: html };
}

/** Makes safe HTML a child among others, without a wrapper element. */
export function safeChild(html: string): VNode {
  return jsxTemplate([html]);
}
