/// <reference lib="dom" />
import { excerpt } from './excerpt.ts';
import type { FoundArticle } from './search-index.ts';

/** What results depend on besides the article. */
export interface ResultContext {
  readonly template: HTMLTemplateElement;
  /** The root of the site. */
  readonly root: string;
  /** The words that were searched for. */
  readonly text: string;
  /** The name of a place by its id; undefined if it has none. */
  readonly placeName: (id: string) => string | undefined;
}

/** A result as a copy of the page's template. All content is set as text, never as HTML. */
export function resultItem(
  { raw_url, content, locations, meta }: FoundArticle,
  { template, root, text, placeName }: ResultContext,
): DocumentFragment {
  const item = template.content.cloneNode(true) as DocumentFragment;
  const part = (selector: string) => {
    const element = item.querySelector<HTMLElement>(selector);
    if (element === null) throw new TypeError(`the template has no ${selector}`);
    return element;
  };
  const link = part('a') as HTMLAnchorElement;
  link.href = root + raw_url.replace(/^\/+/, '');
  link.replaceChildren(...markedParts(meta.title, text, []));
  part('.teaser-standfirst').replaceChildren(...markedParts(content, text, locations));
  for (const label of item.querySelectorAll<HTMLElement>('.kind')) {
    if (label.dataset.kind !== meta.kind) label.remove();
  }
  if (meta.kind === '') part('.kicker').remove();
  const place = placeName(meta.place);
  if (place === undefined) part('.place').remove();
  else part('.place').textContent = place;
  const time = part('time') as HTMLTimeElement;
  time.dateTime = meta.day;
  time.textContent = meta.date;
  return item;
}

function markedParts(
  content: string,
  text: string,
  locations: readonly number[],
): readonly (string | HTMLElement)[] {
  return excerpt(content, text, locations).map(([words, isMarked]) => {
    if (!isMarked) return words;
    const mark = document.createElement('mark');
    mark.textContent = words;
    return mark;
  });
}
