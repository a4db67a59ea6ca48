import type { Break, Link, Root, RootContent, Text } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { type Locate, locator } from '../../model/text/lines.ts';
import { footnoteKey } from '../footnote-labels.ts';
import { trimContainer } from '../marks/container-end.ts';
import { mergeTexts } from '../marks/merge-texts.ts';
import { restoreDirective } from '../marks/restore-directive.ts';
import {
  type FootnoteLabels,
  restoreFootnoteReferences,
} from '../marks/restore-footnote-references.ts';
import { restoreTaskBox } from '../marks/restore-task-box.ts';
import { textNode } from '../nodes.ts';
import { setChildren, walk, walkType } from '../walk.ts';

/** See `restorePlainText`. */
export function restoreText(tree: Root, file: VFile): void {
  restorePlainText(tree, String(file.value));
}

/**
 * Turns syntax that the parsers know but Dateline does not use back into text:
 *
 * - bare addresses (GFM's autolink literals): a link is written `[text](…)` or `<https://…>`;
 * - task lists (`- [ ] call the ministry`);
 * - text directives without label and attributes (`at 10:30`, `Note:this`, `:smile:`), and the
 *   footnote that follows such a colon (`10:30[^1]`).
 *
 * It also finds the footnote references that the parsers leave as text (see
 * `restoreFootnoteReferences`), and merges adjacent text nodes, so that both parsers give the same
 * tree.
 * @param tree changed in place; must not be nested deeper than `maxNesting`
 * @param text the Markdown that the tree was parsed from
 */
export function restorePlainText(tree: Root, text: string): void {
  let labels: FootnoteLabels | undefined;
  const locate = locator(text);
  walk(tree, (node, parent) => {
    if (node.type === 'listItem') restoreTaskBox(node, text, locate);
    if (node.type === 'containerDirective') trimContainer(node, parent, text, locate);
    if (!('children' in node)) return;
    const children: readonly RootContent[] = node.children;
    if (!closeGaps(children, text)) return;
    labels ??= footnoteLabels(tree);
    const defined = labels;
    const restored = children.flatMap((child) => restore(child, text, defined, locate));
    setChildren(node, mergeTexts(restored));
  });
}

/**
 * Makes each text and break end where the next node begins: after a lone backtick, Sätteri ends
 * them before the indent of the next line.
 * @returns whether any of the nodes must be restored or merged
 */
function closeGaps(nodes: readonly RootContent[], text: string): boolean {
  let before: RootContent | undefined;
  let needsRestoring = false;
  for (const node of nodes) {
    if (before?.type === 'text' || before?.type === 'break') endAt(before, node);
    needsRestoring ||= mustRestore(node, before, text);
    before = node;
  }
  return needsRestoring;
}

function endAt(node: Text | Break, after: RootContent): void {
  const next = after.position?.start;
  if (node.position === undefined || next === undefined) return;
  if (node.position.end.offset !== next.offset) node.position.end = { ...next };
}

function footnoteLabels(tree: Root): FootnoteLabels {
  const labels = new Map<string, { isSpaced: boolean }>();
  walkType(tree, 'footnoteDefinition', ({ identifier, label }) => {
    labels.set(footnoteKey(identifier), { isSpaced: /\s/.test(label ?? '') });
  });
  return labels;
}

function mustRestore(node: RootContent, before: RootContent | undefined, text: string): boolean {
  if (node.type === 'text') return before?.type === 'text' || node.value.includes('[^');
  return isBareAddress(node, text) || node.type === 'textDirective';
}

function restore(
  node: RootContent,
  text: string,
  defined: FootnoteLabels,
  locate: Locate,
): RootContent[] {
  if (isBareAddress(node, text)) return [textNode(textOf(node), node.position)];
  if (node.type === 'text') return restoreFootnoteReferences(node, text, defined, locate);
  return node.type === 'textDirective' ? restoreDirective(node, text, defined) : [node];
}

function isBareAddress(node: RootContent, text: string): node is Link {
  if (node.type !== 'link') return false;
  const first = text[node.position?.start.offset ?? -1];
  return first !== '[' && first !== '<';
}
