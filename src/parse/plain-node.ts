import { fileStart, type Point } from '../model/point.ts';
import { defaultLanguageKey } from './fields/translated.ts';
import { QuotingAdvice } from './quoting-advice.ts';
import type { KeyPath, YamlDocument } from './yaml-document.ts';

/** A value of plain YAML (see `readPlainYaml`), with the places of all that is in it. */
export interface PlainNode {
  readonly data: unknown;
  readonly at: Point;
  /** A scalar as written, without quotation marks; undefined for a mapping or a list. */
  readonly source: string | undefined;
  readonly entries: ReadonlyMap<string, PlainEntry> | undefined;
  readonly items: readonly PlainNode[] | undefined;
}

/** A value of a mapping with the place of its key. */
export interface PlainEntry {
  readonly keyAt: Point;
  readonly node: PlainNode;
}

/** A scalar that stands at a place. */
export function scalarNode(data: unknown, source: string, at: Point): PlainNode {
  return { data, at, source, entries: undefined, items: undefined };
}

/** A mapping that begins at a place. */
export function mappingNode(entries: ReadonlyMap<string, PlainEntry>, at: Point): PlainNode {
  const data: Record<string, unknown> = {};
  for (const [key, { node }] of entries) data[key] = node.data;
  return { data, at, source: undefined, entries, items: undefined };
}

/** A list that begins at a place. */
export function listNode(items: readonly PlainNode[], at: Point): PlainNode {
  return { data: items.map((item) => item.data), at, source: undefined, entries: undefined, items };
}

/**
 * A document whose places are those that the YAML library's document would give.
 * @param text the YAML; it has no comments
 */
export function plainDocument(path: string, text: string, root: PlainNode): YamlDocument {
  return {
    path,
    data: root.data as Readonly<Record<string, unknown>>,
    at: (keys) => {
      const { node } = follow(root, keys);
      // The file's mapping as a whole is the file's head, not its first key.
      return node === root ? fileStart : node.at;
    },
    keyAt: (keys) => follow(root, keys).keyAt,
    sourceAt: (keys) => follow(root, keys).node.source,
    commented: [],
    quoting: new QuotingAdvice(text),
  };
}

/** Follows a path as far as it leads; an item of a list is its own key. */
function follow(root: PlainNode, keys: KeyPath): PlainEntry {
  let reached: PlainEntry = { keyAt: fileStart, node: root };
  for (const key of keys) {
    // A value in the default language stands without its mapping of languages.
    if (key === defaultLanguageKey && reached.node.entries === undefined) continue;
    const next = step(reached.node, key);
    if (next === undefined) break;
    reached = next;
  }
  return reached;
}

function step({ entries, items }: PlainNode, key: PropertyKey): PlainEntry | undefined {
  if (items === undefined) return entries?.get(String(key));
  const item = typeof key === 'number' ? items[key] : undefined;
  return item && { keyAt: item.at, node: item };
}
