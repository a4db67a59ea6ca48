import type { Data, Link, PhrasingContent } from 'mdast';
import { type MarkupNode, type SlotNode, slotElement, slotValue } from './nodes.ts';

/**
 * Writes the inline nodes that articles are made of as HTML, to the character as remark-html does
 * with our schema.
 * @returns undefined where there is anything else among them
 */
export function plainInline(nodes: readonly PhrasingContent[]): string | undefined {
  let html = '';
  let before: PhrasingContent | undefined;
  for (const node of nodes) {
    // remark-html takes away the blanks that begin a line.
    const trimmed = before?.type === 'break' && !(node.type === 'text' && /^\S/.test(node.value));
    const written = trimmed ? undefined : inlineNode(node);
    if (written === undefined) return undefined;
    html += written;
    before = node;
  }
  return html;
}

function inlineNode(node: PhrasingContent): string | undefined {
  switch (node.type) {
    case 'text':
      return text(node.value);
    case 'slot':
      return slot(node);
    case 'link':
      return link(node);
    case 'emphasis':
      return wrapped('em', node);
    case 'strong':
      return wrapped('strong', node);
    case 'delete':
      return wrapped('del', node);
    case 'break':
      return '<br>\n';
    case 'inlineCode':
      return node.data === undefined
        ? `<code>${escaped(node.value.replace(/\n/g, ' '))}</code>`
        : undefined;
    case 'markup':
      return figureSpan(node) ?? isolated(node);
    default:
      return undefined;
  }
}

function wrapped(
  element: string,
  {
    children,
    data,
  }: { readonly children: readonly PhrasingContent[]; readonly data?: Data | undefined },
): string | undefined {
  const inside = data === undefined ? plainInline(children) : undefined;
  return inside === undefined ? undefined : `<${element}>${inside}</${element}>`;
}

/** remark-html takes away blanks at line ends and line beginnings. */
const blankAtLineEnd = /[ \t]\n|\n[ \t]/;

function text(value: string): string | undefined {
  return value.includes('\n') && blankAtLineEnd.test(value) ? undefined : escaped(value);
}

function escaped(value: string): string {
  return /[<&]/.test(value) ? value.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;') : value;
}

/** The value of an attribute between double quotation marks, without them. */
export function escapedAttribute(value: string): string {
  return value.replace(/["&'`]/g, (mark) => `&#x${mark.charCodeAt(0).toString(16).toUpperCase()};`);
}

function slot({ data }: SlotNode): string | undefined {
  const value = data.hProperties?.dataSlot;
  if (typeof value !== 'string' || !slotValue.test(value)) return undefined;
  return `<${slotElement} data-slot="${value}"></${slotElement}>`;
}

/** Of the schemes that the schema allows those with which links to pages begin, and no character to encode. */
const plainAddress = /^(?:\/|#|https?:\/\/)(?:[!#$&()*+,./0-9:;=?@A-Z_a-z~-]|%[0-9A-Za-z]{2})*$/;

function link({ url, title, data, children }: Link): string | undefined {
  const rel = data === undefined ? '' : relation(data);
  if (rel === undefined || !plainAddress.test(url)) return undefined;
  const inside = plainInline(children);
  if (inside === undefined) return undefined;
  const named = title === null || title === undefined ? '' : ` title="${escapedAttribute(title)}"`;
  return `<a href="${escapedAttribute(url)}"${named}${rel}>${inside}</a>`;
}

function relation({ hProperties = {}, ...others }: Data): string | undefined {
  const { rel, ...more } = hProperties;
  const known = Array.isArray(rel) && rel.join(' ') === 'noopener external';
  return known && isEmpty(more) && isEmpty(others) ? ' rel="noopener external"' : undefined;
}

function isEmpty(record: object): boolean {
  return Object.keys(record).length === 0;
}

/** Words of another direction than the text around them. */
function isolated({ data, children }: MarkupNode): string | undefined {
  const { lang, dir } = data.hProperties ?? {};
  const name = data.hName;
  if ((name !== 'bdi' && name !== 'bdo') || dir !== 'ltr') return undefined;
  const inside = plainInline(children as PhrasingContent[]);
  const language = typeof lang === 'string' ? ` lang="${escapedAttribute(lang)}"` : '';
  return inside === undefined ? undefined : `<${name}${language} dir="ltr">${inside}</${name}>`;
}

/** The words of `:figure[…]{#id}`. */
function figureSpan({ data, children }: MarkupNode): string | undefined {
  const { dataFigure, className } = data.hProperties ?? {};
  const known = data.hName === 'span' && Array.isArray(className) && className[0] === 'figure';
  if (!known || typeof dataFigure !== 'string') return undefined;
  const inside = plainInline(children as PhrasingContent[]);
  if (inside === undefined) return undefined;
  return `<span class="figure" data-figure="${escapedAttribute(dataFigure)}">${inside}</span>`;
}
