import type { Heading } from 'mdast';

/** An id at the end of a heading, in the form of Pandoc's header attributes. */
export const ownId = /\{#([a-z0-9]+(?:-[a-z0-9]+)*)\}$/;

/**
 * Removes `{#id}` from the end of a heading and returns the id. Such an id stays the same if the
 * text changes, and in every translation.
 */
export function takeOwnId(node: Heading): string | undefined {
  const last = node.children.at(-1);
  if (last?.type !== 'text') return undefined;
  const text = last.value.trimEnd();
  const [written, id] = ownId.exec(text) ?? [];
  if (written === undefined) return undefined;
  last.value = text.slice(0, -written.length).trimEnd();
  return id;
}
