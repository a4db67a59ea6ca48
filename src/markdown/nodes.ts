import type { Data, Nodes, Parent, PhrasingContent, RootContent } from 'mdast';
import type { Slot } from '../model/text/body.ts';

/** The directives as the parsers give them. */
export type TextDirective = Extract<Nodes, { type: 'textDirective' }>;
export type ContainerDirective = Extract<Nodes, { type: 'containerDirective' }>;
export type Directive = Extract<
  Nodes,
  { type: 'textDirective' | 'leafDirective' | 'containerDirective' }
>;

/** A name in the text, between the transform that finds it and the one that records it. */
export interface MentionNode extends Parent {
  readonly type: 'mention';
  /** The name as written. */
  readonly target: string;
  /** For the speaker of a quotation: what was said. */
  readonly quote: readonly RootContent[] | undefined;
  /** The words that the reader sees. */
  children: PhrasingContent[];
}

/** A gap that later stages fill. */
export interface SlotNode extends Parent {
  readonly type: 'slot';
  data: Data;
  children: [];
}

/** An HTML element that Markdown has no node for. */
export interface MarkupNode extends Parent {
  readonly type: 'markup';
  data: Data;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    mention: MentionNode;
    slot: SlotNode;
    markup: MarkupNode;
  }
  interface RootContentMap {
    mention: MentionNode;
    slot: SlotNode;
    markup: MarkupNode;
  }
}

/** The private element that holds a slot's place until the HTML is cut into parts. */
export const slotElement = 'dateline-slot';

/** What the private element may say of the slot. */
export const slotValue =
  /^(?:mention-\d+|picture-\d+|map-\d+|figure-\d+|day-\d{4}-\d{2}-\d{2}|timeline-0)$/;

/** Writes a slot as a node that becomes the private element. */
export function slotNode(slot: Slot): SlotNode {
  return {
    type: 'slot',
    data: { hName: slotElement, hProperties: { dataSlot: slotText(slot) } },
    children: [],
  };
}

function slotText(slot: Slot): string {
  switch (slot.slot) {
    case 'mention':
      return `mention-${slot.mention}`;
    case 'picture':
      return `picture-${slot.picture}`;
    case 'map':
      return `map-${slot.map}`;
    case 'figure':
      return `figure-${slot.figure}`;
    case 'day':
      return `day-${slot.day}`;
    case 'timeline':
      // There is one to a body, so that it needs no number: but every slot has a value.
      return 'timeline-0';
  }
}

/** Writes an element with children that are Markdown nodes. */
export function markup(
  name: string,
  properties: NonNullable<Data['hProperties']>,
  children: Parent['children'],
): MarkupNode {
  return { type: 'markup', data: { hName: name, hProperties: properties }, children };
}
