import type { Root, RootContent } from 'mdast';

/** Blocks of a text: those of one entry, or those between two. */
export interface EntryBlocks {
  /** Index of the entry; undefined for blocks outside of entries. */
  readonly entry: number | undefined;
  readonly nodes: RootContent[];
}

/** Splits the blocks of a text at the slots of its entries. The slots themselves are left out. */
export function splitAtEntries({ children }: Root): readonly EntryBlocks[] {
  let current: EntryBlocks = { entry: undefined, nodes: [] };
  const blocks = [current];
  for (const node of children) {
    const slot = node.type === 'slot' ? String(node.data.hProperties?.dataSlot) : '';
    if (slot.startsWith('entry')) {
      const [name, index] = slot.split('-');
      current = { entry: name === 'entry' ? Number(index) : undefined, nodes: [] };
      blocks.push(current);
    } else {
      current.nodes.push(node);
    }
  }
  return blocks;
}
