import type { KeptKind } from './kept-pages.ts';

/** What the worker reads from the HTML of a page. */
export interface PageMarkup {
  /** Undefined for a page that is not kept. */
  readonly kind: KeptKind | undefined;
  /** Whether the page still registers a worker. */
  readonly registers: boolean;
  /** Paths of the files that it loads and that have a digest in their name, sorted. */
  readonly assets: readonly string[];
}

/** Reads a page of Dateline. In text, `<` and quotation marks are escaped, so that nothing else looks like markup. */
export function readMarkup(html: string): PageMarkup {
  const [, kind] = /<body class="page-(article|front|offline)"/.exec(html) ?? [];
  const assets = html.match(/\/[^\s"'(),\\]*[.-][0-9a-f]{16}[-.0-9]*\.[a-z0-9]+/g) ?? [];
  return {
    kind: isKept(kind) ? kind : undefined,
    registers: html.includes('<script>addEventListener("load",()=>navigator.serviceWorker'),
    assets: [...new Set(assets.filter((path) => path.includes('/assets/')))].sort(),
  };
}

function isKept(kind: string | undefined): kind is KeptKind {
  return kind === 'article' || kind === 'front' || kind === 'offline';
}

/** Whether a page cannot be shown as it is without a file: fonts and scripts. Of pictures, it has several sizes. */
export function isNeeded(asset: string): boolean {
  return /\.(?:woff2|js)$/.test(asset);
}
