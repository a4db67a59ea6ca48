import type { Break, Link, Root, RootContent, Text } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { footnoteKey } from './footnote-labels.ts';
import { trimContainer } from './marks/container-end.ts';
import { restoreDirective } from './marks/restored-directive.ts';
import { type FootnoteLabels, restoreMarks } from './marks/restored-marks.ts';
import { restoreTask } from './marks/restored-task.ts';
import type { TextDirective } from './nodes.ts';
import { type Locate, locator } from './text-places.ts';
import { walk, walkType } from './walk.ts';

/**
 * Turns back into text what the parsers read out of running text though it is no syntax of ours:
 *
 * - bare addresses (GFM's autolink literals): a link is written `[text](…)` or `<https://…>`;
 * - task lists (`- [ ] call the ministry`);
 * - text directives without label and attributes (`at 10:30`, `Note:this`, `:smile:`), and the
 *   footnote that follows such a colon (`10:30[^1]`).
 *
 * And it finds the footnotes that the parsers leave as text: see `restoreMarks`.
 *
 * Neighbouring texts become one, so that both parsers give the same tree.
 * @param tree changed in place; must not be nested deeper than recursion can go
 * @param text the Markdown that the tree was read from
 */
export function restorePlainText(tree: Root, text: string): void {
  let labels: FootnoteLabels | undefined;
  const locate = locator(text);
  walk(tree, (node, parent) => {
    if (node.type === 'listItem') restoreTask(node, text);
    if (node.type === 'containerDirective') trimContainer(node, parent, text);
    if (!('children' in node)) return;
    const children: readonly RootContent[] = node.children;
    if (!closeGaps(children, text)) return;
    labels ??= footnoteLabels(tree);
    const defined = labels;
    const restored = children.flatMap((child) => restore(child, text, defined, locate));
    Object.assign(node, { children: mergeTexts(restored) });
  });
}

/**
 * Behind a lone backtick Sätteri ends a text or a break before the indent of the next line, not
 * after it.
 * @returns whether there is anything among the nodes to turn back into text
 */
function closeGaps(nodes: readonly RootContent[], text: string): boolean {
  let before: RootContent | undefined;
  let foreign = false;
  for (const node of nodes) {
    if (before?.type === 'text' || before?.type === 'break') endAt(before, node);
    foreign ||= isForeign(node, before, text);
    before = node;
  }
  return foreign;
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

function isForeign(node: RootContent, before: RootContent | undefined, text: string): boolean {
  if (node.type === 'text') return before?.type === 'text' || node.value.includes('[^');
  return isBareAddress(node, text) || node.type === 'textDirective';
}

function restore(
  node: RootContent,
  text: string,
  defined: FootnoteLabels,
  locate: Locate,
): RootContent[] {
  if (isBareAddress(node, text)) return [textLike(node, textOf(node))];
  if (node.type === 'text') return restoreMarks(node, text, defined, locate);
  return node.type === 'textDirective' ? restoreDirective(node, text, defined) : [node];
}

function isBareAddress(node: RootContent, text: string): node is Link {
  if (node.type !== 'link') return false;
  const first = text[node.position?.start.offset ?? -1];
  return first !== '[' && first !== '<';
}

function textLike(node: Link | TextDirective, value: string): Text {
  return node.position === undefined
    ? { type: 'text', value }
    : { type: 'text', value, position: node.position };
}

/** Puts neighbouring texts together: the value of both, from the start of the first. */
export function mergeTexts(nodes: readonly RootContent[]): RootContent[] {
  const merged: RootContent[] = [];
  let run: Text[] = [];
  const close = () => {
    if (run.length > 0) merged.push(joined(run));
    run = [];
  };
  for (const node of nodes) {
    if (node.type === 'text') {
      run.push(node);
    } else {
      close();
      merged.push(node);
    }
  }
  close();
  return merged;
}

function joined(run: readonly Text[]): Text {
  const value = run.map((node) => node.value).join('');
  const start = run[0]?.position?.start;
  const end = run.at(-1)?.position?.end;
  if (start === undefined || end === undefined) return { type: 'text', value };
  return { type: 'text', value, position: { start, end } };
}
