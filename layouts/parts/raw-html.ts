/** Marks text as HTML that is already safe: the sanitised body, or our own stylesheet. */
export function rawHtml(html: string): { readonly __html: string } {
  return { __html: html };
}
