import type { KeyPath } from '../model/position.ts';
import type { Reference } from '../model/reference.ts';
import type { YamlDocument } from './yaml-document.ts';

/** An id with the place where it is written; undefined where there is no id. */
export function referenceAt(
  id: string | undefined,
  document: YamlDocument,
  keys: KeyPath,
): Reference | undefined {
  return id === undefined ? undefined : { id, at: document.at(keys) };
}

/** The ids of a list, each with the place where it is written. */
export function referencesAt(
  ids: readonly string[],
  document: YamlDocument,
  keys: KeyPath,
): Reference[] {
  return ids.map((id, index) => ({ id, at: document.at([...keys, index]) }));
}
