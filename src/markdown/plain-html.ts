import type { Heading, List, ListItem, PhrasingContent, Root, RootContent } from 'mdast';
import type { MarkupNode } from './nodes.ts';
import { escapedAttribute, plainInline } from './plain-inline.ts';

/**
 * Writes a tree as HTML. The blocks that articles are made of (paragraphs, headings, lists,
 * quotations, with names, links and emphasis in them) are written here, at a tenth of the cost of
 * two more trees; it names every element and attribute itself, so there is nothing to sanitise.
 * Every block that holds anything else is left to remark-html and its sanitiser.
 * @param others writes a tree with remark-html
 */
export function writeHtml(tree: Root, others: (tree: Root) => string): string {
  const blocks: string[] = [];
  for (const child of tree.children) {
    const html = plainBlock(child) ?? others({ type: 'root', children: [child] }).trimEnd();
    // What is no element, or nothing at all, is set apart in other ways than blocks are.
    if (!html.endsWith('>')) return others(tree);
    blocks.push(html);
  }
  return blocks.join('\n');
}

function plainBlock(node: RootContent): string | undefined {
  switch (node.type) {
    case 'paragraph':
      return node.data === undefined ? element('p', plainInline(node.children)) : undefined;
    case 'heading':
      return heading(node);
    case 'list':
      return list(node);
    case 'blockquote':
      return node.data === undefined
        ? element('blockquote', lines(node.children.map(plainBlock)))
        : undefined;
    case 'thematicBreak':
      return node.data === undefined ? '<hr>' : undefined;
    case 'markup':
      return quotation(node);
    default:
      return undefined;
  }
}

function element(name: string, inside: string | undefined, attributes = ''): string | undefined {
  return inside === undefined ? undefined : `<${name}${attributes}>${inside}</${name}>`;
}

/** Blocks each on a line of its own. */
function lines(blocks: readonly (string | undefined)[]): string | undefined {
  if (blocks.includes(undefined)) return undefined;
  return blocks.length === 0 ? '\n' : `\n${blocks.join('\n')}\n`;
}

function heading({ depth, data, children }: Heading): string | undefined {
  const id = data === undefined ? '' : idOf(data);
  return id === undefined || depth === 1
    ? undefined
    : element(`h${depth}`, plainInline(children), id);
}

function idOf({ hProperties = {}, ...others }: NonNullable<Heading['data']>): string | undefined {
  const { id, ...more } = hProperties;
  if (typeof id !== 'string' || Object.keys({ ...more, ...others }).length > 0) return undefined;
  return ` id="${escapedAttribute(id)}"`;
}

function list(node: List): string | undefined {
  if (node.data !== undefined) return undefined;
  const loose = node.spread || node.children.some(isLoose);
  const items = node.children.map((item) => listItem(item, loose));
  const { start } = node;
  const from = typeof start === 'number' && start !== 1 ? ` start="${start}"` : '';
  return element(node.ordered ? 'ol' : 'ul', lines(items), from);
}

function isLoose({ spread, children }: ListItem): boolean {
  return spread ?? children.length > 1;
}

function listItem(node: ListItem, loose: boolean): string | undefined {
  if (typeof node.checked === 'boolean' || node.data !== undefined) return undefined;
  const { children } = node;
  if (!loose) return element('li', tightContent(children));
  return element('li', children.length === 0 ? '' : lines(children.map(plainBlock)));
}

/** In a list without empty lines between its items, their paragraphs are bare. */
function tightContent(children: ListItem['children']): string | undefined {
  let html = '';
  let bare = true;
  for (const [index, child] of children.entries()) {
    bare = child.type === 'paragraph' && child.data === undefined;
    const inside =
      child.type === 'paragraph' && bare ? plainInline(child.children) : plainBlock(child);
    if (inside === undefined) return undefined;
    html += bare && index === 0 ? inside : `\n${inside}`;
  }
  return bare ? html : `${html}\n`;
}

/** `:::quote`: the words, and who spoke. */
function quotation({ data, children }: MarkupNode): string | undefined {
  const { className } = data.hProperties ?? {};
  if (data.hName !== 'figure' || !Array.isArray(className) || className[0] !== 'quote')
    return undefined;
  const [words, caption] = children;
  const quoted = words && plainBlock(words as RootContent);
  if (quoted === undefined || children.length > 2) return undefined;
  if (caption === undefined) return `<figure class="quote">${quoted}</figure>`;
  if (caption.type !== 'markup' || caption.data.hName !== 'figcaption') return undefined;
  const spoken = element('figcaption', plainInline(caption.children as PhrasingContent[]));
  return spoken && `<figure class="quote">${quoted}${spoken}</figure>`;
}
