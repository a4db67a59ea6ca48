import type { Nodes, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { isVisuallyEmpty } from '../../model/text/invisible.ts';
import { type BodyContext, contextOf, quoted, report, sourceOf, startOf } from '../body-context.ts';
import { attributePoint, firstLine, isLabel, withoutLabel } from '../container-directive.ts';
import { writeDirective } from '../directives.ts';
import { pointInFile } from '../live/rendered-entry.ts';
import { type ContainerDirective, type RenderedEntriesNode, slotNode } from '../nodes.ts';
import { walkType } from '../walk.ts';

const example = writeDirective('entry');

/**
 * Replaces each `:::entry{at=2031-05-04T09:20}` of a live article by its content, between two slots.
 * Later transforms then see its blocks at the top level, as those of any other text. The time is
 * validated later, because its time zone and the limits are in the front matter and in site.yaml.
 */
export function entries(tree: Root, file: VFile): void {
  const context = contextOf(file);
  reportNested(tree, context);
  if (!tree.children.some(isEntry)) return;
  reportTextBetween(tree, context);
  tree.children = tree.children.flatMap((node) =>
    isEntry(node) ? slotsOf(node, context) : [node],
  );
}

type EntryNode = ContainerDirective | RenderedEntriesNode;

function isEntry(node: RootContent): node is EntryNode {
  return (
    node.type === 'renderedEntries' || (node.type === 'containerDirective' && node.name === 'entry')
  );
}

function slotsOf(node: EntryNode, context: BodyContext): RootContent[] {
  return node.type === 'renderedEntries' ? renderedSlots(node, context) : opened(node, context);
}

/** The slots between which `joinEntries` puts entries that were rendered alone. */
function renderedSlots(node: RenderedEntriesNode, context: BodyContext): RootContent[] {
  const first = context.entries.length;
  context.rendered.set(first, node.entries);
  for (const { entry, linesAbove } of node.entries) {
    if (entry.ownId !== undefined) context.takenIds.push(entry.ownId);
    context.entries.push({ ...entry, at: pointInFile(entry.at, linesAbove) });
  }
  return [slotNode({ slot: 'entry', index: first }), slotNode({ slot: 'entryend' })];
}

function reportNested(tree: Root, context: BodyContext): void {
  walkType(tree, 'containerDirective', (node, parent) => {
    if (node.name !== 'entry' || parent === tree) return;
    reportInside(node, parent, context);
    // It is shown as text of its surroundings.
    Object.assign(node, { type: 'blockquote', children: withoutLabel(node.children) });
  });
}

function reportInside(
  node: ContainerDirective,
  parent: Nodes | undefined,
  context: BodyContext,
): void {
  if (parent?.type === 'containerDirective' && parent.name === 'entry') {
    const colons = /^:+/.exec(firstLine(parent, context))?.[0] ?? ':::';
    const advice = `end that entry with ${colons} on a line of its own, above this one`;
    const message = `entry inside the entry of line ${startOf(parent).line}`;
    report(context, startOf(node), message, advice);
    return;
  }
  const advice = 'put it below the end of what surrounds it, with an empty line before';
  report(context, startOf(node), 'entry inside a list or a quotation', advice);
}

/** Text below the first entry would have no place on the page, which sorts entries by time. */
function reportTextBetween({ children }: Root, context: BodyContext): void {
  let isReported = false;
  for (const node of children.slice(children.findIndex(isEntry))) {
    // The text of an entry whose first line cannot be read: that line is reported.
    isReported = !isEntry(node) && (isReported || /^:::\s*entry/.test(sourceOf(context, node)));
    if (
      isReported ||
      isEntry(node) ||
      node.type === 'definition' ||
      node.type === 'footnoteDefinition'
    )
      continue;
    report(
      context,
      startOf(node),
      `text below an entry that belongs to no entry: ${quoted(sourceOf(context, node))}`,
      'put it into an entry, or above the first one, where it is part of the summary',
    );
  }
}

/** The content of an entry, between its slots. */
function opened(node: ContainerDirective, context: BodyContext): RootContent[] {
  const children = withoutLabel(node.children);
  checkEntry(node, children, context);
  context.entries.push({
    written: (node.attributes?.at ?? '').trim(),
    at: attributePoint(node, 'at', context),
    isKey: typeof node.attributes?.key === 'string',
    headline: '',
    ownId: undefined,
    text: '',
  });
  const entry = context.entries.length - 1;
  return [slotNode({ slot: 'entry', index: entry }), ...children, slotNode({ slot: 'entryend' })];
}

function checkEntry(
  node: ContainerDirective,
  children: readonly RootContent[],
  context: BodyContext,
): void {
  const line = quoted(firstLine(node, context));
  if (node.children.some(isLabel)) {
    const message = `entry with text in square brackets: ${line}`;
    report(context, startOf(node), message, 'write the headline as a heading on the line below it');
  }
  if (isVisuallyEmpty(node.attributes?.at ?? '')) {
    report(context, startOf(node), `entry without a time: ${line}`, example);
  }
  const { key } = node.attributes ?? {};
  if (typeof key === 'string' && key !== '' && key !== 'key') {
    const message = `"key" with a value: ${quoted(key)}`;
    const advice = 'write key alone, or delete it if the entry is not a key entry';
    report(context, attributePoint(node, 'key', context), message, advice);
  }
  if (children[0]?.type !== 'heading') {
    const advice = 'begin it with a heading on the line below ":::entry": ## What has happened';
    report(context, startOf(node), `entry without a heading: ${line}`, advice);
  }
}
