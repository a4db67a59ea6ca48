import type { KeyPath } from '../../model/position.ts';
import type { SitePageLink } from '../../model/site/article/author-details.ts';
import type { Reference } from '../../model/site/reference.ts';

/** An id with its key path; undefined if there is no id. */
export function referenceAt(id: string | undefined, at: KeyPath): Reference | undefined {
  return id === undefined ? undefined : { id, at };
}

/** A link to a page with its key path; undefined if there is no URL. */
export function pageLinkAt(url: string | undefined, at: KeyPath): SitePageLink | undefined {
  return url === undefined ? undefined : { url, at };
}

/** The ids of a list, each with its key path. */
export function referencesAt(ids: readonly string[], at: KeyPath): Reference[] {
  return ids.map((id, index) => ({ id, at: [...at, index] }));
}
