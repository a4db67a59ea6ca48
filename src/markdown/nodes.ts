import type { Data, Nodes, Parent, PhrasingContent, RootContent, Text } from 'mdast';
import type { Slot } from '../model/text/body.ts';
import type { PlacedEntry } from './live/rendered-entry.ts';

/** A point of the source as unist has it: line, column and offset. */
export type NodePoint = NonNullable<Text['position']>['start'];

/** Where a node begins and ends in the source. */
export type NodePosition = NonNullable<Text['position']>;

/** A point some characters further on in the same line. */
export function shifted({ line, column, offset = 0 }: NodePoint, by: number): NodePoint {
  return { line, column: column + by, offset: offset + by };
}

/** Creates a text node. */
export function textNode(value: string, position?: NodePosition): Text {
  return { type: 'text', value, ...(position && { position }) };
}

/** The directives as the parsers return them. */
export type TextDirective = Extract<Nodes, { type: 'textDirective' }>;
export type ContainerDirective = Extract<Nodes, { type: 'containerDirective' }>;
export type Directive = Extract<
  Nodes,
  { type: 'textDirective' | 'leafDirective' | 'containerDirective' }
>;

/** Whether a node is a directive of any form. */
export function isDirective(node: { readonly type: string }): node is Directive {
  return /^(?:text|leaf|container)Directive$/.test(node.type);
}

/** A name in the text: `wikiLinks` and `quotes` create it, `mentions` replaces it by a slot. */
export interface MentionNode extends Parent {
  readonly type: 'mention';
  /** The name as written. */
  readonly target: string;
  /** For the speaker of a quotation: the blocks of the quotation. */
  readonly quote: readonly RootContent[] | undefined;
  /** The words that the reader sees. */
  children: PhrasingContent[];
}

/** A gap that the page's view fills. */
export interface SlotNode extends Parent {
  readonly type: 'slot';
  data: Data;
  children: [];
}

/** An HTML element for which mdast has no node. */
export interface MarkupNode extends Parent {
  readonly type: 'markup';
  data: Data;
}

/** Entries of live coverage that were rendered alone: `entries` replaces them by their slots. */
export interface RenderedEntriesNode extends Parent {
  readonly type: 'renderedEntries';
  readonly entries: readonly PlacedEntry[];
  children: [];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    mention: MentionNode;
    slot: SlotNode;
    markup: MarkupNode;
  }
  interface RootContentMap {
    renderedEntries: RenderedEntriesNode;
    mention: MentionNode;
    slot: SlotNode;
    markup: MarkupNode;
  }
}

/** The placeholder element of a slot, until `bodyParts` splits the HTML there. */
export const slotElement = 'dateline-slot';

/** The values that `data-slot` of the placeholder may have. */
export const slotValue =
  /^(?:(?:mention|picture|map|figure|entry)-\d+|day-\d{4}-\d{2}-\d{2}|timeline-0|entryend-0)$/;

/** Creates the node that becomes a slot's placeholder element. */
export function slotNode(slot: Slot): SlotNode {
  return {
    type: 'slot',
    data: { hName: slotElement, hProperties: { dataSlot: slotText(slot) } },
    children: [],
  };
}

function slotText(slot: Slot): string {
  if ('index' in slot) return `${slot.slot}-${slot.index}`;
  // Every slot needs a value.
  return slot.slot === 'day' ? `day-${slot.day}` : `${slot.slot}-0`;
}

/** Creates an HTML element whose children are Markdown nodes. */
export function markup(
  name: string,
  properties: NonNullable<Data['hProperties']>,
  children: Parent['children'],
): MarkupNode {
  return { type: 'markup', data: { hName: name, hProperties: properties }, children };
}
