import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import type { BodyEntry } from '../../model/text/body.ts';
import { contextOf } from '../body-context.ts';
import { splitAtEntries } from '../live/split-at-entries.ts';
import { takeOwnId } from '../own-id.ts';
import { isTextBlock, plainText } from '../text/block-text.ts';
import { walk } from '../walk.ts';

/** Records headline, id and text of each entry, as readers see them. */
export function entryTexts(tree: Root, file: VFile): void {
  const { entries, rendered, takenIds } = contextOf(file);
  if (entries.length === 0) return;
  for (const { entry = -1, nodes } of splitAtEntries(tree)) {
    const recorded = entries[entry];
    if (recorded === undefined || rendered.has(entry)) continue;
    const texts = textsOf(nodes);
    if (texts.ownId !== undefined) takenIds.push(texts.ownId);
    entries[entry] = { ...recorded, ...texts };
  }
}

function textsOf(nodes: readonly RootContent[]): Pick<BodyEntry, 'headline' | 'ownId' | 'text'> {
  const [first, ...rest] = nodes;
  if (first?.type !== 'heading') {
    return { headline: '', ownId: undefined, text: textOf(nodes) };
  }
  const ownId = takeOwnId(first);
  return { headline: plainText(first.children), ownId, text: textOf(rest) };
}

/** The text of blocks. Each quotation ends with its speaker, so that it is not taken for our words. */
function textOf(blocks: readonly RootContent[]): string {
  const texts: string[] = [];
  for (const block of blocks) {
    walk(block, (node) => {
      const text = ownText(node);
      if (text !== undefined && text !== '') texts.push(text);
      return text === undefined ? undefined : 'skip';
    });
  }
  return texts.join(' ');
}

/** The text of a block or a caption; undefined for other nodes. */
function ownText(node: Nodes): string | undefined {
  if (isTextBlock(node)) return plainText(node.children);
  if (node.type !== 'markup' || node.data.hName !== 'figcaption') return undefined;
  const caption = plainText(node.children as PhrasingContent[]).replace(/[\s,،]+$/, '');
  return caption === '' ? '' : `— ${caption}`;
}
