import { errorAt, type Problem } from '../../model/problem.ts';
import { quote } from '../issue-text.ts';
import type { YamlDocument } from './yaml-document.ts';

/** Reports each item of a list whose id an earlier item already has. */
export function repeatedIds(
  items: readonly { readonly id: string }[] | undefined,
  key: string,
  document: YamlDocument,
): Problem[] {
  const ids = (items ?? []).map(({ id }) => id);
  return ids.flatMap((id, index) => {
    if (ids.indexOf(id) === index) return [];
    const at = document.at([key, index, 'id']);
    const message = `the id ${quote(id)} is used twice in "${key}"`;
    return [errorAt(document.path, at, message, 'give each item its own id')];
  });
}
