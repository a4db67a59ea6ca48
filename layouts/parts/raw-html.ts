import type { VNode } from 'preact';
import { jsxTemplate } from 'preact/jsx-runtime';

/** Marks text as HTML that is already safe: the sanitised body, or our own stylesheet. */
export function rawHtml(html: string): { readonly __html: string } {
  return { __html: html };
}

/** HTML that is already safe, as a child among others: with no element of its own around it. */
export function rawChild(html: string): VNode {
  return jsxTemplate([html]);
}
