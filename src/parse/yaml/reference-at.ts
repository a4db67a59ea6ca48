import type { KeyPath } from '../../model/position.ts';
import type { Reference } from '../../model/site/reference.ts';

/** An id with its key path; undefined if there is no id. */
export function referenceAt(id: string | undefined, at: KeyPath): Reference | undefined {
  return id === undefined ? undefined : { id, at };
}

/** The ids of a list, each with its key path. */
export function referencesAt(ids: readonly string[], at: KeyPath): Reference[] {
  return ids.map((id, index) => ({ id, at: [...at, index] }));
}
