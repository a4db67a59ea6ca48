import type { Definition, Image, Link, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { contextOf } from '../body-context.ts';
import { walk, walkType } from '../walk.ts';
import { checkUnusedDefinition } from './links.ts';

/**
 * Replaces reference links and images (`[text][ref]`, `![alt][ref]`) by inline ones, so that later
 * transforms see one form only, and removes the definitions. Of two definitions with the same label
 * the first counts, as in CommonMark (https://spec.commonmark.org/0.31.2/#matches).
 */
export function references(tree: Root, file: VFile): void {
  const context = contextOf(file);
  if (!context.types.has('definition')) return;
  const definitions = collect(tree);
  context.types.add('link').add('image');
  const used = new Set<Definition>();
  walk(tree, (node) => {
    if (!('children' in node)) return;
    const children: readonly RootContent[] = node.children;
    if (!children.some(isReferenceOrDefinition)) return;
    const resolved = children
      .filter((child) => child.type !== 'definition')
      .map((child) => resolve(child, definitions, used));
    Object.assign(node, { children: resolved });
  });
  for (const definition of definitions.values()) {
    if (!used.has(definition)) checkUnusedDefinition(definition, context);
  }
}

function isReferenceOrDefinition(node: RootContent): boolean {
  return (
    node.type === 'definition' || node.type === 'linkReference' || node.type === 'imageReference'
  );
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
  const { url, title } = definition;
  const position = node.position === undefined ? {} : { position: node.position };
  if (node.type === 'linkReference') {
    const link: Link = {
      type: 'link',
      url,
      title: title ?? null,
      children: node.children,
      ...position,
    };
    return link;
  }
  const image: Image = {
    type: 'image',
    url,
    title: title ?? null,
    alt: node.alt ?? '',
    ...position,
  };
  return image;
}
