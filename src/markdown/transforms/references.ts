import type { Definition, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { contextOf } from '../body-context.ts';
import { replaceNodes, walkType } from '../walk.ts';
import { checkUnusedDefinition } from './links.ts';

/**
 * Replaces reference links and images (`[text][ref]`, `![alt][ref]`) by inline ones, so that later
 * transforms see one form only, and removes the definitions. Of two definitions with the same label
 * the first counts, as in CommonMark (https://spec.commonmark.org/0.31.2/#matches).
 */
export function references(tree: Root, file: VFile): void {
  const context = contextOf(file);
  const definitions = collect(tree);
  if (definitions.size === 0) return;
  const used = new Set<Definition>();
  replaceNodes(tree, (node) =>
    node.type === 'definition' ? [] : resolve(node, definitions, used),
  );
  for (const definition of definitions.values()) {
    if (!used.has(definition)) checkUnusedDefinition(definition, context);
  }
}

function collect(tree: Root): ReadonlyMap<string, Definition> {
  const found = new Map<string, Definition>();
  walkType(tree, 'definition', (node) => {
    const key = node.identifier.toUpperCase();
    if (!found.has(key)) found.set(key, node);
  });
  return found;
}

function resolve(
  node: RootContent,
  definitions: ReadonlyMap<string, Definition>,
  used: Set<Definition>,
): RootContent {
  if (node.type !== 'linkReference' && node.type !== 'imageReference') return node;
  const definition = definitions.get(node.identifier.toUpperCase());
  if (definition === undefined) return node;
  used.add(definition);
  const { url, title = null } = definition;
  const { position } = node;
  const address = { url, title, ...(position && { position }) };
  return node.type === 'linkReference'
    ? { type: 'link', ...address, children: node.children }
    : { type: 'image', ...address, alt: node.alt ?? '' };
}
