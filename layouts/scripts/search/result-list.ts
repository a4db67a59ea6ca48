/// <reference lib="dom" />
import type { NearName } from './near-names.ts';
import type { PageData } from './page-data.ts';
import type { PageElements } from './page-elements.ts';
import { type Query, writeQuery } from './query.ts';
import { type ResultContext, resultItem } from './result-item.ts';
import type { Found } from './search-index.ts';

/** Results that are loaded and shown at once. */
const pageSize = 10;

/** What the list shows besides the results. */
export interface Shown {
  /** The query with which they were found. */
  readonly shown: Query;
  readonly names: readonly NearName[];
  readonly placeName: ResultContext['placeName'];
  /** Whether no later search has begun. */
  readonly isCurrent: () => boolean;
}

/** Returns functions that write names and results into the page. */
export function resultWriter(elements: PageElements, { root, words }: PageData) {
  const { results, more, template, status } = elements;
  const clear = (): void => {
    results.replaceChildren();
    for (const element of [elements.near, elements.names, more]) element.hidden = true;
    status.textContent = '';
    more.onclick = null;
  };
  const show = async (found: Found, { shown, names, placeName, isCurrent }: Shown) => {
    const context = { template, root, placeName, text: shown.text };
    const load = async (from: number) => {
      const next = found.results.slice(from, from + pageSize);
      const articles = await Promise.all(next.map(({ data }) => data()));
      return articles.map((article) => resultItem(article, context));
    };
    const first = await load(0);
    if (!isCurrent()) return false;
    writeNames(names, elements, words);
    results.replaceChildren(...first);
    more.hidden = found.results.length <= pageSize;
    more.onclick = async () => {
      const from = results.childElementCount;
      const next = await load(from);
      if (!isCurrent()) return;
      results.append(...next);
      more.hidden = found.results.length <= results.childElementCount;
      results.children[from]?.querySelector('a')?.focus();
    };
    return true;
  };
  return { clear, show };
}

/** Writes the names near the words: what the reader may have meant, and the pages of those named. */
function writeNames(
  names: readonly NearName[],
  { near, names: nav }: PageElements,
  words: PageData['words'],
): void {
  const meant = names.filter(({ isCorrected }) => isCorrected).slice(0, 1);
  near.hidden = meant.length === 0;
  near.replaceChildren(
    `${words.didYouMean} `,
    ...meant.map(({ name }) => link(name, writeQuery({ text: name, filters: {}, order: '' }))),
  );
  nav.hidden = names.length === 0;
  const list = document.createElement('ul');
  for (const { name, href } of names) {
    const item = document.createElement('li');
    item.append(link(name, href));
    list.append(item);
  }
  nav.replaceChildren(list);
}

function link(text: string, href: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = href;
  anchor.dir = 'auto';
  anchor.textContent = text;
  return anchor;
}
