/** A `<meta>` element: `name` for most (`media` for colours), `property` for Open Graph (https://ogp.me/). */
export type MetaElement =
  | { readonly name: string; readonly content: string; readonly media?: string }
  | { readonly property: string; readonly content: string }
  | { readonly httpEquiv: 'refresh'; readonly content: string };

/** A `<link>` element. */
export interface LinkElement {
  readonly rel: string;
  readonly href: string;
  readonly type?: string;
  readonly title?: string;
  readonly hreflang?: string;
  readonly sizes?: string;
}

/** The machine-readable elements of a page's head. */
export interface HeadMetadata {
  readonly metas: readonly MetaElement[];
  readonly links: readonly LinkElement[];
  /** A JSON-LD graph as text, escaped for use inside `<script>`; undefined if the page has none. */
  readonly jsonLd: string | undefined;
}
